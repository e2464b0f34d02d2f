"""What a fix is made of: what it changes, what it takes away, and the example it shows.

All fixes work on the table as it was read: a DataFrame of text whose labels may repeat, so a column is named by its place;
whose index holds each row's record number in the source, so that a change can say where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pandas as pd


class Change(NamedTuple):
    """One cell before and after: row is the record in the source, column the place in the table from 1."""

    row: int
    column: int
    before: str
    after: str


class Removed(NamedTuple):
    """One row that was taken away whole: its record in the source and its cells."""

    row: int
    cells: list[str]


@dataclass(frozen=True)
class Fixed:
    """A table after a fix, and what the fix did.

    Parameters:
        frame: the table afterwards.
        changes: the cells that changed in their place.
        removed: the rows taken away.
        moved: how many cells took another place, when the fix gave the table another shape.
    """

    frame: pd.DataFrame
    changes: list[Change] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    moved: int = 0

    @property
    def cells(self) -> int:
        """Give how many cells the fix touched in all."""
        return len(self.changes) + sum(len(row.cells) for row in self.removed) + self.moved


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


def table(labels: Sequence[str], rows: Sequence[Sequence[str]], records: Iterable[int]) -> pd.DataFrame:
    """Make a table of text with its record numbers."""
    import pandas as pd

    return pd.DataFrame([list(row) for row in rows], columns=list(labels), index=list(records), dtype=str)


def cells_of(frame: pd.DataFrame, place: int) -> list[str]:
    """Give the cells of the column at a place counted from 0."""
    cells: list[str] = frame.iloc[:, place].tolist()
    return cells


def fitting(frame: pd.DataFrame, fits: Callable[[list[str]], bool]) -> list[int]:
    """Give the places of the columns whose filled cells pass a test; a column without any never does."""
    found = []
    for place in range(frame.shape[1]):
        filled = [cell for cell in cells_of(frame, place) if cell.strip()]
        if filled and fits(filled):
            found.append(place)
    return found


def mend_cells(frame: pd.DataFrame, places: Iterable[int], mended: Callable[[str], str]) -> Fixed:
    """Mend each cell of some columns by itself.

    Parameters:
        frame: the table; it is left as it is.
        places: the columns, counted from 0.
        mended: gives the cell as it shall be.
    """
    return replace_columns(frame, {place: [mended(cell) for cell in cells_of(frame, place)] for place in places})


def replace_columns(frame: pd.DataFrame, columns: dict[int, list[str]]) -> Fixed:
    """Put new cells into some columns and note each that differs.

    Parameters:
        frame: the table; it is left as it is.
        columns: for each place counted from 0, all the cells it shall have.
    """
    import pandas as pd

    result = frame.copy(deep=False)
    records = frame.index.tolist()
    changes: list[Change] = []
    for place, after in sorted(columns.items()):
        before = cells_of(frame, place)
        found = [
            Change(record, place + 1, old, new)
            for record, old, new in zip(records, before, after, strict=True)
            if old != new
        ]
        if found:
            changes += found
            result.isetitem(place, pd.array(after, dtype=frame.dtypes.iloc[place]))
    return Fixed(result, changes)


def remove_rows(frame: pd.DataFrame, gone: Sequence[bool]) -> Fixed:
    """Take some rows away.

    Parameters:
        frame: the table; it is left as it is.
        gone: for each row, whether it goes.
    """
    removed = [
        Removed(record, list(cells))
        for record, cells, goes in zip(
            frame.index.tolist(), frame.itertuples(index=False, name=None), gone, strict=True
        )
        if goes
    ]
    if not removed:
        return Fixed(frame)
    return Fixed(frame.loc[[not goes for goes in gone]], removed=removed)
