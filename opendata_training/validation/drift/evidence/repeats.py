"""How often a text comes again: keys name rows one by one, categories do not."""

from __future__ import annotations

from math import log2

from ..traits import Traits

_UNIQUE = 1.05
_BOTH, _ONE, _MANY_MORE = 0.7, -1.5, -0.5
_ENOUGH = 20


def weigh(one: Traits, other: Traits) -> float:
    """Weigh how often texts come again."""
    if min(one.column.known, other.column.known) < _ENOUGH:
        return 0.0
    if one.role == other.role == "number" and not (one.spread and one.spread.whole):
        return 0.0
    unique = (one.again < _UNIQUE, other.again < _UNIQUE)
    if all(unique):
        return _BOTH
    if any(unique) and max(one.again, other.again) > 4:
        return _ONE
    times = abs(log2(one.distinct / other.distinct))
    return _MANY_MORE * max(0.0, times - 2) if one.categories and other.categories else 0.0
