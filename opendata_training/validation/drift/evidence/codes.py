"""Categories that one release writes in short or in other words: R and Riego, 1 and Hombre."""

from __future__ import annotations

from ..curve import along
from ..recoding import both_small, counterparts, frequencies_apart
from ..traits import Traits

# The share of cells whose text has a counterpart that is written alike, and what that says.
_WRITTEN = ((0.4, 0.0), (0.7, 2.5), (1.0, 5.0))
# As many categories, as frequent one by one: it takes away most of what speaks against texts that are not shared.
_FREQUENT = ((0.05, 2.2), (0.15, 1.2), (0.3, 0.0), (0.6, -0.5))


def weigh(one: Traits, other: Traits) -> float:
    """Weigh whether the categories are the same in other words."""
    if not both_small(one, other):
        return 0.0
    written = along(_WRITTEN, counterparts(one, other))
    return max(written, along(_FREQUENT, frequencies_apart(one, other)))
