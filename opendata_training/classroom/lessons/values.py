"""`count_values`: which values a column has, and how many rows each."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from ...locale import translator
from ..cards import Card
from . import own_files
from .columns import find_column

_ = translator("classroom")
MOST_SHOWN = 40


def count_values(path: str | Path, column: str) -> Card:
    """Show the values of a column and in how many rows each is, sorted by value.

    Parameters:
        path: the table's file.
        column: the title or letter of the column.

    Raises:
        Problem: when the file cannot be read or has no such column.
    """
    from ...reading import read

    place = own_files.find(path)
    table = read(place)
    at = find_column(table.labels, column, place.name)
    counts = sorted(Counter(row[at] for row in table.cells).items())
    lines = (_("The first {shown} are shown.", shown=MOST_SHOWN),) if len(counts) > MOST_SHOWN else ()
    rows = ((value or _("blank"), str(count)) for value, count in counts[:MOST_SHOWN])
    return Card("note", _("Different values of {column}: {count}", column=table.labels[at], count=len(counts)), lines,
                table=((table.labels[at], _("rows")), *rows))  # fmt: skip
