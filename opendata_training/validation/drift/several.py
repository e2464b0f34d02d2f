"""Putting columns that became several, and those that are made of several, on the canonical set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .joined import joined
from .model import Canonical, Part, Source
from .release import Release

#: The number of a release, with the places of some of its columns.
Mine = tuple[int, Sequence[int]]
#: The number of another, with the canonical columns that some of its columns are as a whole.
Theirs = tuple[int, Mapping[int, Canonical]]
#: The single counterparts found so far: for a place, the canonical column and how sure it is.
Pairs = Mapping[int, tuple[Canonical, float]]


def split(releases: Sequence[Release], mine: Mine, theirs: Theirs, pairs: Pairs) -> None:
    """Give canonical columns their part of a column that has the texts of several of them.

    Parameters:
        releases: all releases.
        mine: a release with columns that may be several in another.
        theirs: the other.
        pairs: the single counterparts, which give way where several columns explain one better.
    """
    (release, places), (other, by_place) = mine, theirs
    for hit in joined(releases[release], places, releases[other], list(by_place)):
        parts = [by_place[place] for place in hit.parts]
        if hit.confidence > _contended(pairs, [hit.whole], parts):
            for number, column in enumerate(parts):
                column.sources[release] = Source(hit.whole, hit.confidence, part=Part(hit.way, number))


def join(
    releases: Sequence[Release], mine: Mine, theirs: Theirs, pairs: Pairs
) -> Iterator[tuple[Canonical, list[Canonical]]]:
    """Give the canonical columns that are made of several columns of a release, each with those to put in its place.

    Parameters:
        releases: all releases.
        mine: a release with columns that may be one in another.
        theirs: the other.
        pairs: the single counterparts, which give way where several columns explain one better.
    """
    (release, places), (other, by_place) = mine, theirs
    for hit in joined(releases[other], list(by_place), releases[release], places):
        whole = by_place[hit.whole]
        # What a person named stays as it is.
        if release in whole.sources or whole.name or hit.confidence <= _contended(pairs, hit.parts, [whole]):
            continue
        several = []
        for number, place in enumerate(hit.parts):
            sources = {at: _parted(one, Part(hit.way, number), hit.confidence) for at, one in whole.sources.items()}
            several.append(Canonical("", {**sources, release: Source(place, 1.0)}))
        yield whole, several


def _parted(source: Source, part: Part, confidence: float) -> Source:
    return source if source.place is None else Source(source.place, confidence, part=part)


def _contended(pairs: Pairs, places: Sequence[int], columns: Sequence[Canonical]) -> float:
    """Give how sure the surest single counterpart is of some columns, or of some canonical ones."""
    return max((sure for place, (column, sure) in pairs.items() if place in places or column in columns), default=0.0)
