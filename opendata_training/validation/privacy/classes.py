"""How many rows are alike in what others may know of a person: k, l and the rows that are alone.

k-anonymity: the size of the smallest class of rows alike in the quasi-identifiers (L. Sweeney, "k-anonymity: a model for
protecting privacy", International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 10(5), 2002). l-diversity: how
many different sensitive values the class with fewest has, its distinct form (A. Machanavajjhala and others, "l-diversity:
privacy beyond k-anonymity", ACM Transactions on Knowledge Discovery from Data 1(1), 2007).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

# So many hashes wait before they are counted together.
_WAITING = 4_000_000


@dataclass(frozen=True)
class Risk:
    """How easily the rows of a table are told apart.

    Parameters:
        quasi: the labels of the quasi-identifiers.
        sensitive: the label of the sensitive column; None without one.
        rows: how many rows there are.
        sizes: how many classes there are of each size.
        l: how many different sensitive values the class with fewest has; None without a sensitive column, or without rows.
    """

    quasi: tuple[str, ...]
    sensitive: str | None
    rows: int
    sizes: dict[int, int]
    l: int | None = None  # noqa: E741 - the measure's own name

    @property
    def k(self) -> int | None:
        """The size of the smallest class; None without rows."""
        return min(self.sizes, default=None)

    @property
    def unique_rows(self) -> int:
        """How many rows are alone in their class."""
        return self.sizes.get(1, 0)

    def below(self, k: int) -> int:
        """Give how many rows are in classes of fewer than k.

        Parameters:
            k: the size asked for.
        """
        return sum(size * times for size, times in self.sizes.items() if size < k)


class Classes:
    """Counts classes of rows by their hashes; of a large file, part by part.

    Sixteen bytes a class stay in memory, and twice that a pair of class and sensitive value; not the rows.
    """

    def __init__(self) -> None:
        self.rows = 0
        self._waiting: list[Any] = []
        self._pairs_waiting: list[Any] = []
        self._hashes: Any = None
        self._counts: Any = None
        self._pairs: Any = None

    def add(self, quasi: np.ndarray[Any, Any], sensitive: np.ndarray[Any, Any] | None = None) -> None:
        """Take the hashes of some rows' quasi-identifiers, and of their sensitive values."""
        import numpy as np

        self.rows += len(quasi)
        self._waiting.append(quasi)
        if sensitive is not None:
            pairs = np.empty(len(quasi), dtype=[("quasi", np.uint64), ("sensitive", np.uint64)])
            pairs["quasi"], pairs["sensitive"] = quasi, sensitive
            self._pairs_waiting.append(np.unique(pairs))
        if sum(map(len, self._waiting)) > _WAITING:
            self._count()

    def _count(self) -> None:
        import numpy as np

        if self._waiting:
            hashes, counts = np.unique(np.concatenate(self._waiting), return_counts=True)
            self._waiting = []
            if self._hashes is not None:
                merged, places = np.unique(np.concatenate((self._hashes, hashes)), return_inverse=True)
                both = np.concatenate((self._counts, counts))
                hashes, counts = merged, np.bincount(places, weights=both).astype(np.int64)
            self._hashes, self._counts = hashes, counts
        if self._pairs_waiting:
            kept = [] if self._pairs is None else [self._pairs]
            self._pairs = np.unique(np.concatenate([*kept, *self._pairs_waiting]))
            self._pairs_waiting = []

    def risk(self, quasi: Sequence[str], sensitive: str | None) -> Risk:
        """Give what came of it.

        Parameters:
            quasi: the labels of the quasi-identifiers.
            sensitive: the label of the sensitive column, or None.
        """
        import numpy as np

        self._count()
        counts = np.empty(0, dtype=np.int64) if self._counts is None else self._counts
        sizes, times = np.unique(counts, return_counts=True)
        fewest = None
        if self._pairs is not None and len(self._pairs):
            fewest = int(np.unique(self._pairs["quasi"], return_counts=True)[1].min())
        found = dict(zip(sizes.tolist(), times.tolist(), strict=True))
        return Risk(tuple(quasi), sensitive, self.rows, found, fewest)


def hashes_of(columns: Sequence[Iterable[str]]) -> np.ndarray[Any, Any]:
    """Give a hash of each row's texts, outer blanks apart.

    Parameters:
        columns: the cells of each column.
    """
    import numpy as np

    rows = zip(*columns, strict=True)
    return np.fromiter((hash(tuple(map(str.strip, row))) for row in rows), dtype=np.int64).view(np.uint64)


def hashes_in(frame: Any, names: Sequence[str]) -> np.ndarray[Any, Any]:
    """Give the same of a frame of the engine.

    Parameters:
        frame: the frame.
        names: the names of its columns.
    """
    import polars

    stripped: np.ndarray[Any, Any] = frame.select(polars.col(list(names)).str.strip_chars()).hash_rows().to_numpy()
    return stripped
