"""What marks the tasks of an exercise: the check by itself, and which file or answers it looks at, or a person."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import language, notebooks, translator
from ..grading.course import project
from ..tasks import Task, Unit

_ = translator("book")
# "## g. The ten, justified (3 points, from your mentor)": the letter, the title, who marks it.
_TITLE = re.compile(r"(?m)^#{2,3} ([a-z])\. (.+?)(?: \(([^()]*)\))? *$")


@dataclass(frozen=True)
class Marked:
    """A task of an exercise.

    Parameters:
        letter: as "b".
        title: what to do, short.
        check: what marks it, in words.
    """

    letter: str
    title: str
    check: str


def marked_tasks(unit: Unit, folder: Path | None = None) -> list[Marked]:
    """Give a unit's tasks in the language in use, those that people mark included.

    Parameters:
        unit: the unit.
        folder: the project; found when not told.

    Raises:
        Problem: when the exercise is not there or cannot be read.
    """
    alone = [Marked(task.id.rpartition(".")[2], str(task.title), _alone(task)) for task in unit.tasks]
    known = {one.letter for one in alone}
    by_people = [one for one in _by_people(unit, folder or project()) if one.letter not in known]
    return sorted([*alone, *by_people], key=lambda one: one.letter)


def _alone(task: Task) -> str:
    if task.file:
        # A folder's or a file's name is the same in both languages.
        return _("the check, by the file `{file}`", file=task.file)
    return _("the check, by the answers")


def _by_people(unit: Unit, home: Path) -> list[Marked]:
    """Read which tasks people mark from the solution, where they are the cells that nbgrader gives to a person."""
    path = Path("solutions", unit.folder, f"{unit.folder}.ipynb")
    try:
        english = json.loads((home / path).read_text(encoding="utf-8"))
        said = notebooks.translate(english, notebooks.catalogues_of(path), language())
        return [
            found
            for cell, plain in zip(said["cells"], english["cells"], strict=True)
            if (found := _by_person(cell, plain, said["cells"], english["cells"]))
        ]
    except (OSError, ValueError, KeyError) as error:
        raise Problem(
            _("The exercise at {file} cannot be read. Bring the project up to date.", file=str(home / path))
        ) from error


def _by_person(
    cell: dict[str, Any], plain: dict[str, Any], said: list[dict[str, Any]], english: list[dict[str, Any]]
) -> Marked | None:
    grader = plain.get("metadata", {}).get("nbgrader", {})
    if not (grader.get("task") or (grader.get("grade") and grader.get("solution"))):
        return None
    letter = str(grader.get("grade_id", "")).rpartition("-")[2]
    titles = {one[0]: one for each in said for one in _TITLE.findall(notebooks.source_of(each))}
    written = {one[0]: one for each in english for one in _TITLE.findall(notebooks.source_of(each))}
    title = titles.get(letter, (letter, letter, ""))[1]
    return Marked(letter, title, _person(written.get(letter, ("", "", ""))[2]))


def _person(who: str) -> str:
    """Say who marks it by what the English title of the task says in its brackets."""
    if "mentor" in who:
        return _("the mentor, with the rubric")
    return _("a colleague, with the rubric") if "review" in who else _("oneself, with the rubric")
