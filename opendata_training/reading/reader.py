"""Reading a file: bytes, text, records, tables, and the one that was asked for."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import Problem
from ..locale import translator
from .boundaries import Span, find_tables
from .diagnosis import Diagnosis, Lines, Range, TableInfo, ranges
from .dialect import find_dialect
from .encoding import Decoded, decode
from .merges import labels_of
from .records import Records, split_records
from .sheet import Merged
from .source import Source, load
from .spreadsheets import read_sheets
from .table import Table
from .writing import Dialect

_ = translator("reading")


@dataclass
class _Grid:
    """The records of a text file or of one sheet, and the tables in them."""

    records: Records
    spans: list[Span]
    loose_blanks: list[int]
    sheet: str | None = None
    aside: list[int] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)


def read(path: str | os.PathLike[str], *, table: int | None = None, sheet: str | None = None) -> Table:
    """Read the table in a messy file as text, with nothing coerced and nothing lost.

    Parameters:
        path: a CSV, TSV or TXT file, a workbook (.xlsx, .xlsm, .xls, .ods), or a gzip or zip of one; the bytes decide, not
            the ending.
        table: which table to read, from 1 in the order of the file; the largest when not told.
        sheet: which sheet of a workbook; the one with the largest table when not told.

    Returns:
        The table and its diagnosis.

    Raises:
        Problem: when the file cannot be read or has no such table or sheet.
    """
    source = load(Path(path))
    if source.kind != "text":
        return _read_workbook(source, table, sheet)
    if sheet is not None:
        raise Problem(_("{file} is a text file and has no sheets; leave the sheet out.", file=source.name))
    decoded = decode(source.data)
    dialect = find_dialect(decoded.text)
    records = split_records(decoded.text, dialect)
    grid = _grid(records, aside=_excel_hint(decoded.text))
    if not grid.spans:
        raise Problem(
            _(
                "{file} holds no table: there are only blank lines in it. Check that it is the right file.",
                file=source.name,
            )
        )
    chosen = _chosen(source.name, [(grid, span) for span in grid.spans], table)
    return _table(source, [grid], chosen, decoded, dialect)


def _excel_hint(text: str) -> list[int]:
    """Give the record of Excel's first line "sep=;", which says the delimiter and is no part of the table."""
    return [0] if re.match(r"sep=.\r?\n", text) else []


def _grid(records: Records, sheet: str | None = None, aside: Sequence[int] = ()) -> _Grid:
    rows: list[list[str]] = [[] if place in aside else row for place, row in enumerate(records.cells)]
    spans, blanks = find_tables(rows)
    return _Grid(records, spans, [place for place in blanks if place not in aside], sheet, list(aside))


def _read_workbook(source: Source, table: int | None, sheet: str | None) -> Table:
    sheets = read_sheets(source, sheet)
    grids = []
    for one in sheets:
        if one.hidden and sheet is None:
            continue
        records = Records()
        for number, row in enumerate(one.rows, start=1):
            records.add(row, number, number)
        grid = _grid(records, one.name or None)
        grid.merged = one.merged
        grids.append(grid)
    # A sheet with one line on it (a title, a note) is no table beside one that has rows.
    if any(span.data for grid in grids for span in grid.spans):
        grids = [grid for grid in grids if any(span.data for span in grid.spans)]
    found = [(grid, span) for grid in grids for span in grid.spans]
    if not found:
        raise Problem(
            _(
                "{file} holds no table: every sheet that can be seen in it is blank. Check that it is the right file.",
                file=source.name,
            )
        )
    read_one = _table(source, grids, _chosen(source.name, found, table), None, None)
    read_one.diagnosis.hidden_sheets.extend(one.name for one in sheets if one.hidden)
    return read_one


def _chosen(name: str, found: list[tuple[_Grid, Span]], table: int | None) -> int:
    """Give the place of the table that was asked for, or of the largest: most cells, the first of equals."""
    if table is not None and not 1 <= table <= len(found):
        raise Problem(
            _(
                "{file} has no table {number}. Tables in it: {count}. Choose one, counting from 1.",
                file=name,
                number=table,
                count=len(found),
            )
        )
    if table is not None:
        return table - 1
    sizes = [sum(len(grid.records.cells[place]) for place in span.data) for grid, span in found]
    return sizes.index(max(sizes))


def _width(grid: _Grid, span: Span) -> int:
    """Give how many columns a table has: up to the last that has a label or any cell; delimiters at the end make none."""
    width = 0
    for place in (*span.header, *span.data):
        row = grid.records.cells[place]
        if len(row) > width:
            width = max(width, next((at + 1 for at in range(len(row) - 1, -1, -1) if row[at].strip()), 0))
    return max(1, width)


def _table(source: Source, grids: list[_Grid], number: int, decoded: Decoded | None, dialect: Dialect | None) -> Table:
    found = [(grid, span) for grid in grids for span in grid.spans]
    grid, span = found[number]
    records = grid.records
    width = _width(grid, span)
    labels = labels_of(records.cells, span.header, width, grid.merged)
    source_rows = (records.cells[place] for place in span.data)
    cells = [row if len(row) == width else [*row[:width], *[""] * (width - len(row))] for row in source_rows]
    widths = [records.source_widths.get(place, len(records.cells[place])) for place in span.data]
    confidence = (decoded.confidence * dialect.confidence if dialect.delimiter else decoded.confidence * 0.9) if (
        decoded and dialect) else 1.0  # fmt: skip
    # Each record that could be read in two ways, or in none that fits, takes its share away; one is enough to be told.
    confidence *= max(0.3, 1 - max(records.doubts / max(1, len(records)), 0.02 * (records.doubts > 0)))
    diagnosis = Diagnosis(
        encoding=decoded.encoding if decoded else None,
        delimiter=_delimiter(dialect),
        quote=dialect.quote if dialect else None,
        escape=dialect.escape if dialect else None,
        newline=_newline(records) if decoded else None,
        header_rows=len(span.header),
        rows=len(span.data),
        columns=width,
        tables=[_info(one, other) for one, other in found],
        lines=_lines(grid, span),
        confidence=round(confidence, 2),
        file=source.name,
        kind=source.kind,
        table=number + 1,
        sheet=grid.sheet,
        sheets=tuple(one.sheet for one in grids if one.sheet is not None),
        newlines=dict(records.newlines),
        odd_lines=decoded.odd_lines if decoded else (),
        repaired=[(place + 1, records.first[place], trouble) for place, trouble in records.repaired.items()],
        places=_places(grid, span),
        # The rows of a sheet have no ends.
        widths=widths if decoded and any(one != width for one in widths) else [],
        header_width=max((len(records.cells[place]) for place in span.header), default=width) if decoded else width,
        merged=grid.merged,
        mojibake=decoded.mojibake if decoded else None,
        nul_lines=decoded.nul_lines if decoded else (),
    )
    rows = [place + 1 for place in span.data]
    return Table(labels, cells, rows, [records.first[place] for place in span.data], diagnosis)


def _delimiter(dialect: Dialect | None) -> str | None:
    if dialect is None or dialect.delimiter is None:
        return None
    return dialect.delimiter + (" " if dialect.space_after else "")


def _newline(records: Records) -> str | None:
    if not records.newlines:
        return None
    return Counter(records.newlines).most_common(1)[0][0]


def _spanned(records: Records, places: Sequence[int]) -> list[Range]:
    return ranges(line for place in places for line in range(records.first[place], records.last[place] + 1))


def _info(grid: _Grid, span: Span) -> TableInfo:
    first, last = span.edges()
    lines = [(grid.records.first[first], grid.records.last[last])]
    return TableInfo(lines, len(span.data), _width(grid, span), grid.sheet)


def _lines(grid: _Grid, span: Span) -> Lines:
    """Say where every line went; the other tables, with their titles and notes, are set aside."""
    records = grid.records
    blanks = [*grid.loose_blanks, *(place for other in grid.spans for place in other.blank)]
    aside = [place for other in grid.spans if other is not span
             for place in (*other.before, *other.header, *other.data, *other.repeated, *other.after)]  # fmt: skip
    return Lines(
        table=_spanned(records, span.data),
        header=_spanned(records, span.header),
        preamble=_spanned(records, span.before),
        footer=_spanned(records, span.after),
        blank=_spanned(records, blanks),
        repeated=_spanned(records, span.repeated),
        set_aside=_spanned(records, [*grid.aside, *aside]),
    )


def _places(grid: _Grid, span: Span) -> dict[str, list[tuple[int, int, str]]]:
    records = grid.records
    # A blank row matters from the header on; bare line ends after the last text are how editors close a file.
    last = max(place for place, row in enumerate(records.cells) if any(cell.strip() for cell in row))
    first = span.edges()[0]
    blanks = [place for place in sorted([*grid.loose_blanks, *span.blank])
              if first < place and (place < last or records.cells[place])]  # fmt: skip
    parts = {"preamble": span.before, "header": span.header, "footer": span.after, "blank": blanks,
             "repeated": span.repeated}  # fmt: skip
    return {
        name: [(place + 1, records.first[place], _text(records.cells[place])) for place in places]
        for name, places in parts.items()
    }


def _text(row: Sequence[str]) -> str:
    """Give a row as one line: a note that holds the delimiter is split over cells."""
    return " ".join(cell.strip() for cell in row if cell.strip())
