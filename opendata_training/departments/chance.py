"""Chance that falls the same way on every machine, and for any row without counting through those before it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import numpy as np

T = TypeVar("T")

# SplitMix64's constants (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). Written
# out here, because neither Python nor numpy promises that its own generators' methods stay as they are.
_STEP = 0x9E3779B97F4A7C15
_FIRST = 0xBF58476D1CE4E5B9
_SECOND = 0x94D049BB133111EB
_MASK = (1 << 64) - 1
# A share is the upper 53 bits of a draw, which a float holds exactly.
_SHARE = 2.0**-53


class Chance:
    """A source of choices that belongs to one thing: a seed, a dataset, a release, a column.

    The draw of row 5 depends on the path and on 5 alone, so that a file can be made a piece at a time.

    Parameters:
        path: what the choices are about, the seed first; another path is another chance.
    """

    def __init__(self, *path: str | int) -> None:
        self.path = path
        digest = hashlib.sha256("\x1f".join(map(str, path)).encode()).digest()
        self._key = int.from_bytes(digest[:8], "little")
        self._taken = 0

    def of(self, *names: str | int) -> Chance:
        """Give the chance of a part of this thing."""
        return Chance(*self.path, *names)

    def draws(self, rows: np.ndarray) -> np.ndarray:
        """Give a draw of 64 bits for each row number.

        Parameters:
            rows: numbers from 0, of numpy's uint64.
        """
        import numpy as np

        mixed = rows + np.uint64(1)
        mixed *= np.uint64(_STEP)
        mixed += np.uint64(self._key)
        mixed ^= mixed >> np.uint64(30)
        mixed *= np.uint64(_FIRST)
        mixed ^= mixed >> np.uint64(27)
        mixed *= np.uint64(_SECOND)
        mixed ^= mixed >> np.uint64(31)
        return mixed

    def shares(self, rows: np.ndarray) -> np.ndarray:
        """Give a number from 0 to less than 1 for each row number."""
        import numpy as np

        return (self.draws(rows) >> np.uint64(11)) * _SHARE

    def wholes(self, rows: np.ndarray, low: int, high: int, *, lean: int = 1) -> np.ndarray:
        """Give a whole number from low to high, both included, for each row number.

        Parameters:
            rows: numbers from 0, of numpy's uint64.
            low: the smallest.
            high: the largest.
            lean: 1 makes all equally likely; 2, 3… lean ever more to the small ones, as counts of crimes do.
        """
        import numpy as np

        share = self.shares(rows)
        size = share.copy()
        # Multiplied instead of `**`, whose last digit may differ from one machine to another.
        for _step in range(lean - 1):
            size *= share
        size *= high - low + 1
        found: np.ndarray = np.minimum(size.astype(np.int64), high - low) + low
        return found

    def at(self, row: int) -> int:
        """Give the draw of 64 bits of one row number, the same as `draws` gives it."""
        mixed = (self._key + (row + 1) * _STEP) & _MASK
        mixed = ((mixed ^ (mixed >> 30)) * _FIRST) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * _SECOND) & _MASK
        return mixed ^ (mixed >> 31)

    def draw(self) -> int:
        """Give the next draw of 64 bits."""
        self._taken += 1
        return self.at(self._taken - 1)

    def between(self, low: int, high: int) -> int:
        """Give a whole number from low to high, both included."""
        return low + (self.draw() >> 11) * (high - low + 1) // (1 << 53)

    def one(self, choices: Sequence[T]) -> T:
        """Pick one of the choices."""
        return choices[self.between(0, len(choices) - 1)]

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        """Pick this many different choices, in the order they had."""
        left = list(range(len(choices)))
        places = sorted(left.pop(self.between(0, len(left) - 1)) for _step in range(count))
        return [choices[place] for place in places]
