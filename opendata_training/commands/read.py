"""`opendata read`: any messy table to RFC 4180 UTF-8, with a diagnosis."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..files import is_large, refuse_inputs
from ..how_far import Progress
from ..locale import Words, translator

if TYPE_CHECKING:
    from ..reading import Table
    from ..reading.windows import LargeTable

_ = translator("reading")

HELP = Words(
    en="Read any messy table and give it as clean CSV text, nothing changed or lost.",
    es="Leer cualquier tabla desordenada y entregarla como CSV limpio, sin cambiar ni perder nada.",
)
EXAMPLE = "opendata read delitos-2014.csv -o delitos.csv"
# A file from this size on takes more than a second.
_LARGE = 10_000_000
_SHOWN = 10
_WIDEST = 24


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "file",
        metavar=_("FILE"),
        help=_("a table: CSV, XLSX, XLS, ODS, DBF, Parquet, JSON, SQLite…, also packed as gzip or zip"),
    )
    parser.add_argument("-o", "--output", metavar=_("OUT.csv"), help=_("write the table here, as CSV in UTF-8"))
    parser.add_argument("--table", type=int, metavar="N", help=_("which table, from 1 (default: the largest)"))
    parser.add_argument("--sheet", metavar=_("NAME"), help=_("which sheet of a workbook"))
    parser.add_argument("--json", action="store_true", help=_("print the diagnosis as JSON"))


def run(options: argparse.Namespace) -> int:
    """Read the file, write or show the table."""
    from ..reading import read
    from ..reading.windows import is_for_windows, open_large

    if options.output:
        refuse_inputs([Path(options.file)], [Path(options.output)])
    if is_large(Path(options.file), _LARGE):
        print(_("Reading {file}…", file=options.file), file=sys.stderr)
    source = Path(options.file)
    table: Table | LargeTable
    if options.sheet is None and is_for_windows(source):
        # It is gone through once to find the table, and once more to write it.
        with Progress(source, 2 if options.output else 1) as progress:
            table = open_large(source, options.table, told=progress)
            if options.output:
                table.write_csv(Path(options.output), progress)
    else:
        table = read(source, table=options.table, sheet=options.sheet)
        if options.output:
            table.write_csv(Path(options.output))
    if options.json:
        print(json.dumps(table.diagnosis.to_json(), ensure_ascii=False))
    elif options.output:
        print(summary(table))
        print(_("Written to {file}.", file=options.output))
    elif sys.stdout.isatty():
        print(summary(table))
        print(preview(table))
    else:
        sys.stdout.flush()
        # The bytes of the table, whatever encoding the terminal speaks.
        table.write_to(sys.stdout.buffer)
        sys.stdout.buffer.flush()
    if not options.json and len(table.diagnosis.tables) > 1:
        print(others(table), file=sys.stderr)
    return 0


def summary(table: Table | LargeTable) -> str:
    """Say in a few lines what the file is and what was left out of the table."""
    from ..reading.encoding import NAMES

    about = table.diagnosis
    lines = [_("Rows: {rows}. Columns: {columns}.", rows=about.rows, columns=about.columns)]
    if about.kind == "text":
        lines.append(_("Encoding {encoding}, delimiter {delimiter}.", encoding=NAMES.get(str(about.encoding), about.encoding),
                       delimiter=_named(about.delimiter)))  # fmt: skip
    if about.header_rows != 1:
        lines.append(_("Rows of header: {count}.", count=about.header_rows))
    left = {
        _("title rows"): len(about.places["preamble"]),
        _("notes below"): len(about.places["footer"]),
        _("blank rows"): len(about.places["blank"]),
        _("repeated headers"): len(about.places["repeated"]),
    }
    if about.kind == "typed":
        left[_("deleted records")] = sum(last - first + 1 for first, last in about.lines.set_aside)
    said = ", ".join(f"{name} ({count})" for name, count in left.items() if count)
    if said:
        lines.append(_("Left out of the table: {what}.", what=said))
    return "\n".join(lines)


def _named(delimiter: str | None) -> str:
    return {None: _("none (one column)"), "\t": _("tab")}.get(delimiter, repr(delimiter))


def others(table: Table | LargeTable) -> str:
    """Name the tables of the file that were not read, and how to read them."""
    about = table.diagnosis
    named = "; ".join(
        _("table {number}: {place}, rows: {rows}", number=number, rows=one.rows,
          place=one.sheet if one.sheet else _("lines {first} to {last}", first=one.lines[0][0], last=one.lines[-1][1]))
        for number, one in enumerate(about.tables, start=1)
        if number != about.table
    )  # fmt: skip
    return _("This is table {number} of {count} in the file. The others: {others}. Read one with --table N.",
             number=about.table, count=len(about.tables), others=named)  # fmt: skip


def preview(table: Table | LargeTable) -> str:
    """Show the first rows in columns, cells cut to fit."""
    rows = [table.labels, *table.first(_SHOWN)]
    texts = [[_cut(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in texts) for column in range(len(table.labels))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in texts]
    lines.insert(1, "  ".join("-" * width for width in widths))
    rest = table.diagnosis.rows - _SHOWN
    if rest > 0:
        lines.append(_("Rows not shown: {count}. Write them all with -o OUT.csv.", count=rest))
    return "\n".join(lines)


def _cut(cell: str) -> str:
    flat = " ".join(cell.split())
    return flat if len(flat) <= _WIDEST else flat[: _WIDEST - 1] + "…"
