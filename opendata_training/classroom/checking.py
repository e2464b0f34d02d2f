"""`check` and `hint`: what a learner hears about a task, at once, on their own machine."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

from ..errors import Problem
from ..locale import translator
from . import answers, journal, places
from .cards import Card
from .tasks import Mistake, Outcome, Task, Work, find_task, find_unit

_ = translator("classroom")

# A learner reads two or three sentences; the rest waits for the next attempt.
MOST_MISTAKES_SHOWN = 3


def work_of(task: Task, answer: Any = None, replay_seed: int | None = None) -> Work:
    """Gather what a task's check looks at.

    Parameters:
        task: the task.
        answer: an answer given directly: {item: value}, a path, a table; None takes it from the unit's folder.
        replay_seed: see Work.

    Raises:
        Problem: when the sheet or a file cannot be read.
    """
    folder = places.unit_folder(find_unit(task.unit))
    if not (answer is None or isinstance(answer, dict | str | os.PathLike) or hasattr(answer, "columns")):
        raise Problem(_("An answer given to check is a table, the name of a file, or the answers by the names of the "
                        "questions. Leave it out to check what is saved."))  # fmt: skip
    if isinstance(answer, dict):
        texts = {key: "" if value is None else str(value) for key, value in answer.items()}
    else:
        texts = answers.of(task)
    given = None if isinstance(answer, dict) else answer
    return Work(folder, task.understand(texts), places.own_seed(), replay_seed, given)


def words_of(task: Task, mistake: Mistake) -> str:
    """Give a mistake's sentence in the language in use; questions and answers are told by their words, not their codes."""
    items = {item.key: item for item in task.items}
    if mistake.code == "blank":
        return _("Still empty: {question}", question=items[mistake.facts["item"]].question)
    facts = dict(mistake.facts)
    item = items.get(facts.get("item", mistake.code))
    if item is not None:
        facts["item"] = item.in_short
        if "given" in facts:
            facts["given"] = item.in_words(facts["given"])
    return task.mistakes[mistake.code].format(**facts)


def card_of(task: Task, outcome: Outcome, tries: int) -> Card:
    """Make the card for an outcome.

    Parameters:
        task: the task.
        outcome: what its check found.
        tries: how many attempts were not yet right; the hint shown goes one step up the ladder with each.
    """
    if outcome.state == "correct":
        return Card(
            "correct",
            _("Correct: {task} {title}", task=task.id, title=task.title),
            (_("{points:g} of {points:g} points. Your answer is kept; go on when you like.", points=task.points),),
        )
    if outcome.state == "not-attempted":
        where = task.file or answers.NAME
        return Card(
            "not-attempted",
            _("Not attempted yet: {task} {title}", task=task.id, title=task.title),
            (_("There is nothing to check in {file} yet. Begin with any part; you can check as often as you like.",
               file=where),),
        )  # fmt: skip
    shown = [words_of(task, mistake) for mistake in outcome.mistakes[:MOST_MISTAKES_SHOWN]]
    more = len(outcome.mistakes) - len(shown)
    if more > 0:
        shown.append(_("And {count} more; they will show when these are mended.", count=more))
    share = outcome.share or 0.0
    if share:
        shown.append(_("Already right: {share:.0%} of this task.", share=share))
    hint_text = str(task.hints[min(max(tries, 1), len(task.hints)) - 1])
    return Card(
        "not-yet",
        _("Not yet: {task} {title}", task=task.id, title=task.title),
        tuple(shown),
        ((_("Open for a hint"), hint_text),),
    )


def check(task: str, answer: Any = None) -> Card:
    """Look at a task's answer and say what was seen.

    Parameters:
        task: as "2.1.b".
        answer: an answer to look at instead of the one in the workspace: {question: value} or a table.

    Returns:
        A card, shown by the notebook: not attempted, not yet (what was seen, what to look at, a hint) or correct.
        `.state` has the same as "not-attempted", "not-yet" or "correct".
    """
    try:
        found = find_task(task)
        outcome = found.examine(work_of(found, answer))
    except Problem as problem:
        return Card("trouble", problem.sentence)
    try:
        return card_of(found, outcome, journal.note_outcome(found, outcome.state))
    except Problem as problem:
        # What was found is worth hearing even where it cannot be kept, as on a full disk.
        card = card_of(found, outcome, 1)
        return replace(card, lines=(*card.lines, problem.sentence))


def hint(task: str) -> Card:
    """Show a task's next hint: a nudge, then a pointer, then nearly the answer.

    Parameters:
        task: as "2.1.b".
    """
    try:
        found = find_task(task)
        step = journal.next_hint(found.id)
    except Problem as problem:
        return Card("trouble", problem.sentence)
    names = (_("a nudge"), _("a pointer"), _("nearly the answer"))
    return Card.note(_("Hint {number} of 3 for {task}: {name}", number=step + 1, task=found.id, name=names[step]),
                     str(found.hints[step]))  # fmt: skip
