"""A table, how it is written to a file, and the places of the faults that were put in."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import NamedTuple


class Mark(NamedTuple):
    """Where a fault is: a record from 1 and a column from 1, None for any."""

    code: str
    row: int | None = None
    column: int | None = None


@dataclass
class Planted:
    """A table that may have faults.

    Parameters:
        name: what it is called.
        labels: its header.
        rows: its cells.
        kinds: what each column holds: key, code, state, name, category, count, amount, date, latitude, longitude, text, year.
        delimiter: what stands between the cells.
        marks: the faults.
        allowed: codes of findings that the fault brings about and that are neither right nor wrong.
        before: lines above the header.
        data: the file's bytes, where the table is not simply written.
        ending: the file's ending.
        newline: the line end.
        encoding: the encoding.
    """

    name: str
    labels: list[str]
    rows: list[list[str]]
    kinds: list[str]
    delimiter: str = ","
    marks: list[Mark] = field(default_factory=list)
    allowed: set[str] = field(default_factory=set)
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    data: bytes | None = None
    ending: str = "csv"
    newline: str = "\n"
    encoding: str = "utf-8"

    def copy(self) -> Planted:
        """Give one of its own."""
        return replace(
            self, labels=list(self.labels), rows=[list(row) for row in self.rows], kinds=list(self.kinds),
            marks=list(self.marks), allowed=set(self.allowed), before=list(self.before), after=list(self.after),
        )  # fmt: skip

    def of_kind(self, *kinds: str) -> list[int]:
        """Give the places of the columns of some kinds."""
        return [place for place, kind in enumerate(self.kinds) if kind in kinds]

    def record(self, row: int) -> int:
        """Give the record that a row is written as."""
        return row + 2 + len(self.before)

    def mark(self, code: str, row: int | None = None, column: int | None = None) -> None:
        """Say where a fault is: row and column from 0."""
        self.marks.append(Mark(code, None if row is None else self.record(row), None if column is None else column + 1))

    def lines(self) -> list[str]:
        """Give its lines without their ends."""
        return [*self.before, *(self.line(row) for row in (self.labels, *self.rows)), *self.after]

    def line(self, row: list[str]) -> str:
        """Write one row."""
        out = io.StringIO()
        csv.writer(out, delimiter=self.delimiter, lineterminator="\n").writerow(row)
        return out.getvalue()[:-1]

    def bytes(self) -> bytes:
        """Give the file."""
        if self.data is not None:
            return self.data
        return (self.newline.join(self.lines()) + self.newline).encode(self.encoding)


Maker = Callable[[random.Random], Planted]
Fault = Callable[[Planted, random.Random], "Planted | None"]
