"""Which rows of a large file are there before, by hashes that are put on disk as they grow."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

# Hashes of 64 bits: among 80 million rows the chance that any two different ones share one is about 1 in 6,000.
# So many are kept in memory before they go to disk, parted into so many files by their first bits.
_KEPT, _FILES = 1 << 20, 64
_PAIRS = [("hash", "u8"), ("row", "u8"), ("times", "u4")]


@dataclass
class Again:
    """What is there more than once.

    Parameters:
        count: how many rows there are whose key was there before.
        rows: the first of them, as places in the table, from 0, in order.
        first: the place of the first row with the same key, for each of them.
        judged: how many rows have a key.
        most: how often the most frequent key is there.
    """

    count: int
    rows: Any = ()
    first: Any = ()
    judged: int = 0
    most: int = 0


class Repeats:
    """Collects one hash a row and tells which came before.

    What is there many times over is put together as soon as so many rows are collected, so that a file of one row
    said over and over takes no more room than any other.

    Parameters:
        folder: where it may put files.
        name: what to call them.
        limit: how many repeated rows to keep.
    """

    def __init__(self, folder: Path, name: str, limit: int) -> None:
        self._folder, self._name, self._limit = folder, name, limit
        # Hashes, with the place of the first row and which of the rows they are, None where they are all.
        self._waiting: list[tuple[np.ndarray[Any, Any], int, Any]] = []
        self._kept = 0
        self._judged = 0
        self._on_disk = False
        # Rows that were there before among those they were collected with; the first of all is found at the end.
        self._soon: list[np.ndarray[Any, Any]] = []
        self._soon_kept = 0

    def add(self, hashes: np.ndarray[Any, Any], start: int, without: Any = None) -> None:
        """Take the hashes of some rows.

        Parameters:
            hashes: one for each row, 64 bits.
            start: the place of the first row in the table.
            without: which rows have no key, as a mask.
        """
        rows = None
        if without is not None and without.any():
            rows = (~without).nonzero()[0]
            hashes = hashes[rows]
        self._waiting.append((hashes, start, rows))
        self._kept += len(hashes)
        self._judged += len(hashes)
        if self._kept > _KEPT:
            self._spill()

    def found(self) -> Again:
        """Tell what is there more than once."""
        import numpy as np

        again = Again(0, judged=self._judged)
        rows, firsts = np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.uint64)
        for pairs in self._parts():
            if not _any_again(pairs["hash"]) and pairs["times"].max() == 1:
                continue
            order = np.argsort(pairs["hash"], kind="stable")
            pairs = pairs[order]
            same = _again(pairs["hash"])
            begins = np.flatnonzero(~same)
            times = np.add.reduceat(pairs["times"], begins, dtype=np.int64)
            again.count += int(times.sum()) - len(begins)
            again.most = max(again.most, int(times.max()))
            heads = np.maximum.accumulate(np.where(same, 0, np.arange(len(same))))
            mine, first = self._soon_among(pairs[begins])
            rows = np.concatenate((rows, pairs["row"][same], mine))
            firsts = np.concatenate((firsts, pairs["row"][heads[same]], first))
            if len(rows) > self._limit:
                kept = np.argpartition(rows, self._limit - 1)[: self._limit] if self._limit else slice(0, 0)
                rows, firsts = rows[kept], firsts[kept]
        order = np.argsort(rows)
        again.rows, again.first = rows[order].astype(np.int64), firsts[order].astype(np.int64)
        return again

    def _soon_among(self, heads: np.ndarray[Any, Any]) -> tuple[Any, Any]:
        """Give the rows kept early whose hash is among some, with the first row that has it."""
        import numpy as np

        soon = np.concatenate([np.empty(0, dtype=_PAIRS), *self._soon])
        places = np.minimum(np.searchsorted(heads["hash"], soon["hash"]), len(heads) - 1)
        mine = heads["hash"][places] == soon["hash"]
        return soon["row"][mine], heads["row"][places[mine]]

    def _parts(self) -> Iterator[np.ndarray[Any, Any]]:
        """Give all hashes in parts none of which shares one with another."""
        import numpy as np

        if not self._on_disk:
            # Most files have none, and to sort numbers alone is quicker.
            if self._kept and _any_again(np.concatenate([hashes for hashes, _start, _rows in self._waiting])):
                yield np.concatenate([self._put_together(*one) for one in self._waiting])
            self._waiting = []
            return
        self._spill()
        for number in range(_FILES):
            path = self._path(number)
            if path.exists():
                yield np.fromfile(path, dtype=_PAIRS)
                path.unlink()

    def _put_together(self, hashes: np.ndarray[Any, Any], start: int, rows: Any) -> np.ndarray[Any, Any]:
        """Give hashes with their rows, each once with how often it is there."""
        import numpy as np

        pairs = np.empty(len(hashes), dtype=_PAIRS)
        pairs["hash"], pairs["row"] = hashes, start + (np.arange(len(hashes)) if rows is None else rows)
        pairs["times"] = 1
        if not _any_again(hashes):
            return pairs
        pairs = pairs[np.argsort(hashes, kind="stable")]
        same = _again(pairs["hash"])
        if self._soon_kept < self._limit:
            soon = np.sort(pairs[same], order="row")[: self._limit - self._soon_kept]
            self._soon.append(soon)
            self._soon_kept += len(soon)
        begins = np.flatnonzero(~same)
        times = np.add.reduceat(pairs["times"], begins)
        pairs = pairs[begins]
        pairs["times"] = times
        return pairs

    def _spill(self) -> None:
        import numpy as np

        self._on_disk = True
        for one in self._waiting:
            pairs = self._put_together(*one)
            number = (pairs["hash"] >> np.uint64(58)).astype(np.uint8)
            order = np.argsort(number, kind="stable")
            edges = np.searchsorted(number[order], np.arange(_FILES + 1))
            for file in range(_FILES):
                if edges[file] < edges[file + 1]:
                    with self._path(file).open("ab") as stream:
                        pairs[order[edges[file] : edges[file + 1]]].tofile(stream)
        self._waiting, self._kept = [], 0

    def _path(self, number: int) -> Path:
        return self._folder / f"{self._name}-{number:02d}"


def _again(hashes: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Say which of some sorted hashes are that of the one before."""
    import numpy as np

    return np.concatenate((np.zeros(min(1, len(hashes)), dtype=bool), hashes[1:] == hashes[:-1]))


def _any_again(hashes: np.ndarray[Any, Any]) -> bool:
    """Say whether any of some hashes is there twice."""
    import numpy as np

    return bool(_again(np.sort(hashes)).any())


def workplace() -> tempfile.TemporaryDirectory[str]:
    """Give a folder for what does not fit into memory; it goes when it is closed."""
    return tempfile.TemporaryDirectory(prefix="opendata-")
