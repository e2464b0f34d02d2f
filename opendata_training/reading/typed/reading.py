"""From stored tables to a `Table` with its diagnosis: the labels count as record 1, so that rows are told as in a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module

from ...errors import Problem
from ...locale import translator
from ..diagnosis import Diagnosis, Lines, TableInfo, ranges
from ..encoding import Decoded
from ..reader import chosen_of
from ..source import Source
from ..table import Table
from ..workbooks import no_sheet
from .signs import kind_of
from .stored import Stored

_ = translator("formats")


def tables_of(source: Source) -> list[Stored]:
    """Give the tables of a file whose kind its bytes tell.

    Raises:
        Problem: when it is damaged.
    """
    module = import_module(f"{__package__}.{kind_of(source.data)}")
    found: list[Stored] = module.tables(source)
    return found


def listed(source: Source, decoded: Decoded, table: int | None) -> Table | None:
    """Give the table whose rows a text of JSON lists, or None when it lists none.

    Parameters:
        source: the file.
        decoded: its text.
        table: as `table_of`.
    """
    from .objects import tables

    stored = tables(decoded.text)
    if stored is None:
        return None
    stored = [replace(one, encoding=decoded.encoding) for one in stored]
    return table_of(replace(source, kind="typed"), stored, table, None)


def table_of(source: Source, stored: Sequence[Stored], table: int | None, sheet: str | None) -> Table:
    """Give the table that was asked for, or the largest.

    Parameters:
        source: the file.
        stored: its tables.
        table: the number of the one that was asked for, from 1.
        sheet: its name, in a database that has names.

    Raises:
        Problem: when there is none of that number or name.
    """
    names = [one.name for one in stored if one.name is not None]
    if sheet is not None:
        if not names:
            raise Problem(_("{file} has no sheets; leave the sheet out.", file=source.name))
        stored = [one for one in stored if one.name == sheet]
        if not stored:
            raise no_sheet(source.name, sheet, names)
    if not stored:
        raise Problem(_("{file} is a database without any table. Check that it is the right file.", file=source.name))
    number = chosen_of(source.name, [len(one.labels) * len(one.rows) for one in stored], table)
    one = stored[number]
    total = len(one.rows) + len(one.aside)
    left = set(one.aside)
    records = [place + 2 for place in range(total) if place not in left]
    diagnosis = Diagnosis(
        encoding=one.encoding,
        delimiter=None,
        quote=None,
        escape=None,
        newline=None,
        header_rows=1,
        rows=len(one.rows),
        columns=len(one.labels),
        tables=[TableInfo([(1, len(each.rows) + len(each.aside) + 1)], len(each.rows), len(each.labels), each.name)
                for each in stored],
        lines=Lines(table=ranges(records), header=[(1, 1)], set_aside=ranges(place + 2 for place in one.aside)),
        confidence=1.0,
        file=source.name,
        kind=source.kind,
        table=number + 1,
        sheet=one.name,
        sheets=tuple(names),
        places={part: [] for part in ("preamble", "header", "footer", "blank", "repeated")},
        header_width=len(one.labels),
    )  # fmt: skip
    return Table(one.labels, one.rows, records, records, diagnosis)
