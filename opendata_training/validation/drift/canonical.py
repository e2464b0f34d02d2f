"""One set of columns for all releases: each with the column of every release that it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from math import exp
from typing import TYPE_CHECKING, Any

from .assignment import shares
from .changes import give_names, tell_changes
from .model import SURE, Canonical, Decision, Source
from .pair import Pair, matched, only_labels, paired
from .release import Release
from .several import join, split

if TYPE_CHECKING:
    import numpy as np

# With how many releases that have a canonical column one is compared, the nearest ones; others say little that these do not.
_COMPARED = 3
# What is left for a column that nothing speaks for, while another that holds the like has no counterpart either.
_PERHAPS = 0.12
# Nothing is certain that was not decided by a person.
_MOST = 0.99


class Matching:
    """Matches the columns of releases: first as an earlier crosswalk says, then from the latest release back.

    Parameters:
        releases: the releases in their order in time, earliest first.
        decisions: what an earlier crosswalk says, its canonical columns in their order.
    """

    def __init__(self, releases: Sequence[Release], decisions: Sequence[Decision] = ()) -> None:
        self.releases = releases
        self.columns: list[Canonical] = []
        self._pairs: dict[tuple[int, int], Pair] = {}
        self._done: set[int] = set()
        self._decide(decisions)
        for release in reversed(range(len(releases))):
            self._take(release)
            self._done.add(release)
        self.columns = [column for column in self.columns if column.having]
        tell_changes(self.columns, releases, self.pair)
        give_names(self.columns, releases)

    def pair(self, one: int, other: int) -> Pair:
        """Compare two releases, the earlier first, once."""
        if (one, other) not in self._pairs:
            self._pairs[one, other] = paired(self.releases[one], self.releases[other])
        return self._pairs[one, other]

    @cached_property
    def alone(self) -> list[tuple[int, int]]:
        """The columns for which nothing was found in any other release, as release and place."""
        several = {
            (release, column.sources[release].place)
            for column in self.columns
            for release in column.having
            if len(column.having) > 1
        }
        return [
            (number, place)
            for number, release in enumerate(self.releases)
            for place in range(len(release.columns))
            if (number, place) not in several
        ]

    def _decide(self, decisions: Sequence[Decision]) -> None:
        """Do as an earlier crosswalk says."""
        by_name: dict[str, Canonical] = {}
        for one in decisions:
            column = by_name.setdefault(one.canonical, Canonical(one.canonical))
            confidence = 1.0 if one.decided else one.confidence
            column.sources[one.release] = Source(one.place, confidence, one.kind, one.factor, one.part, one.decided)
        self.columns = list(by_name.values())

    def _take(self, release: int) -> None:
        """Find the columns of one release among those of the others, and add those that are new."""
        taken = {column.sources[release].place for column in self.columns if release in column.sources}
        left = [
            place
            for place in range(len(self.releases[release].columns))
            if place not in taken and not self._is_nothing(release, place)
        ]
        open_ = [column for column in self.columns if release not in column.sources]
        found = self._scores(release, left, open_)
        pairs = {left[place]: (open_[column], sure) for place, column, sure in matched(found)} if found.size else {}
        self._take_several(release, left, open_, pairs)
        for place, (column, sure) in pairs.items():
            column.sources[release] = Source(place, min(sure, _MOST))
        self._take_by_label(release, self._rest(release, left))
        rest = self._rest(release, left)
        chances = shares(found) if found.size else found
        there = {place: float(chances[at].sum()) if found.size else 0.0 for at, place in enumerate(left)}
        here = {id(column): float(chances[:, at].sum()) if found.size else 0.0 for at, column in enumerate(open_)}
        # What is no sure counterpart of another may be one of those that are missing, on either side.
        doubtful = [*rest, *(place for place, (_column, sure) in pairs.items() if sure < SURE)]
        lacking = [column for column in self.columns if release not in column.sources]
        unsure = [
            column for column in self.columns if column not in lacking and column.sources[release].confidence < SURE
        ]
        for column in lacking:
            chance = max(here.get(id(column), 0.0), _PERHAPS * self._may_be(release, doubtful, column))
            column.sources[release] = Source(None, min(_MOST, max(0.0, 1 - chance)), "absent")
        for place in rest:
            missing = any(self._may_be(release, [place], column) for column in (*lacking, *unsure))
            self._insert(release, place, min(_MOST, max(0.0, 1 - max(there[place], _PERHAPS * missing))))

    def _rest(self, release: int, places: Sequence[int]) -> list[int]:
        """Give those of some columns of a release that no canonical column has."""
        taken = {column.sources[release].place for column in self.columns if release in column.sources}
        return [place for place in places if place not in taken]

    def _is_nothing(self, release: int, place: int) -> bool:
        """Say whether a column has neither a label nor anything in it."""
        column = self.releases[release].columns[place]
        return not column.name.letters and column.role == "blank"

    def _nearest(self, release: int, column: Canonical | None = None) -> Iterator[int]:
        """Give the other releases, those that have a column as a whole, the nearest first and of two the later."""
        others = [at for at in range(len(self.releases)) if at != release]
        for at in sorted(others, key=lambda at: (abs(at - release), -at)):
            if column is None or column.whole(at) is not None:
                yield at

    def _table(self, release: int, other: int) -> np.ndarray[Any, Any]:
        """Give the scores of the columns of one release, row by row, with those of another."""
        return self.pair(release, other).scores if release < other else self.pair(other, release).scores.T

    def _scores(self, release: int, places: list[int], columns: list[Canonical]) -> np.ndarray[Any, Any]:
        """Give a score for each of some columns and each canonical one: that of the release it is most like in."""
        import numpy as np

        found = np.full((len(places), len(columns)), -np.inf)
        if not places:
            return found
        for at, column in enumerate(columns):
            for other in list(self._nearest(release, column))[:_COMPARED]:
                theirs = self._table(release, other)[places, column.whole(other)]
                found[:, at] = np.maximum(found[:, at], theirs)
        return found

    def _take_several(
        self, release: int, left: list[int], open_: list[Canonical], pairs: dict[int, tuple[Canonical, float]]
    ) -> None:  # fmt: skip
        """Find columns that became several or are made of several, among what is not sure; they are no pairs then."""
        mine = [place for place in left if place not in pairs or pairs[place][1] < SURE]
        certain = [column for column, sure in pairs.values() if sure >= SURE]
        theirs = [column for column in open_ if column not in certain]
        other = next((at for at in self._nearest(release) if any(one.whole(at) is not None for one in theirs)), None)
        if other is None or not mine:
            return
        by_place = {place: one for one in theirs if (place := one.whole(other)) is not None}
        split(self.releases, (release, mine), (other, by_place), pairs)
        for whole, parts in join(self.releases, (release, mine), (other, by_place), pairs):
            at = self.columns.index(whole)
            self.columns[at : at + 1] = parts
        for place, (column, _sure) in list(pairs.items()):
            if release in column.sources or column not in self.columns or not self._rest(release, [place]):
                del pairs[place]

    def _take_by_label(self, release: int, rest: list[int]) -> None:
        """Put together what has nothing in common but its label, and say so."""
        for other in self._nearest(release):
            places = {
                place: column
                for column in self.columns
                if (place := column.whole(other)) is not None and release not in column.sources
            }
            for mine, theirs in only_labels(self.releases[release], rest, self.releases[other], list(places)):
                score = float(self._table(release, other)[mine, theirs])
                places[theirs].sources[release] = Source(mine, min(_MOST, 1 / (1 + exp(score))), "meaning-changed")
                rest = [place for place in rest if place != mine]

    def _may_be(self, release: int, places: Sequence[int], column: Canonical) -> bool:
        """Say whether one of some columns holds what a canonical one does, so that it may be it after all."""
        if not column.having:
            return False
        other = column.having[0]
        one = self.releases[other].columns[column.sources[other].place or 0]
        others = (self.releases[release].columns[each] for each in places)
        # The words of categories may have become numbers.
        return any(each.role in (one.role, "blank") or (each.categories and one.categories) for each in others)

    def _insert(self, release: int, place: int, alone: float) -> None:
        """Add a column that no release so far has, behind the one it stands behind; and how sure it is that none has."""
        before = {at: there for at, column in enumerate(self.columns) if (there := column.whole(release)) is not None}
        nearest = max((at for at, there in before.items() if there < place), key=before.__getitem__, default=-1)
        absent = {other: Source(None, alone, "absent") for other in self._done}
        self.columns.insert(nearest + 1, Canonical("", {release: Source(place, 1.0), **absent}))
