"""One release, made a piece at a time: the clean rows, the messy ones, and the record of what lies between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from .chance import Chance
from .dataset import Dataset, Release, streams
from .defect import inject
from .making.block import Block
from .record import Change
from .sheet import Sheet
from .variants import rows_of

# Rows made at a time; a few megabytes of cells.
PIECE = 50_000


@dataclass
class Piece:
    """Some rows of a release.

    Parameters:
        first: how many of the release's clean rows come before these.
        clean: the clean table's columns.
        sheet: the messy table, not yet written.
        changes: what each defect did, by its number from 1, as (injector, changes).
    """

    first: int
    clean: list[list[str]]
    sheet: Sheet
    changes: list[tuple[str, list[Change]]]


@dataclass(frozen=True)
class Making:
    """A release to be made.

    Parameters:
        code: the dataset's code with its department's before it, as "sesnsp/incidencia".
        dataset: what it is.
        release: which of its files.
        seed: a whole number; the same one gives the same bytes on every machine.
        nominal: how many rows its size stands for.
        exact: whether it has just these, or up to a fifth more as the seed has it.
        by_rule: whether sampled defects are recorded by rule instead of one by one.
    """

    code: str
    dataset: Dataset
    release: Release
    seed: int
    nominal: int
    exact: bool = False
    by_rule: bool = False

    @property
    def chance(self) -> Chance:
        """The release's own chance."""
        return Chance(self.seed, self.code, self.release.code)

    @cached_property
    def total(self) -> int:
        """How many rows are made; each is one row of the messy file before rows are put in."""
        return rows_of(self.nominal, self.exact, self.chance)

    @property
    def wide(self) -> bool:
        """Whether the messy file has a column for each time, where the clean one has a row."""
        return self.dataset.tidy is not None and any(one.defect == "wide-columns" for one in self.release.defects)

    def pieces(self) -> Iterator[Piece]:
        """Make the release, all at once where a defect needs to see all of it."""
        step = PIECE if streams(self.dataset, self.release) else self.total
        for first in range(0, self.total, step):
            yield self._piece(first, min(step, self.total - first), step)

    def whole(self) -> Piece:
        """Make the release in one piece."""
        return self._piece(0, self.total, self.total)

    def _piece(self, first: int, count: int, step: int) -> Piece:
        clean = self._clean(first, count)
        # Where the file is long, each made row is as many rows of it as there are times.
        times = len(self.dataset.tidy.columns) if self.dataset.tidy and not self.wide else 1
        sheet = Sheet(
            list(self.dataset.labels),
            list(clean),
            range(first * times + 1, (first + count) * times + 1),
            first=first * times,
            total=self.total * times,
            nominal=self.nominal * times,
            piece=step * times,
        )
        changes = []
        for number, one in enumerate(self.release.defects, 1):
            chance = self.chance.of("defect", number, one.defect)
            done = inject(sheet, one.defect, one.settled(chance), chance, by_rule=self.by_rule)
            changes.append((one.defect, done))
        return Piece(first * times, clean, sheet, changes)

    def _clean(self, first: int, count: int) -> list[list[str]]:
        block = Block(
            self.seed, self.code, self.release.code, self.release.facts, first, count, self.total, self.nominal
        )
        for maker in self.dataset.columns:
            block.made.update(zip(maker.labels, maker.make(block), strict=True))
        made = [block.made[label] for label in self.dataset.made]
        return self.dataset.tidy.tidied(self.dataset.made, made, self.release.facts) if self.dataset.tidy else made
