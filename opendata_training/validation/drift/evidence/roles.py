"""What the columns hold: numbers, days, years, texts."""

from __future__ import annotations

from math import log

from ..traits import Traits

_ANOTHER, _CODED, _MOST, _YEARS, _ONE_YEAR = -3.0, -1.0, 2.0, 2.3, 0.7
# Degrees, minutes and seconds, or an amount with remarks among it, are texts of digits.
_DIGITS = 0.5
# Words alone are never a number or a day that was written badly.
_HARDLY, _WORDS = 0.1, -5.0


def weigh(one: Traits, other: Traits) -> float:
    """Weigh what the columns hold; a blank one says nothing."""
    if "blank" in (one.role, other.role):
        return 0.0
    if one.years != other.years:
        return _ANOTHER
    if one.role != other.role:
        # The key of a category may be a number one year and a word the next.
        coded = one.categories and other.categories
        text = one if one.role == "text" else other
        digits = text.role == "text" and text.digits > _DIGITS
        if "date" not in (one.role, other.role) and (coded or digits):
            return _CODED
        return _WORDS if text.role == "text" and text.digits < _HARDLY else _ANOTHER
    if one.years:
        # One year in all of each: the year of the release.
        return _YEARS + (_ONE_YEAR if one.distinct == other.distinct == 1 else 0.0)
    # The fewer columns hold it, the more it tells.
    return min(_MOST, -log(max(one.as_others, other.as_others)))
