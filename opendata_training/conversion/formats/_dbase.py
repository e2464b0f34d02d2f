"""A dBase III table, the part of a Shapefile that holds the cells (http://www.dbase.com/KnowledgeBase/int/db7_file_fmt.htm)."""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from ..field import Field

# What a Shapefile takes: a byte says how wide a text is, and readers reckon with 254; GDAL and ArcGIS stop at 255 columns.
MOST_BYTES, MOST_COLUMNS, _NAME = 254, 255, 10
_KINDS = {"integer": b"N", "number": b"N", "date": b"D"}


class Table:
    """A table whose columns become as wide as their cells need.

    Parameters:
        fields: the columns.
    """

    def __init__(self, fields: Sequence[Field]) -> None:
        self._fields = list(fields)
        self.names = short_names([field.label for field in fields])
        # Of numbers, before the point and behind it.
        self._before = [8 if field.kind == "date" else 1 for field in fields]
        self._decimals = [0] * len(self._fields)
        self.rows = 0

    def measure(self, columns: Sequence[Sequence[str]]) -> None:
        """See how wide some rows are, given as columns of cells."""
        self.rows += len(columns[0]) if columns else 0
        for place, (field, column) in enumerate(zip(self._fields, columns, strict=True)):
            known = set(column)
            if field.kind == "text":
                widest = max((len(cell.encode()) for cell in known), default=0)
            elif field.kind == "date":
                continue
            else:
                parts = [cell.partition(".") for cell in known]
                widest = max((len(whole) for whole, _point, _rest in parts), default=0)
                self._decimals[place] = max(self._decimals[place], *(len(rest) for _whole, _point, rest in parts), 0)
            self._before[place] = max(self._before[place], widest)

    @property
    def _widths(self) -> list[int]:
        return [
            before + (1 + decimals if decimals else 0)
            for before, decimals in zip(self._before, self._decimals, strict=True)
        ]

    @property
    def size(self) -> int:
        """How many bytes the records take."""
        return self.rows * (1 + sum(self._widths))

    def header(self) -> bytes:
        """Give what stands before the records; the day it was written is left out, so that the same table is the same file."""
        start = 32 + 32 * len(self._fields) + 1
        head = struct.pack("<4BIHH20x", 3, 80, 1, 1, self.rows, start, 1 + sum(self._widths))
        about = [
            struct.pack("<11sc4xBB14x", name.encode(), _KINDS.get(field.kind, b"C"), width, decimals)
            for name, field, width, decimals in zip(self.names, self._fields, self._widths, self._decimals, strict=True)
        ]
        return head + b"".join(about) + b"\r"

    def records(self, columns: Sequence[Sequence[str]]) -> bytes:
        """Give some rows as records."""
        cells = [self._cells(place, column) for place, column in enumerate(columns)]
        return b"".join(b" " + b"".join(row) for row in zip(*cells, strict=True))

    def _cells(self, place: int, column: Sequence[str]) -> Iterator[bytes]:
        field, width, decimals = self._fields[place], self._widths[place], self._decimals[place]
        if field.kind == "date":
            return (cell.replace("-", "").encode().ljust(8) for cell in column)
        if field.kind == "integer":
            return (cell.encode().rjust(width) for cell in column)
        if field.kind == "number":
            return (_padded(cell, decimals).encode().rjust(width) for cell in column)
        return (cell.encode().ljust(width) for cell in column)


def _padded(cell: str, decimals: int) -> str:
    """Give a number with as many digits behind the point as its column has."""
    if not cell or not decimals:
        return cell
    whole, _point, rest = cell.partition(".")
    return f"{whole}.{rest:0<{decimals}}"


def short_names(labels: Iterable[str]) -> list[str]:
    """Give each column a name of its own of at most ten letters, digits and underscores."""
    found: list[str] = []
    taken: set[str] = set()
    for place, label in enumerate(labels, start=1):
        bare = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode()
        whole = re.sub(r"[^A-Za-z0-9]+", "_", bare).strip("_")
        if not whole[:1].isalpha():
            whole = f"c{place}_{whole}".rstrip("_")
        name, number = whole[:_NAME].rstrip("_"), 1
        while name.lower() in taken:
            number += 1
            end = f"_{number}"
            name = whole[: _NAME - len(end)].rstrip("_") + end
        taken.add(name.lower())
        found.append(name)
    return found
