"""Sums and averages as a program makes them that takes the cells as they are: what a table for the eye does to them."""

from __future__ import annotations

from pathlib import Path

from ...errors import Problem
from ...locale import translator
from ..cards import Card
from ..tasks import plain
from ..tidy import number
from . import own_files
from .columns import find_column, last_of_numbers, letter, read_number, without_marks, written

_ = translator("classroom")


def spreadsheet_sum(path: str | Path, column: str, thousands: str = "", without: str = "") -> Card:
    """Add up a column as SUM does in a spreadsheet: cells that are numbers are added, cells of text are passed over.

    The cells are taken as they stand in the file: "1,234" is text, and a row of totals is a row like any other.

    Parameters:
        path: the table's file.
        column: the column's title or its letter.
        thousands: a mark between thousands that is to be understood, as ","; none when not told.
        without: leave out the rows with a cell that begins with this word, as "TOTAL"; none when not told.

    Raises:
        Problem: when the file cannot be read or has no such column.
    """
    from ...reading import read

    place = own_files.find(path)
    table = read(place)
    at = find_column(table.labels, column, place.name)
    kept = [row for row in table.cells if not _begins(row, without)]
    cells = [row[at] for row in kept if row[at].strip()]
    numbers = [number(without_marks(cell, thousands)) for cell in cells]
    texts = [cell for cell, value in zip(cells, numbers, strict=True) if value is None]
    added = [value for value in numbers if value is not None]
    lines = [_("Cells added up: {count}.", count=len(added))]
    if texts:
        lines.append(_('Cells passed over because they are text: {count}, for example "{cell}".', count=len(texts),
                       cell=texts[0]))  # fmt: skip
    else:
        lines.append(_("Cells passed over because they are text: 0."))
    if len(cells) < len(kept):
        lines.append(_("Blank cells: {count}.", count=len(kept) - len(cells)))
    if without.strip():
        lines.append(_('Rows left out because a cell begins with "{word}": {count}.', word=without,
                       count=len(table.cells) - len(kept)))  # fmt: skip
    title = _("Column {letter}, {label}: the sum is {sum}", letter=letter(at), label=table.labels[at],
              sum=written(sum(added)))  # fmt: skip
    return Card.note(title, *lines)


def _begins(row: list[str], word: str) -> bool:
    """Tell whether a cell of a row begins with a word, case and accents apart."""
    wanted = plain(word).split()
    return bool(wanted) and any(plain(cell).split()[: len(wanted)] == wanted for cell in row)


def average(path: str | Path, column: str = "", blank_as: str = "") -> Card:
    """Give the average of a column, blank cells left out, or taken for a number to see what that does.

    Parameters:
        path: the table's file.
        column: the column's title or letter; the last column of numbers when not told.
        blank_as: the number to take blank cells for, as "0"; they are left out when not told.

    Raises:
        Problem: when the file cannot be read, has no such column, or a cell or `blank_as` is no number.
    """
    from ...reading import read

    place = own_files.find(path)
    table = read(place)
    labels, rows = table.labels, table.cells
    at = find_column(labels, column, place.name) if column.strip() else last_of_numbers(labels, rows, place.name)
    values = [read_number(row[at], labels[at]) for row in rows]
    counted = [value for value in values if value is not None]
    blanks = len(values) - len(counted)
    if blank_as.strip():
        assumed = number(blank_as)
        if assumed is None:
            raise Problem(_('"{word}" is no number. Write 0, or nothing, between the quotation marks.', word=blank_as))
        counted += [assumed] * blanks
        said = _("Blank cells taken for {number}: {count}.", number=written(assumed), count=blanks)
    else:
        said = _("Blank cells left out: {count}.", count=blanks)
    if not counted:
        raise Problem(_("The column {label} is blank from top to bottom, so it has no average.", label=labels[at]))
    title = _("{label}: the average is {average:.1f}", label=labels[at], average=sum(counted) / len(counted))
    return Card.note(title, _("Cells that count: {count}.", count=len(counted)), said)
