"""A figure read off a line between points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence


def along(points: Sequence[tuple[float, float]], at: float) -> float:
    """Give the height of a line at a place; beyond its ends, that of the end.

    Parameters:
        points: the places with their heights, in order.
        at: the place.
    """
    right = bisect_right(points, at, key=lambda point: point[0])
    if right == 0:
        return points[0][1]
    if right == len(points):
        return points[-1][1]
    (from_, low), (to, high) = points[right - 1], points[right]
    return low + (high - low) * (at - from_) / (to - from_)
