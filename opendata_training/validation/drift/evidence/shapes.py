"""Shapes of the texts: keys of one kind look alike though none is the same."""

from __future__ import annotations

from math import log2

from ..curve import along
from ..traits import Traits

_POINTS = ((0.0, -1.8), (0.3, -0.6), (0.6, 0.3), (0.9, 1.5), (1.0, 2.0))
# Words alone look all alike; only how long they are tells.
_PLAIN = frozenset(("A", "A A"))
_LENGTHS = ((0.0, 0.2), (0.6, 0.0), (1.5, -1.0), (3.0, -2.0))


def weigh(one: Traits, other: Traits) -> float:
    """Weigh how alike the texts look."""
    # Categories are told by their texts, and in short they look otherwise.
    if one.role != "text" or other.role != "text" or (one.categories and other.categories):
        return 0.0
    same = sum(min(share, other.shapes.get(shape, 0.0)) for shape, share in one.shapes.items())
    plain = min(sum(each.shapes.get(shape, 0.0) for shape in _PLAIN) for each in (one, other))
    lengths = along(_LENGTHS, abs(log2((one.length + 0.5) / (other.length + 0.5))))
    return along(_POINTS, same) * (1 - plain) + lengths
