"""All evidence together: how much likelier it is that two columns are the same than that neither has a counterpart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ... import families
from .assignment import shares
from .traits import Traits

if TYPE_CHECKING:
    import numpy as np

EVIDENCE = "opendata_training.validation.drift.evidence"
# Any two columns are more likely different than the same.
_BEFORE = -2.5
# What it says that a column stands as far down its table as another, and that its neighbours match the other's neighbours.
_POSITION, _NEIGHBOURS = 0.4, 1.6


def scores(ones: Sequence[Traits], others: Sequence[Traits]) -> np.ndarray[Any, Any]:
    """Give a score for each pair of columns, as `assignment.shares` takes it.

    Parameters:
        ones: the columns of one release.
        others: those of another.
    """
    import numpy as np

    found = np.zeros((len(ones), len(others)))
    weighers = [member.weigh for member in families.members(EVIDENCE)]
    for row, one in enumerate(ones):
        for column, other in enumerate(others):
            points = sum(weigh(one, other) for weigh in weighers)
            found[row, column] = _BEFORE + points + _POSITION * (1 - 2 * abs(one.position - other.position))
    return found


def holdings(one: Traits, other: Traits) -> float:
    """Say how much speaks for two columns holding the same, whatever their labels and places say."""
    members = families.members(EVIDENCE)
    return float(sum(member.weigh(one, other) for member in members if not member.__name__.endswith(".names")))


def with_neighbours(found: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Give the scores again, with what the neighbours say: those of the same column are mostly the same too.

    Parameters:
        found: the scores without, rows and columns in the order of their tables.
    """
    import numpy as np

    sure = shares(found)
    # Beyond the edges of both tables there is the same nothing.
    padded = np.pad(sure, 1)
    padded[0, 0] = padded[-1, -1] = 1.0
    support = (padded[:-2, :-2] + padded[2:, 2:]) / 2
    result: np.ndarray[Any, Any] = found + _NEIGHBOURS * (support - 0.25)
    return result
