"""Totals, the two axes, and the places that follow from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .criteria import AGAINST, LEAST, MOST, Criterion

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

#: Totals nearer than this are the same: what is left of adding up thirds and tenths.
SAME = 1e-9
#: The middle of the scale parts the picture of value and effort.
MIDDLE = (LEAST + MOST) / 2


def good(matrix: Array, criteria: Sequence[Criterion]) -> Array:
    """Give scores so that more is always better: of what counts against, a 5 becomes a 1.

    Parameters:
        matrix: datasets x criteria.
        criteria: the criteria.
    """
    import numpy as np

    against = np.array([one.counts == AGAINST for one in criteria])
    return np.where(against, LEAST + MOST - matrix, matrix)


def weights_of(criteria: Sequence[Criterion]) -> Array:
    """Give the weights as an array."""
    import numpy as np

    return np.array([one.weight for one in criteria], dtype=float)


def totals(matrix: Array, criteria: Sequence[Criterion]) -> Array:
    """Give the weighted mean of each dataset, from 1 to 5; nan where a score that counts is lacking.

    A blank is not a 0 and not a middle: whoever left out what speaks against would otherwise come first.

    Parameters:
        matrix: datasets x criteria.
        criteria: the criteria.
    """
    weights = weights_of(criteria)
    counts = weights > 0
    found: Array = good(matrix, criteria)[:, counts] @ weights[counts] / weights.sum()
    return found


def axis(matrix: Array, criteria: Sequence[Criterion], name: str) -> Array:
    """Give how much value, or how much effort, each dataset has; nan where nothing says so.

    Of effort, much is bad: there a criterion that counts for opening (as the quality of today) is turned round.

    Parameters:
        matrix: datasets x criteria.
        criteria: the criteria.
        name: "value" or "effort".
    """
    import numpy as np

    chosen = np.array([one.axis == name for one in criteria])
    if not chosen.any():
        return np.full(len(matrix), np.nan)
    weights = weights_of(criteria)[chosen]
    # Where none of the axis counts in the total, the picture still shows it.
    weights = weights if weights.sum() else np.ones_like(weights)
    better = good(matrix, criteria)[:, chosen]
    scores = better if name == "value" else LEAST + MOST - better
    scores, weights = scores[:, weights > 0], weights[weights > 0]
    found: Array = scores @ weights / weights.sum()
    return found


def quadrant(value: float, effort: float) -> str:
    """Give what value and effort together advise; "" where one of them is not known.

    Parameters:
        value: from 1 to 5.
        effort: from 1 to 5.
    """
    if value != value or effort != effort:
        return ""
    much, little = value >= MIDDLE - SAME, effort <= MIDDLE + SAME
    return ("quick" if little else "project") if much else ("spare" if little else "later")


def order(total: Array, value: Array, effort: Array) -> Array:
    """Give the datasets from first to last: by total, then more value, then less effort, then as they came; without a total last.

    Parameters:
        total: the totals.
        value: the value of each.
        effort: the effort of each.
    """
    import numpy as np

    # Rounded, so that totals that are the same but for adding up are the same here.
    digits = 9
    keys = [np.nan_to_num(effort, nan=np.inf), -np.nan_to_num(value, nan=-np.inf), -np.nan_to_num(total, nan=-np.inf)]
    return np.lexsort([np.round(key, digits) for key in keys])


def places(total: Array, ordered: Array) -> Array:
    """Give each dataset's place from 1; those with the same total share it, as 1 2 2 4, and 0 is for none.

    Parameters:
        total: the totals.
        ordered: the datasets from first to last.
    """
    import numpy as np

    found = np.zeros(len(total), dtype=int)
    before = np.nan
    for at, dataset in enumerate(ordered, start=1):
        if np.isnan(total[dataset]):
            break
        # Not from one to the next, or a row of small steps would make one place of many.
        tied = at > 1 and abs(total[dataset] - before) <= SAME
        found[dataset] = found[ordered[at - 2]] if tied else at
        before = before if tied else total[dataset]
    return found
