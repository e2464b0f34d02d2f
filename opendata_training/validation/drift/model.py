"""What a canonical column is: its name, and which column of each release it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from .parting import Way

#: From this probability on, a column is surely another's counterpart.
SURE = 0.9


@dataclass(frozen=True)
class Part:
    """Which part of a column's texts is meant.

    Parameters:
        way: how the texts are parted.
        number: which part, from 0.
    """

    way: Way
    number: int


@dataclass
class Source:
    """The column of one release that a canonical column is.

    Parameters:
        place: its place in its table, from 0; None where the release has no such column.
        confidence: how sure that is, 0 to 1.
        kind: what changed since the release before (see `kinds.KINDS`).
        factor: what its numbers are multiplied by to be in the canonical unit.
        part: which part of its texts is meant; None for all.
        decided: whether a person decided it.
        codes: the canonical word of each of its texts that is written otherwise, where that is plain.
    """

    place: int | None
    confidence: float
    kind: str = "same"
    factor: Fraction = Fraction(1)
    part: Part | None = None
    decided: bool = False
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(eq=False)
class Canonical:
    """A column of the canonical set.

    Parameters:
        name: what it is called.
        sources: the column of each release, in the order of the releases.
    """

    name: str = ""
    sources: dict[int, Source] = field(default_factory=dict)

    @property
    def having(self) -> list[int]:
        """The releases that have the column, in order."""
        return sorted(release for release, source in self.sources.items() if source.place is not None)

    def whole(self, release: int) -> int | None:
        """Give the place of the column of a release that it is as a whole; None where there is none."""
        found = self.sources.get(release)
        return found.place if found is not None and found.part is None else None


@dataclass(frozen=True)
class Decision:
    """What an earlier crosswalk says of a column.

    Parameters:
        release: which release it is about, by its number.
        place: the column's place in its table, from 0; None for "this release has no such column".
        canonical: what it is.
        kind: what changed.
        factor: what its numbers are multiplied by.
        part: which part of its texts is meant.
        decided: whether a person decided it.
        confidence: how sure it was.
    """

    release: int
    place: int | None
    canonical: str
    kind: str
    factor: Fraction
    part: Part | None
    decided: bool
    confidence: float
