"""`mark`: the points a task earns, for the hidden tests of the solutions' notebooks."""

from __future__ import annotations

from ...errors import Problem
from ..cards import Card
from ..checking import card_of, work_of
from ..tasks import NOT_ATTEMPTED, find_task


def mark(task: str, seed: int | None = None) -> float:
    """Give the points that a task earns, and show its card for the feedback page.

    nbgrader takes a test cell's first *result* for its score; the card is shown as display data, which it passes over.

    Parameters:
        task: as "2.1.b".
        seed: another seed of the practice data, to replay a recipe on; None marks the files as they are.

    Returns:
        From 0 to the task's points. A sheet or file that cannot be read earns 0, and the card says why.
    """
    found = find_task(task)
    try:
        outcome = found.examine(work_of(found, replay_seed=seed))
        card = card_of(found, outcome, tries=1)
    except Problem as problem:
        outcome, card = NOT_ATTEMPTED, Card("trouble", problem.sentence)
    _display(card)
    return round(found.points * (outcome.share or 0.0), 2)


def _display(card: Card) -> None:
    try:
        from IPython.core.getipython import get_ipython
    except ImportError:
        return
    if get_ipython() is not None:
        from IPython.display import display

        display(card)
