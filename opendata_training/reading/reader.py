"""Reading a file: bytes, text, records, tables, and the one that was asked for."""

from __future__ import annotations

import os
import re
import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import Problem
from ..locale import translator
from .blocks import extent_of, fitted
from .boundaries import Span, find_tables
from .candidates import begins
from .collecting import uncollected
from .diagnosis import Diagnosis, Lines, Range, TableInfo, ranges
from .dialect import find_dialect
from .encoding import Decoded, decode
from .header import over_their_columns
from .merges import labels_of
from .records import Records, split_lines, split_records
from .refusing import is_json, refuse_other
from .sheet import Merged
from .source import Source, load
from .spreadsheets import read_sheets
from .table import Table
from .writing import Dialect

_ = translator("reading")

#: From so many megabytes on a file that is taken into memory whole is worth a warning.
LARGE_IN_MEMORY = 200


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
        path: a CSV, TSV or TXT file, a workbook (.xlsx, .xlsm, .xls, .ods), a table that programs exchange (.dbf, .parquet,
            .sqlite, .json, .ndjson, .geojson, a zipped Shapefile), or a gzip or zip of one; the bytes decide, not the ending.
        table: which table to read, from 1 in the order of the file; the largest when not told.
        sheet: which sheet of a workbook; the one with the largest table when not told.

    Returns:
        The table and its diagnosis.

    Raises:
        Problem: when the file cannot be read or has no such table or sheet.
    """
    _warn_if_large(Path(path))
    source = load(Path(path))
    if source.kind == "typed":
        from .typed.reading import table_of, tables_of

        return table_of(source, tables_of(source), table, sheet)
    if source.kind != "text":
        with uncollected():
            return _read_workbook(source, table, sheet)
    if sheet is not None:
        raise Problem(_("{file} is a text file and has no sheets; leave the sheet out.", file=source.name))
    decoded = decode(source.data)
    if is_json(decoded.text):
        from .typed.reading import listed

        found = listed(source, decoded, table)
        if found is not None:
            return found
    refuse_other(source.name, decoded.text)
    dialect = find_dialect(decoded.text)
    records = split_records(decoded.text, dialect)
    described = len(split_lines(decoded.text[: begins(decoded.text)]))
    grid = _grid(records, aside=[*excel_hint(decoded.text), *records.aside], described=described)
    if not grid.spans:
        raise no_table_in(source.name)
    chosen = _chosen(source.name, [(grid, span) for span in grid.spans], table)
    return _table(source, [grid], chosen, decoded, dialect)


def _warn_if_large(path: Path) -> None:
    try:
        megabytes = path.stat().st_size >> 20
    except OSError:
        # Whoever opens it says what is the matter.
        return
    if megabytes >= LARGE_IN_MEMORY:
        warnings.warn(
            _("{file} has {megabytes} MB, and all of it is taken into memory, where it needs several times as much. On the "
              "command line `opendata read` and `opendata validate` do with little memory.", file=str(path),
              megabytes=megabytes),
            stacklevel=3,
        )  # fmt: skip


def excel_hint(text: str) -> list[int]:
    """Give the record of Excel's first line "sep=;", which says the delimiter and is no part of the table."""
    return [0] if re.match(r"sep=.\r?\n", text) else []


def _grid(records: Records, sheet: str | None = None, aside: Sequence[int] = (), described: int = 0) -> _Grid:
    left = frozenset(aside)
    rows: list[list[str]] = [[] if place in left else row for place, row in enumerate(records.cells)]
    spans, blanks = find_tables(rows, sum(last <= described for last in records.last[:described]))
    for span in spans:
        span.blank = [place for place in span.blank if place not in left]
    return _Grid(records, spans, [place for place in blanks if place not in left], sheet, list(aside))


def _read_workbook(source: Source, table: int | None, sheet: str | None) -> Table:
    sheets = read_sheets(source, sheet)
    grids = []
    for one in sheets:
        if one.hidden and sheet is None:
            continue
        numbers = list(range(1, len(one.rows) + 1))
        grid = _grid(Records(one.rows, numbers, numbers), one.name or None)
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
    return chosen_of(name, [sum(len(grid.records.cells[place]) for place in span.data) for grid, span in found], table)


def chosen_of(name: str, sizes: Sequence[int], table: int | None) -> int:
    """Give the place of the table that was asked for, or of the largest; sizes are numbers of cells.

    Raises:
        Problem: when there is no such table.
    """
    if table is not None and not 1 <= table <= len(sizes):
        raise Problem(
            _(
                "{file} has no table {number}. Tables in it: {count}. Choose one, counting from 1.",
                file=name,
                number=table,
                count=len(sizes),
            )
        )
    return table - 1 if table is not None else list(sizes).index(max(sizes))


def no_table_in(name: str) -> Problem:
    """Give the sentence about a text in which there is nothing but blank lines."""
    return Problem(
        _("{file} holds no table: there are only blank lines in it. Check that it is the right file.", file=name)
    )


def confidence_of(decoded: float, dialect: Dialect, doubts: int, records: int) -> float:
    """Say how sure a reading of a text is.

    Parameters:
        decoded: how sure its encoding is.
        dialect: how it is written.
        doubts: how many records could be read in more than one way.
        records: how many records there are.
    """
    sure = decoded * dialect.confidence if dialect.delimiter else decoded * 0.9
    # Each record that could be read in two ways, or in none that fits, takes its share away; one is enough to be told.
    return round(sure * max(0.3, 1 - max(doubts / max(1, records), 0.02 * (doubts > 0))), 2)


def _width(grid: _Grid, span: Span) -> int:
    """Give how many columns a table has: up to the last that has a label or any cell; delimiters at the end make none."""
    width = 0
    for place in (*span.header, *span.data):
        row = grid.records.cells[place]
        if len(row) > width:
            width = max(width, extent_of(row))
    return max(1, width)


def _table(source: Source, grids: list[_Grid], number: int, decoded: Decoded | None, dialect: Dialect | None) -> Table:
    found = [(grid, span) for grid in grids for span in grid.spans]
    grid, span = found[number]
    records = grid.records
    width = _width(grid, span)
    labels = labels_of(records.cells, span.header, width, grid.merged)
    cells = [fitted(records.cells[place], width) for place in span.data]
    if len(span.header) == 1 and dialect is not None and len(records.cells[span.header[0]]) == width - 1:
        labels = over_their_columns(labels, cells, dialect.delimiter == " ")
    widths = [records.source_widths.get(place, len(records.cells[place])) for place in span.data]
    confidence = (
        confidence_of(decoded.confidence, dialect, records.doubts, len(records)) if decoded and dialect else 1.0
    )
    diagnosis = Diagnosis(
        encoding=decoded.encoding if decoded else None,
        delimiter=delimiter_of(dialect),
        quote=dialect.quote if dialect else None,
        escape=dialect.escape if dialect else None,
        newline=_newline(records) if decoded else None,
        header_rows=len(span.header),
        rows=len(span.data),
        columns=width,
        tables=[_info(one, other) for one, other in found],
        lines=_lines(grid, span),
        confidence=confidence,
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


def delimiter_of(dialect: Dialect | None) -> str | None:
    """Give the delimiter as a diagnosis tells it, with the space that may follow it."""
    if dialect is None or dialect.delimiter is None:
        return None
    return dialect.delimiter + (" " if dialect.space_after else "")


def _newline(records: Records) -> str | None:
    if not records.newlines:
        return None
    return Counter(records.newlines).most_common(1)[0][0]


def _spanned(records: Records, places: Sequence[int]) -> list[Range]:
    first, last = ([edges[place] for place in places] for edges in (records.first, records.last))
    if first == last:
        return ranges(first)
    return ranges(line for one, end in zip(first, last, strict=True) for line in range(one, end + 1))


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
    last = next(place for place in range(len(records) - 1, -1, -1) if any(map(str.strip, records.cells[place])))
    first = span.edges()[0]
    blanks = [place for place in sorted([*grid.loose_blanks, *span.blank])
              if first < place and (place < last or records.cells[place])]  # fmt: skip
    parts = {"preamble": span.before, "header": span.header, "footer": span.after, "blank": blanks,
             "repeated": span.repeated}  # fmt: skip
    return {
        name: [(place + 1, records.first[place], row_text(records.cells[place])) for place in places]
        for name, places in parts.items()
    }


def row_text(row: Sequence[str]) -> str:
    """Give a row as one line: a note that holds the delimiter is split over cells."""
    return " ".join(cell.strip() for cell in row if cell.strip())
