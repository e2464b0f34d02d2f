"""From the clean table to the messy file by the record alone, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .defect import ids_after, injector, redo, undo
from .record import Change, Record, by_defect
from .sheet import Sheet
from .writing import parsed, written

Done = list[tuple[str, list[Change]]]


def spoiled(labels: Sequence[str], columns: Sequence[list[str]], records: Iterable[Record]) -> bytes:
    """Give the messy file that the recorded defects make of a clean table.

    Parameters:
        labels: the clean table's labels.
        columns: its columns, every cell a text.
        records: all records of the file.
    """
    sheet = Sheet(list(labels), [list(column) for column in columns], list(range(1, len(columns[0]) + 1)))
    for name, changes in by_defect(records):
        redo(sheet, name, changes)
    return written(sheet)


def mended(data: bytes, labels: Sequence[str], rows: int, records: Iterable[Record]) -> list[list[str]]:
    """Give the clean columns back by undoing the recorded defects in a messy file.

    Parameters:
        data: the messy file.
        labels: the clean table's labels.
        rows: how many rows the clean table has.
        records: all records of the file.

    Raises:
        ValueError: when the file is not the one that the records tell of, or sampled cells were recorded by rule.
    """
    done = by_defect(records)
    sheet = empty(labels, done)
    found = parsed(data, sheet)
    body = [row for _name, rows_ in found for row in rows_]
    if any(len(row) != len(sheet.labels) for row in body):
        raise ValueError("a row has another number of cells than the header")
    sheet.ids = _ids(rows, done)
    if len(body) != len(sheet.ids):
        raise ValueError(f"the file has {len(body)} rows, the records tell of {len(sheet.ids)}")
    sheet.columns = [list(column) for column in zip(*body, strict=True)] if body else [[] for _label in sheet.labels]
    for name, changes in reversed(done):
        undo(sheet, name, changes)
    if sheet.labels != list(labels):
        raise ValueError(f"the labels came back as {sheet.labels}")
    return sheet.columns


def empty(labels: Sequence[str], done: Done) -> Sheet:
    """Give a table without rows whose labels, surroundings and layout are those of the messy file."""
    sheet = Sheet(list(labels), [[] for _label in labels], [])
    for name, changes in done:
        if hasattr(injector(name), "apply"):
            redo(sheet, name, changes)
    return sheet


def _ids(rows: int, done: Done) -> list[str | int]:
    """Give the hidden ids of the messy file's rows, in their order."""
    ids: list[str | int] = list(range(1, rows + 1))
    for name, changes in done:
        shrink = getattr(injector(name), "rows_after", None)
        if shrink:
            ids = list(range(1, shrink(rows, **changes[0].parameters) + 1))
        ids = ids_after(ids, name, changes)
    return ids
