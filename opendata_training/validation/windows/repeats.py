"""Which rows of a large file are there before, by hashes that are put on disk as they grow."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

# Hashes of 64 bits: among 80 million rows the chance that any two different ones share one is about 1 in 6,000.
# So many are kept in memory before they go to disk, parted into so many files by their first bits.
_KEPT, _FILES = 1 << 20, 64


@dataclass
class Again:
    """What is there more than once.

    Parameters:
        count: how many rows there are whose key was there before.
        rows: the first of them, as places in the table, from 0.
        first: the place of the first row with the same key, for each of them.
        judged: how many rows have a key.
        most: how often the most frequent key is there.
    """

    count: int
    rows: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    judged: int = 0
    most: int = 0


class Repeats:
    """Collects one hash a row and tells which came before.

    Parameters:
        folder: where it may put files.
        name: what to call them.
        limit: how many repeated rows to keep.
    """

    def __init__(self, folder: Path, name: str, limit: int) -> None:
        self._folder, self._name, self._limit = folder, name, limit
        self._waiting: list[np.ndarray[Any, Any]] = []
        self._kept = 0
        self._judged = 0
        self._on_disk = False

    def add(self, hashes: np.ndarray[Any, Any], start: int, without: Any = None) -> None:
        """Take the hashes of some rows.

        Parameters:
            hashes: one for each row, 64 bits.
            start: the place of the first row in the table.
            without: which rows have no key, as a mask.
        """
        import numpy as np

        pairs = np.empty(len(hashes), dtype=[("hash", np.uint64), ("row", np.uint64)])
        pairs["hash"], pairs["row"] = hashes, np.arange(start, start + len(hashes), dtype=np.uint64)
        if without is not None:
            pairs = pairs[~without]
        self._waiting.append(pairs)
        self._kept += len(pairs)
        self._judged += len(pairs)
        if self._kept > _KEPT:
            self._spill()

    def found(self) -> Again:
        """Tell what is there more than once."""
        import numpy as np

        again = Again(0, judged=self._judged)
        rows, firsts = np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.uint64)
        for pairs in self._parts():
            # Most files have none, and to sort numbers alone is quicker.
            alone = np.sort(pairs["hash"])
            if not (alone[1:] == alone[:-1]).any():
                continue
            order = np.argsort(pairs["hash"], kind="stable")
            hashes, places = pairs["hash"][order], pairs["row"][order]
            same = np.concatenate(([False], hashes[1:] == hashes[:-1]))
            heads = np.maximum.accumulate(np.where(same, 0, np.arange(len(same))))
            again.count += int(same.sum())
            again.most = max(again.most, int(np.bincount(heads).max()))
            rows = np.concatenate((rows, places[same]))
            firsts = np.concatenate((firsts, places[heads[same]]))
            if len(rows) > self._limit:
                kept = np.argpartition(rows, self._limit - 1)[: self._limit] if self._limit else slice(0, 0)
                rows, firsts = rows[kept], firsts[kept]
        order = np.argsort(rows)
        again.rows, again.first = rows[order].tolist(), firsts[order].tolist()
        return again

    def _parts(self) -> Iterator[np.ndarray[Any, Any]]:
        """Give all hashes in parts none of which shares one with another."""
        import numpy as np

        if not self._on_disk:
            if self._waiting:
                yield np.concatenate(self._waiting)
            return
        self._spill()
        for number in range(_FILES):
            path = self._path(number)
            if path.exists():
                yield np.fromfile(path, dtype=[("hash", np.uint64), ("row", np.uint64)])
                path.unlink()

    def _spill(self) -> None:
        import numpy as np

        self._on_disk = True
        if not self._waiting:
            return
        pairs = np.concatenate(self._waiting)
        self._waiting, self._kept = [], 0
        number = (pairs["hash"] >> np.uint64(58)).astype(np.int64)
        order = np.argsort(number, kind="stable")
        edges = np.searchsorted(number[order], np.arange(_FILES + 1))
        for one in range(_FILES):
            if edges[one] < edges[one + 1]:
                with self._path(one).open("ab") as stream:
                    pairs[order[edges[one] : edges[one + 1]]].tofile(stream)

    def _path(self, number: int) -> Path:
        return self._folder / f"{self._name}-{number:02d}"


def workplace() -> tempfile.TemporaryDirectory[str]:
    """Give a folder for what does not fit into memory; it goes when it is closed."""
    return tempfile.TemporaryDirectory(prefix="opendata-")
