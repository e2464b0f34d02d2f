"""A class's scores as a table of text, for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from ...locale import translator
from .grade import FAILED, WAITING, Grading

_ = translator("grading")


def points_text(points: float | None, state: str) -> str:
    """Say a score briefly: a number, "?" while a person has to grade it, "!" where it could not be graded."""
    if state == FAILED or points is None:
        return "!"
    return "?" if state == WAITING else f"{points:g}"


def rows_of_text(header: Sequence[str], rows: Sequence[Sequence[str]], last_left: bool = False) -> str:
    """Lay out rows in columns: the first to the left, the others to the right.

    Parameters:
        header: the columns' names.
        rows: as many texts each.
        last_left: whether the last column holds words, which stand to the left.
    """
    widths = [max(len(row[place]) for row in (header, *rows)) for place in range(len(header))]
    left = {0, len(header) - 1} if last_left else {0}
    lines = []
    for row in (header, ["-" * width for width in widths], *rows):
        cells = [
            cell.ljust(width) if place in left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def terminal_table(result: Grading) -> str:
    """Give one row a learner with the points of each task and their sum."""
    tasks = list(dict.fromkeys((score.task, score.max) for score in result.scores))
    header = [_("learner"), *(f"{task} /{most:g}" for task, most in tasks), _("total")]
    rows = []
    for learner in result.learners:
        own = {score.task: score for score in result.scores if score.learner == learner}
        cells = [points_text(own[task].points, own[task].state) for task, _most in tasks]
        rows.append([learner, *cells, f"{sum(score.points or 0 for score in own.values()):g}"])
    note = _("? = waits for a person · ! = could not be graded")
    return f"{rows_of_text(header, rows)}\n{note}"
