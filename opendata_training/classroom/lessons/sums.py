"""`add_up`: a sum by group, the pivot table of somebody who has none at hand."""

from __future__ import annotations

from pathlib import Path

from ... import files
from ...locale import translator
from ..cards import Card
from . import own_files
from .columns import find_column, read_number, written

_ = translator("classroom")
MOST_SHOWN = 10


def add_up(file: str | Path, of: str, by: str) -> Card:
    """Add up a column of numbers for each value of another column, the largest sum first.

    Blank cells are left out; a group with nothing else is blank. A cell that is no number, as "1,234" is not, is not
    guessed at: it is said.

    Parameters:
        file: the table's file.
        of: the title or letter of the column of numbers.
        by: the title or letter of the column to group by.

    Returns:
        A card with the sums; one that says where the file was looked for when it is not there yet.

    Raises:
        Problem: when the file cannot be read, has no such column, or a cell is no number.
    """
    from ...reading import read

    place = own_files.find(file)
    if not place.exists():
        # "Run all" in an exercise just begun goes on: the file comes with an earlier task.
        return Card("not-attempted", files.trouble(place, FileNotFoundError()).sentence)
    table = read(place)
    numbers_at, groups_at = (find_column(table.labels, label, place.name) for label in (of, by))
    of, by = table.labels[numbers_at], table.labels[groups_at]
    # None until a number comes: a group with blank cells only is not known, which is not 0.
    sums: dict[str, float | None] = {}
    for row in table.cells:
        group, value = row[groups_at], read_number(row[numbers_at], of)
        sums.setdefault(group, None)
        if value is not None:
            sums[group] = (sums[group] or 0.0) + value
    largest = sorted(sums.items(), key=lambda one: (one[1] is None, -(one[1] or 0.0), one[0]))
    rows = tuple((group, _("blank") if total is None else written(total)) for group, total in largest[:MOST_SHOWN])
    title = _("{of} added up by {by}", of=of, by=by)
    more = len(sums) - len(rows)
    lines = (_("The {count} largest are shown, of {groups}.", count=len(rows), groups=len(sums)),) if more else ()
    return Card("note", title, lines, table=((by, of), *rows))
