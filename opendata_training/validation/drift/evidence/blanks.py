"""Blank cells: about as many, or not."""

from __future__ import annotations

from ..traits import Traits

_SAME, _OTHERWISE = 0.2, -0.6


def weigh(one: Traits, other: Traits) -> float:
    """Weigh how many cells are filled."""
    apart = abs(one.filled - other.filled)
    if "blank" in (one.role, other.role):
        return 0.0
    return _SAME if apart < 0.1 else _OTHERWISE if apart > 0.6 else 0.0
