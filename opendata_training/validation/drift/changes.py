"""When all columns are matched: what changed from release to release, in which unit figures are, and what to call the columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from .kinds import Change, labels_same
from .model import SURE, Canonical, Source
from .pair import Pair
from .release import Release

#: For two releases, what changed between columns and their counterparts, told by their places.
Changes = Mapping[tuple[int, int], Mapping[tuple[int, int], Change]]


def tell_changes(columns: Sequence[Canonical], releases: Sequence[Release], pair: Callable[[int, int], Pair]) -> None:
    """Say of each source what changed since the release before that has the column, and bring its unit to the last one's.

    Parameters:
        columns: the canonical columns; their sources are completed.
        releases: the releases.
        pair: gives what two releases say of each other.
    """
    steps: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for column in columns:
        column.sources = dict(sorted(column.sources.items()))
        for earlier, later in pairwise(column.having):
            mine, theirs = column.whole(earlier), column.whole(later)
            if mine is not None and theirs is not None:
                steps.setdefault((earlier, later), []).append((mine, theirs))
    changes: Changes = {at: pair(*at).changes(places) for at, places in steps.items()}
    for column in columns:
        for earlier, later in list(pairwise(column.having))[::-1]:
            one, other = column.sources[earlier], column.sources[later]
            _tell(one, other, _step(one, other, (earlier, later), releases, changes))
        first = column.sources[column.having[0]]
        if not first.decided:
            first.kind = "same"


def _step(
    one: Source, other: Source, at: tuple[int, int], releases: Sequence[Release], changes: Changes
) -> Change:  # fmt: skip
    """Say what changed from one release to the next that has the column."""
    assert one.place is not None and other.place is not None
    if one.part is None and other.part is None:
        found = changes[at][one.place, other.place]
        # The title is the same, and what it holds plainly is not, or plainly is in other words: either is sure.
        if found.kind == "meaning-changed":
            one.confidence = max(one.confidence, SURE)
        if one.kind != "meaning-changed" or one.decided:
            return found
        if found.kind == "recoded":
            one.confidence = max(one.confidence, SURE)
            return found
        return Change("meaning-changed")
    if one.part is None or other.part is None:
        return Change("split" if one.part else "merged")
    labels = (releases[at[0]].columns[one.place].label, releases[at[1]].columns[other.place].label)
    return Change("same" if labels_same(*labels) else "renamed")


def _tell(one: Source, other: Source, step: Change) -> None:
    if not other.decided:
        other.kind = step.kind
    if not one.decided:
        one.factor = other.factor * step.factor
        kept = {} if step.kind == "recoded" else other.codes
        one.codes = {**{short: other.codes.get(long, long) for short, long in step.codes.items()}, **kept}


def give_names(columns: Sequence[Canonical], releases: Sequence[Release]) -> None:
    """Name each column after the latest release that has it as a whole and in which no other column has the label.

    Parameters:
        columns: the canonical columns; those that have a name keep it.
        releases: the releases.
    """
    often = [Counter(_label(release, place) for place in range(len(release.columns))) for release in releases]
    taken = {column.name for column in columns if column.name}
    for column in columns:
        if column.name:
            continue
        places = [(at, place) for at in sorted(column.sources, reverse=True) if (place := column.whole(at)) is not None]
        labels = [(at, _label(releases[at], place)) for at, place in places]
        only = (label for at, label in labels if label and often[at][label] == 1 and label not in taken)
        column.name = next(only, "") or _numbered(labels[0][1], places[0][1], taken)
        taken.add(column.name)


def _label(release: Release, place: int) -> str:
    return " ".join(release.columns[place].label.split())


def _numbered(label: str, place: int, taken: set[str]) -> str:
    """Tell a label that is there again apart by its place; a blank one is called as the reader calls it."""
    if label and label not in taken:
        return label
    name = f"{label} ({place + 1})" if label else f"column_{place + 1}"
    while name in taken:
        name += "*"
    return name
