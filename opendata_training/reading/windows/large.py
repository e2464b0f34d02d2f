"""The table of a large file, block by block."""

from __future__ import annotations

import csv
import io
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import IO, Any

from ...files import trouble, written_whole
from ..blocks import fitted
from ..diagnosis import Diagnosis, Range
from ..dialect import Dialect
from .ahead import ahead
from .blocks import Block, Plan, stretches
from .coding import Coding, Told, nobody
from .engine import engine, frame_of, names, write
from .outline import within


@dataclass
class Part:
    """Some data records of a table that follow each other.

    Parameters:
        rows: the record that each is, from 1, as an array.
        lines: the physical line that each begins on, as an array.
        frame: their cells as the engine's frame; None where there is no engine.
        cells: their cells where there is none.
        widths: how many cells a record had where it is not as many as the table has columns, by its place here.
        diagnosis: what was found out about these records.
    """

    rows: Any
    lines: Any
    frame: Any
    cells: list[list[str]] | None
    diagnosis: Diagnosis
    widths: dict[int, int] = field(default_factory=dict)

    def records(self) -> Iterator[Sequence[str]]:
        """Give the rows one by one."""
        yield from self.cells if self.cells is not None else self.frame.iter_rows()


@dataclass(frozen=True)
class LargeTable:
    """A table in a file too large for the memory.

    Parameters:
        path: the file.
        labels: one label a column.
        diagnosis: what was found out while reading; without what each part tells by itself.
        coding: how it is encoded.
        dialect: how it is written.
        data: the numbers of its data records, as ranges.
        plan: how its windows are divided.
    """

    path: Path
    labels: list[str]
    diagnosis: Diagnosis
    coding: Coding
    dialect: Dialect
    data: list[Range]
    plan: Plan

    def parts(self, told: Told = nobody) -> Iterator[Part]:
        """Give its data records, window by window, each time anew.

        Parameters:
            told: is told how many bytes are gone through.

        Raises:
            Problem: when the file cannot be read.
        """
        first = True
        try:
            for stretch in ahead(stretches(self.path, self.coding, self.dialect, self.plan)):
                told(stretch.stop)
                part = self._part(stretch.blocks, stretch.odd_lines, stretch.nul_lines, first)
                if part is not None:
                    first = False
                    yield part
        except OSError as error:
            raise trouble(self.path, error) from error

    def first(self, count: int) -> list[list[str]]:
        """Give the first data records, at most so many."""
        part = next(self.parts(), None)
        return [] if part is None else [list(row) for row in islice(part.records(), count)]

    def write_to(self, stream: IO[bytes], told: Told = nobody) -> None:
        """Write the table to an open stream as RFC 4180 text in UTF-8 without a byte-order mark.

        Parameters:
            stream: where to.
            told: is told how many bytes of the file are gone through.

        Raises:
            Problem: when the file cannot be read.
        """
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(self.labels)
        for part in self.parts(told):
            # A lone blank cell is quoted by the csv module alone.
            if part.frame is not None and len(self.labels) > 1:
                write(part.frame, stream)
            else:
                writer.writerows(part.records())
        text.detach()

    def write_csv(self, path: Path, told: Told = nobody) -> None:
        """Write the table as an RFC 4180 file in UTF-8 without a byte-order mark, whole or not at all.

        Parameters:
            path: where to.
            told: is told how many bytes of the file are gone through.

        Raises:
            Problem: when the place cannot be written or the file cannot be read.
        """
        with written_whole(path) as stream:
            self.write_to(stream, told)

    def _part(self, blocks: Sequence[Block], odd: list[int], nul: list[int], first: bool) -> Part | None:
        import numpy as np

        width = len(self.labels)
        pieces: list[Any] = []
        rows: list[Any] = []
        lines: list[Any] = []
        widths: dict[int, int] = {}
        repaired: list[tuple[int, int, str]] = []
        count = 0
        for block in blocks:
            for begun, ended in within(self.data, block.first, block.first + block.count - 1):
                low, high = begun - block.first, ended - block.first + 1
                if block.records is not None:
                    cells = block.records.cells[low:high]
                    for at, row in enumerate(cells, start=low):
                        wide = block.records.source_widths.get(at, len(row))
                        if wide != width:
                            widths[count + at - low] = wide
                    pieces.append([fitted(row, width) for row in cells])
                else:
                    pieces.append(_as_wide(block.frame[low:high], width))
                    if block.frame.width != width:
                        widths.update(dict.fromkeys(range(count, count + high - low), block.frame.width))
                rows.append(np.arange(begun, ended + 1))
                lines.append(np.asarray(block.lines[low:high]))
                count += high - low
            if block.records is not None:
                repaired += [(block.first + at, block.records.first[at], what)
                             for at, what in block.records.repaired.items()]  # fmt: skip
        if not count:
            return None
        frame, cells_of = _together(pieces, width)
        diagnosis = replace(
            self.diagnosis, odd_lines=tuple(odd), nul_lines=tuple(nul), repaired=repaired,
            places=self._places(blocks, first),
        )  # fmt: skip
        return Part(np.concatenate(rows), np.concatenate(lines), frame, cells_of, diagnosis, widths)

    def _places(self, blocks: Sequence[Block], first: bool) -> dict[str, list[tuple[int, int, str]]]:
        """Give the records left out of the table that lie in some blocks; titles and notes are told with the first."""
        low, high = blocks[0].first, blocks[-1].first + blocks[-1].count - 1
        told = self.diagnosis.places
        return {
            name: records if name == "header" else [one for one in records if first] if name in ("preamble", "footer")
            else records[bisect_left(records, (low,)) : bisect_left(records, (high + 1,))]
            for name, records in told.items()
        }  # fmt: skip


def _as_wide(frame: Any, width: int) -> Any:
    polars = engine()
    if frame.width >= width:
        return frame[:, :width]
    return frame.with_columns([polars.lit("").alias(name) for name in names(width)[frame.width :]])


def _together(pieces: list[Any], width: int) -> tuple[Any, list[list[str]] | None]:
    polars = engine()
    if polars is None:
        return None, [row for piece in pieces for row in piece]
    frames = [piece if isinstance(piece, polars.DataFrame) else frame_of(piece, width) for piece in pieces]
    return (polars.concat(frames, rechunk=True) if len(frames) > 1 else frames[0]), None
