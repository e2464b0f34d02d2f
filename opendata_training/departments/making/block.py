"""A piece of a table while its columns are made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..chance import Chance

if TYPE_CHECKING:
    import numpy as np


@dataclass
class Block:
    """Some rows of a release.

    Parameters:
        seed: the seed of all.
        dataset: the dataset's code, its department's before it, as "imss/puestos".
        release: the release's code.
        facts: what is said of the release, as its year.
        first: how many rows come before these.
        count: how many rows these are.
        total: how many rows the release has.
        nominal: how many rows its size stands for: the same for all releases and learners.
        made: the columns made so far, by label, every cell a text.
        numbers: what columns made so far are as numbers, by label; "place" and "within" tell where a row is.
    """

    seed: int
    dataset: str
    release: str
    facts: dict[str, Any]
    first: int
    count: int
    total: int
    nominal: int
    made: dict[str, list[str]] = field(default_factory=dict)
    numbers: dict[str, np.ndarray] = field(default_factory=dict)

    @cached_property
    def rows(self) -> np.ndarray:
        """The rows' numbers in the release, from 0, as uint64."""
        import numpy as np

        return np.arange(self.first, self.first + self.count, dtype=np.uint64)

    def chance(self, about: str) -> Chance:
        """Give the chance of something in this release."""
        return Chance(self.seed, self.dataset, self.release, about)

    def lasting(self, about: str) -> Chance:
        """Give the chance of something that all releases share, as the places they tell of."""
        return Chance(self.seed, self.dataset, about)

    def sure(self, about: str) -> np.ndarray:
        """Tell which rows something rare happens to for certain: two neighbours, because a release may leave out one."""
        import numpy as np

        # In the second half, which a release whose things begin later has too.
        at = self.chance(f"{about}.sure").between(self.nominal // 2, max(self.nominal // 2, self.nominal - 2))
        return (self.rows == np.uint64(at)) | (self.rows == np.uint64(at + 1))

    def parted(self, groups: int) -> tuple[np.ndarray, np.ndarray]:
        """Spread the rows evenly over groups that stand one after the other.

        Parameters:
            groups: how many groups.

        Returns:
            The group of each row, and its number from 0 within that; as numbers["within"], `cycle` counts by it.
        """
        import numpy as np

        rows = self.rows.astype(np.int64)
        group: np.ndarray = rows * groups // self.total
        return group, rows - -(-group * self.total // groups)

    @property
    def within(self) -> np.ndarray:
        """The number of each row, from 0, within its place; within the release where there are no places."""
        import numpy as np

        found = self.numbers.get("within")
        return self.rows.astype(np.int64) if found is None else found


@dataclass(frozen=True)
class Maker:
    """What makes one column, or a few that belong together.

    Parameters:
        labels: their labels in the clean table.
        make: gives each column's cells for a block, in the order of the labels.
    """

    labels: tuple[str, ...]
    make: Callable[[Block], Sequence[list[str]]]
