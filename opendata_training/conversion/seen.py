"""Which rows of a table were there before, however large it is: hashes, kept sorted, on disk when there are many."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np

    from .block import Block

# So many rows are sorted together before they go to disk: 64 MB.
_MOST = 1 << 22
# Two hashes of 64 bits tell two rows apart. By one alone, two among 80 million different rows would be taken for one once in
# 6,000 tables (the birthday problem: n²/2⁶⁵).
_SEEDS = (1, 2)


class Again(NamedTuple):
    """Of some rows, which were there before.

    Parameters:
        key: those whose key was.
        all: those of them that are the first row of that key in everything else too.
    """

    key: np.ndarray[Any, Any]
    all: np.ndarray[Any, Any]


class Seen:
    """Takes rows block by block and says which of them were there before."""

    def __init__(self) -> None:
        # Runs of keys in order, each with what its first row is otherwise.
        self._runs: list[tuple[Any, Any]] = []

    def again(self, keys: np.ndarray[Any, Any], rest: np.ndarray[Any, Any], without: np.ndarray[Any, Any]) -> Again:
        """Say which rows were there before, and remember the others.

        Parameters:
            keys: a hash of each row's key.
            rest: a hash of what else is in each row.
            without: which rows have no key and are passed over.
        """
        import numpy as np

        judged = np.flatnonzero(~without)
        order = judged[np.argsort(keys[judged], kind="stable")]
        own, others = keys[order], rest[order]
        begins = np.ones(len(order), dtype=bool)
        begins[1:] = own[1:] != own[:-1]
        heads = np.maximum.accumulate(np.where(begins, np.arange(len(order)), 0)) if len(order) else order
        first, known = others[heads], ~begins
        for run, run_rest in self._runs:
            at = np.minimum(np.searchsorted(run, own), len(run) - 1)
            here = run[at] == own
            first = np.where(here, run_rest[at], first)
            known |= here
        new = begins & ~known
        if new.any():
            self._add(own[new], others[new])
        key, same = np.zeros(len(keys), dtype=bool), np.zeros(len(keys), dtype=bool)
        key[order], same[order] = known, known & (first == others)
        return Again(key, same)

    def _add(self, keys: np.ndarray[Any, Any], rest: np.ndarray[Any, Any]) -> None:
        """Remember rows; runs of like size are put together, so that few have to be searched."""
        import numpy as np

        self._runs.append((keys, rest))
        while len(self._runs) > 1 and len(self._runs[-2][0]) <= 2 * len(self._runs[-1][0]) < _MOST:
            (one, one_rest), (two, two_rest) = self._runs[-2:]
            both = np.concatenate((one, two))
            order = np.argsort(both, kind="stable")
            self._runs[-2:] = [(both[order], np.concatenate((one_rest, two_rest))[order])]
        keys, rest = self._runs[-1]
        if len(keys) >= _MOST // 2:
            self._runs[-1] = (_on_disk(keys), _on_disk(rest))


def _on_disk(numbers: np.ndarray[Any, Any]) -> Any:
    """Put numbers into a file without a name that goes with them, and give them as if they were in memory."""
    import numpy as np

    file = tempfile.TemporaryFile()  # noqa: SIM115
    numbers.tofile(file)
    file.flush()
    return np.memmap(file, dtype=numbers.dtype, mode="r", shape=numbers.shape)


def hashed(block: Block, places: Sequence[int], seed: int) -> np.ndarray[Any, Any]:
    """Give a hash of 64 bits of some of each row's cells; other for each seed.

    Parameters:
        block: the rows.
        places: the columns, from 0.
        seed: one of two, 0 or 1.
    """
    import numpy as np

    frame = block.frame() if places else None
    if frame is not None:
        from ..reading.windows.engine import names

        wanted = names(len(block.columns))
        found: np.ndarray[Any, Any] = (
            frame.select([wanted[place] for place in places]).hash_rows(_SEEDS[seed]).to_numpy()
        )
        return found
    cells = [block.cells(place) for place in places]
    rows = zip(*cells, strict=True) if cells else iter(() for _row in block.rows)
    return np.fromiter((hash((_SEEDS[seed], *row)) for row in rows), dtype=np.int64, count=block.height).view(np.uint64)


def blank(block: Block, places: Sequence[int]) -> np.ndarray[Any, Any]:
    """Say which rows have nothing in some columns."""
    import numpy as np

    found = np.ones(block.height, dtype=bool)
    for place in places:
        found &= np.fromiter((not cell.strip() for cell in block.cells(place)), dtype=bool, count=block.height)
    return found
