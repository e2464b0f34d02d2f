"""Numbers: spread alike, spread alike but for a change of unit, or not."""

from __future__ import annotations

from ..curve import along
from ..names import ALIKE, likeness
from ..spread import Spread
from ..traits import Traits
from ..units import factor_between

_POINTS = ((0.06, 2.4), (0.15, 1.6), (0.3, 0.3), (0.5, -0.8), (0.8, -1.8), (1.0, -2.2))
# A change of unit explains what is far apart, and is rarer than none.
_ANOTHER_UNIT = 0.4
# Few different numbers tell little.
_FEW, _LITTLE = 10, 0.5
# Whole numbers of one width that hardly ever come again are keys, which count up from release to release.
_UNIQUE, _LEAST, _SAME_WIDTH = 1.05, 1000, 1.2


def weigh(one: Traits, other: Traits) -> float:
    """Weigh how the numbers are spread; of days and years, another release has others."""
    mine, theirs = one.spread, other.spread
    if mine is None or theirs is None or one.role != "number" or other.role != "number" or one.years or other.years:
        return 0.0
    widths = _width(one), _width(other)
    if all(widths):
        return _SAME_WIDTH if widths[0] == widths[1] else -_SAME_WIDTH
    points = along(_POINTS, mine.apart(theirs))
    if points < _ANOTHER_UNIT and factor_between(one, other, _alike(one, other)) is not None:
        return _ANOTHER_UNIT
    if min(mine.different, theirs.different) < _FEW:
        points *= _LITTLE
    return points + _written(mine, theirs)


def _alike(one: Traits, other: Traits) -> bool:
    return likeness(one.name, other.name) >= ALIKE


def _width(one: Traits) -> int:
    """Give how many digits all its numbers have when they name rows and measure nothing; 0 when they do not."""
    spread = one.spread
    if spread is None or not spread.whole or one.again > _UNIQUE or spread.low < _LEAST:
        return 0
    low, high = len(f"{spread.low:.0f}"), len(f"{spread.high:.0f}")
    return low if low == high else 0


def _written(one: Spread, other: Spread) -> float:
    """Weigh whether both are whole numbers; an amount may be rounded one year."""
    return 0.0 if one.whole == other.whole else -0.7
