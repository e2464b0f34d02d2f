"""Columns that are a series: one figure a month, each row on a level of its own."""

from __future__ import annotations

from collections.abc import Sequence

from .basic import written
from .block import Block, Maker


def series(
    labels: Sequence[str],
    low: int,
    high: int,
    *,
    lean: int = 2,
    least: float = 0.4,
    zeros: float = 0.0,
    places: int = 0,
    reported: tuple[int, int] | None = None,
    like: str = "",
    factors: Sequence[float] = (),
    growing: float = 0.0,
) -> Maker:
    """Make a column for each of some times, as months: a row's figures move below the level of that row.

    Parameters:
        labels: the columns' labels, in time's order.
        low: the lowest level.
        high: the highest level.
        lean: how much levels lean to the low ones.
        least: the lowest share of the level that a figure has.
        zeros: the share of figures that are a real 0.
        places: how many decimals; low and high count in the smallest part.
        reported: between how many and how many columns are filled, the same number in all rows; the others are blank,
            because that time is still to come. None for all.
        like: see `whole`.
        factors: see `whole`.
        growing: how much more the last column has than the first, as a share.
    """

    def make(block: Block) -> list[list[str]]:
        import numpy as np

        about = labels[0]
        level = block.lasting(f"{about}.level").wholes(block.rows, low, high, lean=lean)
        if like:
            level = low + ((level - low) * np.array(factors)[block.numbers[like]]).astype(np.int64)
        block.numbers[f"{about}.level"] = level
        filled = block.chance(f"{about}.reported").between(*reported) if reported else len(labels)
        columns = []
        for at, label in enumerate(labels):
            if at >= filled:
                columns.append([""] * block.count)
                continue
            share = block.chance(label).shares(block.rows) * (1 - least) + least
            found = (level * share * (1 + growing * at / len(labels))).astype(np.int64)
            if zeros:
                found[block.chance(f"{label}.zero").shares(block.rows) < zeros] = 0
            block.numbers[label] = found
            columns.append(written(found, places))
        return columns

    return Maker(tuple(labels), make)
