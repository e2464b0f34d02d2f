"""A figure that came to count what another column says too: beds, and from now on the beds in corridors with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

# In how many rows there must be something to count too, and in which share of them the figure must be larger by just that.
_ROWS, _NEARLY = 10, 0.9


def counts_more(one: Any, other: Any, others: Sequence[Any]) -> bool:
    """Say whether a column's figures are those of the release before plus those of another column.

    Parameters:
        one: the figures of the release before, row by row.
        other: those of the same rows now.
        others: the figures of the other columns now.
    """
    import numpy as np

    more = other - one
    for figures in others:
        there = np.isfinite(more) & np.isfinite(figures) & (figures != 0)
        if there.sum() >= _ROWS and np.isclose(more[there], figures[there]).mean() >= _NEARLY:
            return True
    return False
