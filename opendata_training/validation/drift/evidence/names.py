"""Labels: the same, alike, abbreviated, or of words that exclude each other."""

from __future__ import annotations

from ..curve import along
from ..names import excludes, likeness
from ..traits import Traits

_POINTS = ((0.0, -1.2), (0.25, -0.6), (0.5, 1.0), (0.75, 3.0), (0.95, 4.5), (1.0, 5.5))
_EXCLUDES = -2.0


def weigh(one: Traits, other: Traits) -> float:
    """Weigh what the labels say."""
    if not one.name.letters or not other.name.letters:
        return 0.0
    found = along(_POINTS, likeness(one.name, other.name))
    return found + _EXCLUDES if excludes(one.name, other.name) else found
