"""From a messy table to the bytes of its file, and back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .sheet import Layout, Sheet
from .workbook import read_workbook, workbook


@dataclass
class Page:
    """One sheet of a file: all its rows as they are written, and where the data begins.

    Parameters:
        name: the sheet's name; "" in a text file.
        rows: title rows, header, data and notes.
        first: the position from 0 of the first data row.
    """

    name: str
    rows: list[list[str]]
    first: int


def groups(sheet: Sheet) -> Iterator[tuple[str, list[int]]]:
    """Give the sheets' names and the positions of their rows; a row put in goes with the row above it."""
    if not sheet.layout.sheets_by:
        yield "", list(range(len(sheet.ids)))
        return
    found: dict[str, list[int]] = {}
    name = ""
    for at, cell in enumerate(sheet.columns[sheet.place(sheet.layout.sheets_by)]):
        if isinstance(sheet.ids[at], int):
            name = cell
        found.setdefault(name, []).append(at)
    yield from found.items()


def pages(sheet: Sheet) -> list[Page]:
    """Lay a table out as it is written; the column that names the sheets is left out of them."""
    by = sheet.place(sheet.layout.sheets_by) if sheet.layout.sheets_by else -1

    def cut(row: list[str]) -> list[str]:
        return row if by < 0 or len(row) != len(sheet.labels) else row[:by] + row[by + 1 :]

    head = [*sheet.above, *(cut(row) for row in sheet.header_rows())]
    rows = sheet.rows()
    return [
        Page(name, [*head, *(cut(rows[at]) for at in places), *sheet.below], len(head))
        for name, places in groups(sheet)
    ]


def _line(row: Sequence[str], layout: Layout) -> str:
    """Write one row as RFC 4180 does: a cell in quotes only where it holds a sign that would end it."""
    if len(row) == 1 and not row[0]:
        # Or the line would be a blank one, which is no row.
        return '""'
    special = (layout.delimiter, '"', "\r", "\n")
    return layout.delimiter.join(
        '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in special) else cell for cell in row
    )


def lines_of(rows: Iterable[Sequence[str]], layout: Layout) -> str:
    """Write rows as delimited text, each with its line end."""
    return "".join(_line(row, layout) + layout.newline for row in rows)


def delimited(columns: Sequence[Sequence[str]], layout: Layout) -> str:
    """Write columns as delimited text; quickly where no cell needs quotes, which is seen by counting signs."""
    rows = len(columns[0])
    if len(columns) > 1:
        text = layout.newline.join(map(layout.delimiter.join, zip(*columns, strict=True))) + layout.newline * bool(rows)
        signs = {sign: 0 for sign in '"\r\n'} | {sign: rows for sign in layout.newline}
        signs[layout.delimiter] = rows * (len(columns) - 1)
        if all(text.count(sign) == number for sign, number in signs.items()):
            return text
    return lines_of(zip(*columns, strict=True), layout)


def written(sheet: Sheet, *, first: bool = True, last: bool = True) -> bytes:
    """Give the bytes of a file, or of a piece of it.

    Parameters:
        sheet: the table, or a piece of it; a workbook is only written whole.
        first: whether titles and header come with it.
        last: whether notes come with it.
    """
    layout = sheet.layout
    if layout.workbook:
        header = len(sheet.header_rows())
        return workbook([(page.name, page.rows, page.first - header, page.first) for page in pages(sheet)])
    head = lines_of([*sheet.above, *sheet.header_rows()], layout) if first else ""
    foot = lines_of(sheet.below, layout) if last else ""
    # Python's utf-16 takes the machine's byte order.
    codec = "utf-16-le" if layout.encoding == "utf-16" else layout.encoding
    mark = "\ufeff" if first and (layout.mark or codec != layout.encoding) else ""
    return (mark + head + delimited(sheet.columns, layout) + foot).encode(codec)


def parsed(data: bytes, like: Sheet) -> list[tuple[str, list[list[str]]]]:
    """Read a file's rows back, knowing how it was written.

    Parameters:
        data: the file.
        like: an empty table with the file's labels, header, titles, notes and layout.

    Returns:
        Each sheet's name and its data rows; of a file that leaves out the sheets' column, with that column put back.
    """
    layout = like.layout
    if layout.workbook:
        found = read_workbook(data)
    else:
        text = data.decode("utf-8-sig" if layout.mark else layout.encoding)
        found = [("", list(csv.reader(io.StringIO(text, newline=""), delimiter=layout.delimiter)))]
    top, bottom = len(like.above) + len(like.header_rows()), len(like.below)
    by = like.place(layout.sheets_by) if layout.sheets_by else -1
    given = []
    for name, rows in found:
        body = [row + [""] * (len(like.labels) - (by >= 0) - len(row)) for row in rows[top : len(rows) - bottom]]
        given.append((name, [[*row[:by], name, *row[by:]] if by >= 0 else row for row in body]))
    return given
