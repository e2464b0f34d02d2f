"""Registers: releases leave some of their things out, and a thing has the same key and the same name in all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..variants import SPREAD
from .block import Block, Maker

if TYPE_CHECKING:
    import numpy as np


def size(block: Block) -> int:
    """Give how many things the register has: as many as the longest release has rows."""
    return block.nominal + int(block.nominal * SPREAD)


def units(block: Block) -> np.ndarray:
    """Give the number from 0 that the thing of each row has in the register; a thing left out has no neighbour that is."""
    import numpy as np

    return (block.rows.astype(np.int64) * size(block) // block.total).astype(np.uint64)


def steady(maker: Maker, by: str = "") -> Maker:
    """Have a column say the same of a thing in all releases; only the facts of the release, as its year, are still its own.

    Parameters:
        maker: what makes the column; its rows are then the things of the register.
        by: what in `numbers` tells things apart, where their place in the register does not.
    """

    def make(block: Block) -> Sequence[list[str]]:
        import numpy as np

        same = replace(block, release="", total=block.total if by else size(block))
        same.rows = block.numbers[by].astype(np.uint64) if by else units(block)
        return maker.make(same)

    return Maker(maker.labels, make)
