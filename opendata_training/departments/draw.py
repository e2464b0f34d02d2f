"""Chance that falls the same way on every machine."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Draw:
    """A seeded source of choices.

    Only `random.Random.random()` is used: the standard library promises that it gives the same numbers for the same
    seed in every version of Python, and promises it of no other method
    (https://docs.python.org/3/library/random.html#notes-on-reproducibility).

    Parameters:
        seed: a whole number.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed).random

    def between(self, low: int, high: int, *, lean: int = 1) -> int:
        """Give a whole number from low to high, both included.

        Parameters:
            low: the smallest.
            high: the largest.
            lean: 1 makes all equally likely; 2, 3… lean ever more to the small ones, as counts of crimes do.
        """
        share = self._random()
        size = 1.0
        # Multiplied instead of `**`, whose last digit may differ from one machine to another.
        for _step in range(lean):
            size *= share
        return low + min(int(size * (high - low + 1)), high - low)

    def chance(self, share: float) -> bool:
        """Tell yes in this share of cases."""
        return self._random() < share

    def one(self, choices: Sequence[T]) -> T:
        """Pick one of the choices."""
        return choices[self.between(0, len(choices) - 1)]

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        """Pick this many different choices, in the order they had."""
        left = list(range(len(choices)))
        places = sorted(left.pop(self.between(0, len(left) - 1)) for _step in range(count))
        return [choices[place] for place in places]
