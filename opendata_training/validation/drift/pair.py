"""Two releases compared column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from .assignment import assigned, shares
from .keyed import Keyed, keyed
from .kinds import Change, change, labels_same
from .release import Release
from .scoring import scores, with_neighbours

if TYPE_CHECKING:
    import numpy as np

# A pair is told from this probability on; below it, it is no more likely than not.
LEAST = 0.5
# What it adds that nothing else is left, and how sure a pair is at most that is found so.
_LEFT, _UNSURE = 1.2, 0.75


@dataclass(frozen=True)
class Pair:
    """What two releases say of each other.

    Parameters:
        one: the earlier release.
        other: the later one.
        scores: a score for each pair of columns.
        rows: what the rows that are in both say; None where they are not known.
    """

    one: Release
    other: Release
    scores: np.ndarray[Any, Any]
    rows: Keyed | None

    def changes(self, places: Sequence[tuple[int, int]]) -> dict[tuple[int, int], Change]:
        """Say what changed between columns and their counterparts, told by their places.

        Where most of a report's figures are in another unit, those of which it is less plain are too.
        """
        found = {at: self._change(at) for at in places}
        factors = Counter(one.factor for one in found.values() if one.kind == "unit")
        common = [factor for factor, count in factors.items() if count > 1]
        return {at: self._change(at, common) if common else one for at, one in found.items()}

    def _change(self, at: tuple[int, int], common: Sequence[Fraction] = ()) -> Change:
        return change(self.one.columns[at[0]], self.other.columns[at[1]], self.rows, common)


def paired(one: Release, other: Release) -> Pair:
    """Compare two releases.

    Parameters:
        one: the earlier.
        other: the later.
    """
    found = with_neighbours(scores(one.columns, other.columns))
    rows = keyed(one, other, shares(found))
    return Pair(one, other, found if rows is None else found + rows.points, rows)


def matched(found: np.ndarray[Any, Any]) -> list[tuple[int, int, float]]:
    """Give the pairs of rows and columns of a table of scores that belong together, each with how sure that is.

    What is left on both sides is looked at once more: that a column goes and another comes is rarer than that it is renamed.
    Such a pair is never a sure one.
    """
    import numpy as np

    sure = shares(found)
    pairs = [(row, column, float(sure[row, column])) for row, column in assigned(found) if sure[row, column] >= LEAST]
    rest = np.array(found)
    rest[[row for row, _column, _sure in pairs], :] = -np.inf
    rest[:, [column for _row, column, _sure in pairs]] = -np.inf
    left = shares(rest + _LEFT)
    also = [(row, column) for row, column in assigned(rest + _LEFT) if left[row, column] >= LEAST]
    return sorted([*pairs, *((row, column, min(_UNSURE, float(left[row, column]))) for row, column in also)])


def only_labels(one: Release, mine: list[int], other: Release, theirs: list[int]) -> list[tuple[int, int]]:
    """Give the pairs among some columns that have nothing in common but a label that nothing else in their tables has.

    Parameters:
        one: a release.
        mine: the places of some of its columns.
        other: another.
        theirs: the places of some of its.
    """
    found = []
    for place in mine:
        label = one.columns[place].label
        if not one.columns[place].name.letters:
            continue
        there = [at for at, column in enumerate(other.columns) if labels_same(column.label, label)]
        here = [at for at, column in enumerate(one.columns) if labels_same(column.label, label)]
        if len(there) == len(here) == 1 and there[0] in theirs:
            found.append((place, there[0]))
    return found
