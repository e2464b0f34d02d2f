"""`add_up`: a sum by group, the pivot table of somebody who has none at hand."""

from __future__ import annotations

from pathlib import Path

from ..errors import Problem
from ..locale import translator
from . import places
from .cards import Card
from .tidy import number

_ = translator("classroom")
MOST_SHOWN = 10


def add_up(file: str | Path, of: str, by: str) -> Card:
    """Add up a column of numbers for each value of another column, the largest sum first.

    Blank cells are left out; a group with nothing else is blank. A cell that is no number, as "1,234" is not, is not
    guessed at: it is said.

    Parameters:
        file: the table's file.
        of: the label of the column of numbers.
        by: the label of the column to group by.

    Raises:
        Problem: when the file cannot be read, has no such column, or a cell is no number.
    """
    from ..reading import read

    place = Path(file)
    if not place.is_absolute() and not place.exists() and not places.grading():
        place = places.workspace() / file
    frame = read(place).frame
    labels = [str(label) for label in frame.columns]
    for label in (of, by):
        if label not in labels:
            raise Problem(_("{file} has no column called {label}. Its columns are: {labels}.", file=str(file), label=label,
                            labels=", ".join(labels)))  # fmt: skip
    # None until a number comes: a group with blank cells only is not known, which is not 0.
    sums: dict[str, float | None] = {}
    for group, cell in zip(frame.iloc[:, labels.index(by)], frame.iloc[:, labels.index(of)], strict=True):
        sums.setdefault(group, None)
        if not cell.strip():
            continue
        value = number(cell)
        if value is None:
            raise Problem(
                _(
                    'In the column {label} there is "{cell}", which is no number for a machine. Clean the file first.',
                    label=of,
                    cell=cell,
                )
            )
        sums[group] = (sums[group] or 0.0) + value
    largest = sorted(sums.items(), key=lambda one: (one[1] is None, -(one[1] or 0.0), one[0]))
    rows = tuple((group, _("blank") if total is None else f"{total:.15g}") for group, total in largest[:MOST_SHOWN])
    title = _("{of} added up by {by}", of=of, by=by)
    more = len(sums) - len(rows)
    lines = (_("The {count} largest are shown, of {groups}.", count=len(rows), groups=len(sums)),) if more else ()
    return Card("note", title, lines, table=((by, of), *rows))
