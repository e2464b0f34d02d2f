"""How a column's numbers are spread, how far two spreads are apart, and whether a change of unit lies between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

_POINTS = 101


@dataclass(frozen=True)
class Spread:
    """A column's numbers.

    Parameters:
        points: 101 of them, in order, that stand for all: each for one in a hundred.
        whole: whether all are whole numbers.
        different: how many different ones were looked at.
    """

    points: np.ndarray[Any, Any]
    whole: bool
    different: int

    @classmethod
    def of(cls, numbers: Sequence[float], times: Sequence[int]) -> Spread | None:
        """Make one of numbers and how often each is there; None when there is no number."""
        import numpy as np

        values, weights = np.asarray(numbers, dtype=float), np.asarray(times, dtype=float)
        right = np.isfinite(values)
        if not right.any():
            return None
        values, weights = values[right], weights[right]
        order = np.argsort(values, kind="stable")
        values, reached = values[order], np.cumsum(weights[order])
        at = np.searchsorted(reached, (np.arange(_POINTS) + 0.5) / _POINTS * reached[-1])
        whole = bool((values == np.floor(values)).all())
        return cls(values[np.minimum(at, len(values) - 1)], whole, len(np.unique(values)))

    @property
    def low(self) -> float:
        """The smallest number."""
        return float(self.points[0])

    @property
    def high(self) -> float:
        """The largest."""
        return float(self.points[-1])

    @property
    def middle(self) -> float:
        """The size of the number in the middle of those that are not 0; 0 when all are."""
        import numpy as np

        sizes = np.abs(self.points[self.points != 0])
        return float(np.median(sizes)) if len(sizes) else 0.0

    def moved(self, by: float) -> Spread:
        """Give it with all numbers so much larger."""
        return replace(self, points=self.points + by)

    def apart(self, other: Spread, times: float = 1.0) -> float:
        """Say how far this spread is from another: the Kolmogorov-Smirnov distance, 0 to 1.

        Parameters:
            other: the other.
            times: what this one's numbers are multiplied by first.
        """
        import numpy as np

        one = self.points * times if times >= 0 else np.sort(self.points * times)
        both = np.concatenate((one, other.points))
        mine = np.searchsorted(one, both, side="right")
        theirs = np.searchsorted(other.points, both, side="right")
        below = np.searchsorted(one, both, side="left") - np.searchsorted(other.points, both, side="left")
        return float(max(np.abs(mine - theirs).max(), np.abs(below).max()) / _POINTS)
