"""What the cells of each column look like, to tell how well a doubtful row's cells belong where they would stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import log

from .kinds import kind

_WORD, _DIGIT = re.compile(r"[^\W\d_]+"), re.compile(r"\d")
# What a cell is worth that is like nothing in its column.
_STRANGE = 0.003
#: A cell below this is unlike its column.
POOR = log(0.02)


@lru_cache(maxsize=16384)
def shape(cell: str) -> str:
    """Give a cell with each word as "a" and each digit as "9": "2014-05-01" is "9999-99-99"."""
    return _DIGIT.sub("9", _WORD.sub("a", cell[:200]))


class Columns:
    """The values, shapes and kinds of each column, from rows that fit.

    Parameters:
        rows: rows of the usual width, a sample.
        width: how many cells they have.
        quote: the sign around cells.
    """

    def __init__(self, rows: Sequence[Sequence[str]], width: int, quote: str | None = None) -> None:
        self.width = width
        self.rows = max(1, len(rows))
        parts = [[row[column] for row in rows] for column in range(width)]
        self.values = [Counter(cells) for cells in parts]
        self.shapes = [Counter(map(shape, cells)) for cells in parts]
        self.kinds = [Counter(map(kind, cells)) for cells in parts]
        # How often a column shows something new: in one with few values or shapes a new one is a stranger.
        self.new_values = [min(1.0, 0.15 + 2 * _once(values) / self.rows) for values in self.values]
        self.new_shapes = [min(1.0, 0.1 + _once(shapes) / self.rows) for shapes in self.shapes]
        mark = re.escape(quote or "")
        self.loose = re.compile(rf"^{mark}|{mark}$|\w{mark}\w") if quote else None
        # Whether some column tells data from labels and prose.
        self.has_values = any(counts["number"] + counts["date"] > 0.7 * self.rows for counts in self.kinds)
        self._known: dict[tuple[str, int], float] = {}

    def fit(self, cell: str, column: int) -> float:
        """Say how likely a cell is in a column, as a logarithm."""
        key = (cell, column)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._fit(cell, column)
        return found

    def _fit(self, cell: str, column: int) -> float:
        alike = (0.4 * self.values[column][cell] + 0.3 * self.shapes[column][shape(cell)] * self.new_values[column]
                 + 0.25 * self.kinds[column][kind(cell)] * self.new_shapes[column]) / self.rows  # fmt: skip
        if cell and cell not in self.values[column] and cell != cell.strip():
            # A blank at the edge, unless the column has them, is a sign of a cut in the wrong place.
            alike *= 0.5
        if self.loose is not None and self.loose.search(cell) and cell not in self.values[column]:
            alike *= 0.2
        return log(alike + _STRANGE)

    def total(self, cells: Sequence[str]) -> float:
        """Say how well a whole row fits, columns beyond its end taken for blank; cells too many are strangers."""
        row = [*cells[: self.width], *[""] * (self.width - len(cells))]
        more = sum(1 for cell in cells[self.width :] if cell.strip())
        return sum(self.fit(cell, column) for column, cell in enumerate(row)) + more * EXTRA

    def poor(self, cells: Sequence[str]) -> int:
        """Count the cells of a row that are unlike their columns."""
        return sum(self.fit(cell, column) < POOR for column, cell in enumerate(cells[: self.width]) if cell)

    def knows(self, cell: str, column: int) -> bool:
        """Say whether a column has this very value."""
        return bool(cell) and cell in self.values[column]

    def alike(self, cells: Sequence[str]) -> bool:
        """Say whether a row has numbers and dates, or nothing, in all columns that hold them: a header has not."""
        most = 0.7 * self.rows
        return all(kind(cell) != "text" for cell, counts in zip(cells, self.kinds, strict=False)
                   if counts["number"] + counts["date"] > most)  # fmt: skip


def _once(counts: Counter[str]) -> int:
    return sum(times == 1 for times in counts.values())


#: What a cell costs that stands in no column.
EXTRA = log(0.02)
