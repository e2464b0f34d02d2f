"""What a fix is made of: the work that it plans, what that does to a table, and the example it shows.

A fix looks at what is known of the whole table (`Known`) and gives a work; a work is then done to the table block by block, and
notes each cell it changes, so that all can be given back. There are four kinds: `Mending` (each cell by itself), `Dropping`
(whole rows), `Renaming` (labels only) and `Reshaping` (other columns or other rows).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress
from typing import NamedTuple, Protocol

from .block import Block, Texts, mended
from .known import Known


class Change(NamedTuple):
    """One cell before and after: row is the record in the source, column the place in the table from 1."""

    row: int
    column: int
    before: str
    after: str


class Removed(NamedTuple):
    """One row that was taken away whole: its record in the source and its cells; a reason where it was set aside."""

    row: int
    cells: list[str]
    reason: str = ""


@dataclass(frozen=True)
class Fixed:
    """A block after a work, and what the work did.

    Parameters:
        block: the rows afterwards.
        changes: the cells that changed in their place.
        removed: the rows taken away.
        moved: how many cells took another place, when the work gave the table another shape.
        relabelled: how many labels changed.
    """

    block: Block
    changes: list[Change] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    moved: int = 0
    relabelled: int = 0

    @property
    def cells(self) -> int:
        """Give how many cells the work touched in all."""
        return len(self.changes) + sum(len(row.cells) for row in self.removed) + self.moved + self.relabelled


class Work(Protocol):
    """What a fix plans to do; `reshapes` says whether columns or rows are others afterwards."""

    reshapes: bool

    def do(self, block: Block) -> Fixed: ...  # noqa: D102
    def foresee(self, known: Known) -> Known: ...  # noqa: D102


@dataclass(frozen=True)
class Mending:
    """Mend cells of some columns, each by itself.

    Parameters:
        mends: for each place from 0, what gives a text as it shall be.
        among: for some of these places, a pattern that every text which changes has (see `block.mended`).
        doubts: what could not be decided, in sentences.
    """

    mends: Mapping[int, Callable[[str], str]]
    among: Mapping[int, str] = field(default_factory=dict)
    doubts: Sequence[str] = ()
    reshapes = False

    def do(self, block: Block) -> Fixed:
        """Mend the cells of a block."""
        columns: dict[int, Texts] = {}
        changes: list[Change] = []
        for place, mend in sorted(self.mends.items()):
            after, found = mended(block.columns[place], mend, self.among.get(place))
            if found:
                columns[place] = after
                changes += [Change(int(block.rows[at]), place + 1, old, new) for at, old, new in found]
        return Fixed(block.with_columns(columns), changes)

    def foresee(self, known: Known) -> Known:
        """Give what will be known afterwards."""
        return known.mended(self.mends)


@dataclass(frozen=True)
class RowMending:
    """Fill or change cells by what else is in their row or above it; asked block by block, in order.

    Parameters:
        columns: gives for a block the columns that change, by their places from 0.
        foreseen: gives what will be known afterwards; as before when not told.
    """

    columns: Callable[[Block], Mapping[int, list[str]]]
    foreseen: Callable[[Known], Known] | None = None
    reshapes = False

    def do(self, block: Block) -> Fixed:
        """Change the cells of a block."""
        new: dict[int, Texts] = {}
        changes: list[Change] = []
        for place, after in sorted(self.columns(block).items()):
            found = [
                Change(int(record), place + 1, old, cell)
                for record, old, cell in zip(block.rows, block.cells(place), after, strict=True)
                if old != cell
            ]
            if found:
                changes += found
                new[place] = after if isinstance(block.columns[place], list) else _series(after)
        return Fixed(block.with_columns(new), changes)

    def foresee(self, known: Known) -> Known:
        """Give what will be known afterwards."""
        return self.foreseen(known) if self.foreseen else known


@dataclass(frozen=True)
class Dropping:
    """Take whole rows away.

    Parameters:
        gone: gives for a block whether each row goes, or nothing where none does; asked block by block, in order.
        reason: why a row is set aside, told its block and its place there; rows that are only dropped have none.
        doubts: what could not be decided, in sentences.
        foreseen: gives what will be known afterwards; as before when not told, since texts are not known by their rows.
    """

    gone: Callable[[Block], Sequence[bool]]
    reason: Callable[[Block, int], str] | None = None
    doubts: Sequence[str] = ()
    foreseen: Callable[[Known], Known] | None = None
    reshapes = False

    def do(self, block: Block) -> Fixed:
        """Take the rows of a block away."""
        gone = list(map(bool, self.gone(block)))
        if not any(gone):
            return Fixed(block)
        places = list(compress(range(block.height), gone))
        lost = block.at(places)
        removed = [
            Removed(int(record), list(cells), self.reason(block, at) if self.reason else "")
            for at, record, cells in zip(places, lost.rows, lost.records(), strict=True)
        ]
        return Fixed(block.kept([not goes for goes in gone]), removed=removed)

    def foresee(self, known: Known) -> Known:
        """Give what will be known afterwards."""
        return self.foreseen(known) if self.foreseen else known


@dataclass(frozen=True)
class Renaming:
    """Give the table other labels.

    Parameters:
        labels: all of them, in order.
    """

    labels: list[str]
    reshapes = False

    def do(self, block: Block) -> Fixed:
        """Relabel a block."""
        changed = sum(old != new for old, new in zip(block.labels, self.labels, strict=True))
        return Fixed(replace(block, labels=self.labels), relabelled=changed)

    def foresee(self, known: Known) -> Known:
        """Give what will be known afterwards."""
        return known.relabelled(self.labels)


@dataclass(frozen=True)
class Reshaping:
    """Give the table other columns, or several rows for one; asked block by block, in order.

    Parameters:
        reshaped: gives a block in its new shape, with how many cells took another place.
        foreseen: gives what will be known afterwards.
        doubts: what could not be decided, in sentences.
    """

    reshaped: Callable[[Block], tuple[Block, int]]
    foreseen: Callable[[Known], Known]
    doubts: Sequence[str] = ()
    reshapes = True

    def do(self, block: Block) -> Fixed:
        """Reshape a block."""
        after, moved = self.reshaped(block)
        return Fixed(after, moved=moved)

    def foresee(self, known: Known) -> Known:
        """Give what will be known afterwards."""
        return self.foreseen(known)


NOTHING = Mending({})


@dataclass(frozen=True)
class Example:
    """A small table before and after a fix, labels first, as the help and the tests show it.

    Parameters:
        before: rows of cells; the first row holds the labels.
        after: the same table after the fix.
        columns: what a recipe says under "columns".
        value: what a recipe says under "value".
    """

    before: list[list[str]]
    after: list[list[str]]
    columns: str = ""
    value: str = ""


def mending(places: Sequence[int], mend: Callable[[str], str], among: str | None = None) -> Mending:
    """Plan to mend each cell of some columns in one way.

    Parameters:
        places: the columns, from 0.
        mend: gives a text as it shall be.
        among: a pattern that every text which changes has.
    """
    return Mending(dict.fromkeys(places, mend), dict.fromkeys(places, among) if among else {})


def by_table(table: Mapping[str, str]) -> Callable[[str], str]:
    """Give what mends a text that a table has, and leaves any other."""
    return lambda text: table.get(text, text)


def keeping(known: Known, places: Sequence[int]) -> Work:
    """Plan to keep some columns, in another order or not.

    Parameters:
        known: the table.
        places: the columns that stay, from 0, as they shall stand.
    """
    moved = [place for at, place in enumerate(places) if at != place]
    lost = len(known.labels) - len(places)
    if not moved and not lost:
        return NOTHING
    labels = [known.labels[place] for place in places]

    def kept(block: Block) -> tuple[Block, int]:
        # Columns that only move up because one before them goes are not counted.
        cells = lost or len(moved)
        return Block(labels, [block.columns[place] for place in places], block.rows), cells * block.height

    return Reshaping(kept, lambda known: known.chosen(places))


def _series(cells: list[str]) -> Texts:
    import polars

    return polars.Series(values=cells, dtype=polars.String)
