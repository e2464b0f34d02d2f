"""Days: as far spread, and not too far from those of the other release, as births are from payments."""

from __future__ import annotations

from ..curve import along
from ..traits import Traits

_POINTS = ((0.1, 1.0), (0.2, 0.6), (0.4, 0.0), (0.7, -1.0))
# In days: releases are some years apart at most.
_YEARS, _FAR = 6 * 366, -1.5


def weigh(one: Traits, other: Traits) -> float:
    """Weigh how the days are spread, each beside the middle of its own."""
    mine, theirs = one.spread, other.spread
    if mine is None or theirs is None or one.role != "date" or other.role != "date":
        return 0.0
    middles = [float(each.points[len(each.points) // 2]) for each in (mine, theirs)]
    if abs(middles[0] - middles[1]) > _YEARS:
        return _FAR
    if min(mine.different, theirs.different) < 3:
        return 0.0
    return along(_POINTS, mine.moved(-middles[0]).apart(theirs.moved(-middles[1])))
