"""What the checks see in a class's work: the mistakes, and how many learners made each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ....errors import Problem
from ....locale import language, translator
from ... import checking
from ...tasks import Unit
from .desk import sitting_at

_ = translator("grading")
#: What says only that something is not done yet.
NOT_MISTAKES = {"blank", "not-sent"}


@dataclass
class Seen:
    """A mistake as the class made it.

    Parameters:
        code: the mistake's.
        sentence: what a learner is told about it, with the facts of one of them.
        learners: who made it, sorted.
        tasks: where, sorted.
    """

    code: str
    sentence: str
    learners: set[str] = field(default_factory=set)
    tasks: set[str] = field(default_factory=set)


def mistakes(unit: Unit, folders: Iterable[Path]) -> list[Seen]:
    """Look at submissions with the learners' own checks.

    Parameters:
        unit: the unit.
        folders: copies of submissions (…/LEARNER/UNIT); looking may leave files of the practice data in them.

    Returns:
        The mistakes, the commonest first.
    """
    found: dict[str, Seen] = {}
    for folder in folders:
        with sitting_at(folder, folder, language(), OPENDATA_GRADING="1"):
            for task in unit.tasks:
                try:
                    outcome = task.examine(checking.work_of(task))
                except Problem:
                    continue
                for mistake in outcome.mistakes:
                    if mistake.code in NOT_MISTAKES:
                        continue
                    seen = found.setdefault(mistake.code, Seen(mistake.code, checking.words_of(task, mistake)))
                    seen.learners.add(folder.parent.name)
                    seen.tasks.add(task.id)
    return sorted(found.values(), key=lambda seen: (-len(seen.learners), seen.code))
