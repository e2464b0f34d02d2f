"""The change log beside an output: every cell before and after, so that all can be given back.

``<dst>.changes.json`` holds

- ``source``: name and sha256 of the file that was read, ``labels`` of its table, and ``rows``, their records as ranges;
- ``written`` and ``set_aside``: as `opendata convert --json` shows them, paths as names beside the log;
- ``recipe``: the steps that were applied, in order, as a recipe has them;
- ``fixes``: for each step its code and cells, ``changes`` [row, column, before, after], ``removed`` [row, cells], with a reason
  where a row was set aside, and, where a step gave the table another shape, ``table``: the whole table before it.

A step's changes are kept in a file of their own while the table goes through, and put together at the end, so that memory does not
grow with the table. `changes.html` beside it tells the same to a person (see `story`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from ..errors import Problem
from ..files import refuse_special, trouble
from ..locale import translator
from .block import Block, of_rows
from .fix import Fixed, Removed
from .recipe import Step

_ = translator("conversion")
# Every row is in the output or in the log, packed a thousandfold at most: a log that claims more would fill the memory.
MOST_ROWS_A_BYTE = 1000
# So much of a step's changes stays in memory, and so many examples of what it did in each column are shown.
_IN_MEMORY, EXAMPLES = 1 << 20, 5
# One encoder for all: a log may hold a million changes, and json.dumps would make one for each.
_encoded = json.JSONEncoder(ensure_ascii=False).encode


def log_path(dst: Path) -> Path:
    """Give where the change log of an output is."""
    return dst.with_name(f"{dst.name}.changes.json")


class _Lines:
    """Values that are kept one a line, in a file when they are many."""

    def __init__(self, places: ExitStack) -> None:
        self._stream: IO[bytes] = places.enter_context(SpooledTemporaryFile(max_size=_IN_MEMORY))  # noqa: SIM115
        self.count = 0

    def add(self, values: Sequence[Any]) -> None:
        """Keep some values."""
        if values:
            self._stream.write("".join(_encoded(value) + "\n" for value in values).encode(errors="backslashreplace"))
            self.count += len(values)

    def texts(self) -> Iterator[bytes]:
        """Give them as they are kept."""
        self._stream.seek(0)
        for line in self._stream:
            yield line.rstrip(b"\n")


@dataclass
class Told:
    """What a step did to one column, or to rows where the column is None.

    Parameters:
        column: its place from 1.
        label: what it was called then.
        cells: how many cells changed.
        examples: some of the cells: record, before, after.
    """

    column: int | None
    label: str
    cells: int = 0
    examples: list[tuple[int, str, str]] = field(default_factory=list)


class StepNotes:
    """What one step did, while the table goes through.

    Parameters:
        step: what was asked.
        places: closes its files in the end.
    """

    def __init__(self, step: Step, places: ExitStack) -> None:
        self.step = step
        self.changes, self.removed, self.table = _Lines(places), _Lines(places), _Lines(places)
        self.table_labels: list[str] | None = None
        self.cells = 0
        self.told: dict[int | None, Told] = {}
        self.aside = 0
        self.labels: list[str] = []
        self.renamed: list[tuple[str, str]] = []

    def note(self, fixed: Fixed, before: Block, keep: bool) -> None:
        """Note what the step did to a block.

        Parameters:
            fixed: what it did.
            before: the block before it.
            keep: whether the table before it is to be kept whole.
        """
        # Labels change once, however many blocks there are.
        self.cells += fixed.cells - (fixed.relabelled if self.labels else 0)
        self.labels = before.labels
        self.changes.add(fixed.changes)
        self.removed.add(
            [[row.row, row.cells, row.reason] if row.reason else [row.row, row.cells] for row in fixed.removed]
        )
        if keep:
            self.table_labels = before.labels
            self.table.add([list(row) for row in before.records()])
        self.aside += sum(bool(row.reason) for row in fixed.removed)
        for row, column, old, new in fixed.changes:
            self._told(column, before.labels[column - 1]).cells += 1
            told = self.told[column]
            if len(told.examples) < EXAMPLES and all(old != seen for _row, seen, _new in told.examples):
                told.examples.append((row, old, new))
        if fixed.removed or fixed.moved:
            told = self._told(None, "")
            told.cells += sum(len(row.cells) for row in fixed.removed) + fixed.moved
            told.examples += [
                (row.row, " | ".join(row.cells), row.reason) for row in fixed.removed[: EXAMPLES - len(told.examples)]
            ]
        if not self.renamed and fixed.block.labels != before.labels and not fixed.moved:
            pairs = zip(before.labels, fixed.block.labels, strict=False)
            self.renamed = [(old, new) for old, new in pairs if old != new]

    def rows_aside(self) -> Iterator[Removed]:
        """Give the rows that were set aside, one by one."""
        for line in self.removed.texts():
            row = Removed(*json.loads(line))
            if row.reason:
                yield row

    def _told(self, column: int | None, label: str) -> Told:
        return self.told.setdefault(column, Told(column, label))


@dataclass
class Log:
    """What was done to a table, step by step.

    Parameters:
        source: name and sha256 of the file that was read.
        labels: the labels of its table.
        records: the records of its rows, as ranges.
        set_aside: how many lines of the source, and rows of the table, are in no output.
        steps: what each step did.
        written: the files that were written, as JSON has them.
    """

    source: dict[str, str]
    labels: list[str]
    records: list[list[int]] = field(default_factory=list)
    set_aside: int = 0
    steps: list[StepNotes] = field(default_factory=list)
    written: list[dict[str, Any]] = field(default_factory=list)

    def add_records(self, rows: Sequence[int]) -> None:
        """Note the records of some rows that were read."""
        add_ranges(self.records, rows)

    def write(self, stream: IO[bytes]) -> None:
        """Write it to an open stream, a change a line."""
        recipe = [{"fix": one.step.fix, "columns": one.step.columns, "value": one.step.value} for one in self.steps]
        source = {**self.source, "labels": self.labels, "rows": self.records}
        head = {"source": source, "written": self.written, "set_aside": self.set_aside, "recipe": recipe}
        pieces = [f" {_encoded(key)}: {_encoded(value)}" for key, value in head.items()]
        stream.write(("{\n" + ",\n".join(pieces) + ',\n "fixes": [').encode(errors="backslashreplace"))
        for number, one in enumerate(self.steps):
            told = f'\n  {{"code": {_encoded(one.step.fix)}, "cells": {one.cells}'
            stream.write(("," if number else "").encode() + told.encode())
            _write_list(stream, "changes", one.changes)
            _write_list(stream, "removed", one.removed)
            if one.table_labels is None:
                stream.write(b',\n   "table": null}')
                continue
            labels = _encoded(one.table_labels).encode(errors="backslashreplace")
            stream.write(b',\n   "table": {"labels": ' + labels)
            _write_list(stream, "rows", one.table)
            stream.write(b"}}")
        stream.write(b"]\n}\n")


def _write_list(stream: IO[bytes], name: str, lines: _Lines) -> None:
    stream.write(f',\n   "{name}": ['.encode())
    for number, line in enumerate(lines.texts()):
        stream.write((b",\n    " if number else b"\n    ") + line)
    stream.write(b"]")


def add_ranges(ranges: list[list[int]], records: Sequence[int]) -> None:
    """Add records to ranges [first, last]."""
    if len(records) and int(records[-1]) - int(records[0]) == len(records) - 1:
        # Records only grow, so these follow each other: nearly all blocks of a large file.
        begun, ended = int(records[0]), int(records[-1])
        if ranges and ranges[-1][1] == begun - 1:
            ranges[-1][1] = ended
        else:
            ranges.append([begun, ended])
        return
    for record in map(int, records):
        if ranges and ranges[-1][1] == record - 1:
            ranges[-1][1] = record
        else:
            ranges.append([record, record])


@dataclass
class Kept:
    """A change log that was read again.

    Parameters:
        source: name and sha256 of the file that was read, and the labels of its table.
        records: the record of each of its rows.
        fixes: what each step did.
        written: the files that were written.
        set_aside: how many lines and rows were set aside.
    """

    source: dict[str, Any]
    records: list[int]
    fixes: list[dict[str, Any]]
    written: list[dict[str, Any]]
    set_aside: int

    @property
    def untouched(self) -> bool:
        """Tell whether the table is still as it was read."""
        return all(fix["cells"] == 0 and fix["table"] is None for fix in self.fixes)

    @property
    def counts(self) -> dict[str, int]:
        """How many cells each fix changed, a code once."""
        found: dict[str, int] = {}
        for fix in self.fixes:
            if fix["cells"]:
                found[fix["code"]] = found.get(fix["code"], 0) + fix["cells"]
        return found

    def table(self, rows: Sequence[Sequence[str]]) -> Block:
        """Give the table as it was read, from the rows as they were written.

        Parameters:
            rows: the rows that were written; of no account when a step kept the whole table.
        """
        kept = next((number for number, fix in enumerate(self.fixes) if fix["table"] is not None), None)
        steps = self.fixes[:kept]
        if kept is not None:
            rows = self.fixes[kept]["table"]["rows"]
        gone = {row[0] for fix in steps for row in fix["removed"]}
        here = [record for record in self.records if record not in gone]
        now: dict[int, list[str]] = dict(zip(here, map(list, rows), strict=True))
        for fix in reversed(steps):
            now.update({row[0]: list(row[1]) for row in fix["removed"]})
            for record, column, before, _after in fix["changes"]:
                now[record][column - 1] = before
        return of_rows(self.source["labels"], [now[record] for record in self.records], self.records)


def read_log(dst: Path) -> Kept:
    """Read the change log of an output.

    Raises:
        Problem: when there is none, or it is not one that `convert` wrote.
    """
    path = log_path(dst)
    try:
        refuse_special(path)
        written = path.read_bytes()
        data = json.loads(written)
        source = dict(data["source"])
        rows = sum(last - first for first, last in source["rows"])
        if rows > MOST_ROWS_A_BYTE * (len(written) + (dst.stat().st_size if dst.is_file() else 0)):
            raise damaged(path)
        records = [record for first, last in source.pop("rows") for record in range(first, last + 1)]
        source["labels"] = [str(label) for label in source["labels"]]
        return Kept(source, records, data["fixes"], data["written"], data["set_aside"])
    except FileNotFoundError as error:
        raise Problem(
            _(
                "There is no change log {log}, so what {file} was before is not known. Convert the source again.",
                log=path,
                file=dst,
            )
        ) from error
    except OSError as error:
        raise trouble(path, error) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise damaged(path) from error


def damaged(path: Path) -> Problem:
    """Say that a change log cannot be used."""
    return Problem(_("The change log {log} is damaged. Convert the source again.", log=path))
