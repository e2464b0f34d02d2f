"""What is converted: a small table whole, a large text file window by window, and what is known of either."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from ..errors import Problem
from ..locale import translator
from ..reading import Table, read
from ..reading.windows import LargeTable, Told, is_for_windows, nobody
from .block import Block, Texts, of_rows
from .fixes.several_sheets import SHEET
from .known import Known

_ = translator("conversion")


class Source(Protocol):
    """A table that was read.

    Parameters:
        labels: its labels.
        known: what is known of it.
        lines_aside: how many lines of the file the reader set aside.
        in_parts: whether it comes in several blocks.
    """

    @property
    def labels(self) -> list[str]: ...  # noqa: D102
    @property
    def known(self) -> Known: ...  # noqa: D102
    @property
    def lines_aside(self) -> int: ...  # noqa: D102
    @property
    def in_parts(self) -> bool: ...  # noqa: D102

    def blocks(self, told: Told = nobody) -> Iterator[Block]: ...  # noqa: D102


def opened(path: Path, table: int | None, sheet: str | None, told: Told = nobody, stacked: bool = False) -> Source:
    """Open a file's table.

    Parameters:
        path: the file.
        table: which of its tables, from 1; the largest unless told.
        sheet: which sheet of a workbook.
        told: of a large file, is told how many bytes of it are gone through.
        stacked: whether all its sheets are put below each other, their names in a first column called SHEET.

    Raises:
        Problem: when it cannot be read or has no such table, or its sheets have other columns than the first one.
    """
    if stacked and sheet is None:
        return _stacked(path)
    if sheet is None and is_for_windows(path):
        from ..validation.windows.checking import counted

        large, subject = counted(path, table, told, every=1)
        return _Large(large, Known.of_subject(subject))
    return _small(read(path, table=table, sheet=sheet))


@dataclass(frozen=True)
class _Small:
    """A table in memory."""

    block: Block
    known: Known
    lines_aside: int
    in_parts = False

    @property
    def labels(self) -> list[str]:
        """Its labels."""
        return self.block.labels

    def blocks(self, told: Told = nobody) -> Iterator[Block]:
        """Give it whole."""
        yield self.block


def _small(table: Table) -> Source:
    records = list(table.rows)
    if any(later <= earlier for earlier, later in pairwise(records)):
        # Rows are told apart by their record; should two share one, they are counted instead (the header being row 1).
        records = list(range(2, len(records) + 2))
    block = of_rows(list(map(str, table.labels)), table.cells, records)
    return _Small(block, Known.of_block(block), _aside(table.diagnosis.to_json()["lines"]["set_aside"]))


def _stacked(path: Path) -> Source:
    """Put all sheets below each other, told apart by their names in the first column; rows are counted, the header being row 1."""
    first = read(path)
    sheets = list(first.diagnosis.sheets)
    if not sheets:
        raise Problem(_("{file} has no sheets; take the step several-sheets out of the recipe.", file=path.name))
    labels, lines = [SHEET, *map(str, first.labels)], 0
    columns: list[Texts] = [[] for _label in labels]
    for name in sheets:
        table = read(path, sheet=name)
        if list(map(str, table.labels)) != labels[1:]:
            raise Problem(
                _("The sheet {sheet} of {file} has other columns than the sheet {other}, so they cannot be put together. "
                  "Convert each sheet by itself with --sheet.", sheet=name, file=path.name, other=first.diagnosis.sheet)
            )  # fmt: skip
        columns[0] += [name] * len(table.rows)
        for place, column in enumerate(columns[1:]):
            column += [row[place] for row in table.cells]
        lines += _aside(table.diagnosis.to_json()["lines"]["set_aside"])
    block = Block(labels, columns, range(2, len(columns[0]) + 2))
    return _Small(block, Known.of_block(block), lines)


@dataclass(frozen=True)
class _Large:
    """A table in a large text file."""

    table: LargeTable
    known: Known
    in_parts = True

    @property
    def labels(self) -> list[str]:
        """Its labels."""
        return self.table.labels

    @property
    def lines_aside(self) -> int:
        """How many lines of the file are in no table."""
        return _aside(self.table.diagnosis.to_json()["lines"]["set_aside"])

    def blocks(self, told: Told = nobody) -> Iterator[Block]:
        """Give its rows window by window."""
        for part in self.table.parts(told):
            if part.frame is not None:
                yield Block(self.labels, part.frame.get_columns(), part.rows)
            else:
                yield Block(self.labels, [list(cells) for cells in zip(*(part.cells or ()), strict=True)], part.rows)


def _aside(ranges: list[list[int]]) -> int:
    return sum(last - first + 1 for first, last in ranges)
