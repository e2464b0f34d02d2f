"""Some rows of a table that go through a conversion together: a small table whole, a large one window by window.

A column is a list of texts, or, of a large file, the engine's series of texts; what a fix needs of one is here, so that no fix
has to know which of the two it has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    import pandas as pd

# A list of texts, or the engine's series of texts.
Texts = Any


@dataclass(frozen=True)
class Block:
    """Rows that follow each other.

    Parameters:
        labels: the table's labels, which may repeat: a column is named by its place.
        columns: each column's cells.
        rows: for each row its record in the source, from 1; several rows may come from one record.
    """

    labels: list[str]
    columns: Sequence[Texts]
    rows: Sequence[int]

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    @property
    def listed(self) -> bool:
        """Whether some column is a list, and not the engine's."""
        return isinstance(self.columns, _OfRows) or any(isinstance(column, list) for column in self.columns)

    def cells(self, place: int) -> list[str]:
        """Give the cells of the column at a place, from 0."""
        column = self.columns[place]
        return column if isinstance(column, list) else column.to_list()

    def records(self) -> Iterator[tuple[str, ...]]:
        """Give the rows one by one."""
        if not self.columns:
            return iter(() for _row in self.rows)
        if isinstance(self.columns, _OfRows):
            return map(tuple, self.columns.rows)
        return zip(*map(self.cells, range(len(self.columns))), strict=True)

    def frame(self) -> Any:
        """Give the engine's frame of these cells, columns named by their places; None where there is no engine."""
        from ..reading.windows.engine import engine, names

        polars = engine()
        if polars is None:
            return None
        series = [
            polars.Series(name, column, dtype=polars.String) if isinstance(column, list) else column.alias(name)
            for name, column in zip(names(len(self.columns)), self.columns, strict=True)
        ]
        return polars.DataFrame(series)

    def blank_rows(self) -> list[int]:
        """Give the places of the rows in which every cell is blank."""
        # All rows to begin with: few tables have a blank cell in each column, so this ends after one or two.
        left: Sequence[int] = range(self.height)
        for column in self.columns:
            if isinstance(column, list):
                left = [at for at in left if not column[at].strip()]
            else:
                some = column if isinstance(left, range) else column.gather(left)
                blank = (some.str.strip_chars() == "").arg_true().to_list()
                left = [left[at] for at in blank]
            if not left:
                break
        return list(left)

    def kept(self, keep: Sequence[bool]) -> Block:
        """Give the rows that stay."""
        columns = [
            list(compress(column, keep)) if isinstance(column, list) else column.filter(_mask(keep))
            for column in self.columns
        ]
        return Block(self.labels, columns, list(compress(self.rows, keep)))

    def part(self, start: int, stop: int) -> Block:
        """Give the rows from one place to before another."""
        return Block(self.labels, [column[start:stop] for column in self.columns], self.rows[start:stop])

    def at(self, places: Sequence[int]) -> Block:
        """Give the rows at some places, in that order."""
        columns = [
            [column[at] for at in places] if isinstance(column, list) else column.gather(list(places))
            for column in self.columns
        ]
        return Block(self.labels, columns, [self.rows[at] for at in places])

    def with_columns(self, columns: Mapping[int, Texts]) -> Block:
        """Give the same rows with other cells in some columns, by their places from 0."""
        if not columns:
            return self
        return replace(self, columns=[columns.get(place, column) for place, column in enumerate(self.columns)])

    def to_pandas(self) -> pd.DataFrame:
        """Give the rows as a DataFrame of text, its index their records."""
        import pandas as pd

        frame = pd.DataFrame(
            dict(enumerate(map(self.cells, range(len(self.columns))))), index=list(self.rows), dtype=str
        )
        frame.columns = pd.Index(self.labels, dtype=object)
        return frame


class _OfRows(Sequence[Texts]):
    """The columns of a table that is held by rows, which are turned to columns when one is asked for: a plain copy asks for none.

    Parameters:
        rows: the rows.
        width: how many columns there are.
    """

    def __init__(self, rows: Sequence[Sequence[str]], width: int) -> None:
        self.rows, self._width = rows, width

    @cached_property
    def _columns(self) -> list[list[str]]:
        if not self.rows:
            return [[] for _column in range(self._width)]
        return [list(column) for column in zip(*self.rows, strict=True)]

    def __len__(self) -> int:
        return self._width

    @overload
    def __getitem__(self, place: int) -> Texts: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Texts]: ...
    def __getitem__(self, place: int | slice) -> Texts:
        return self._columns[place]


def of_rows(labels: Sequence[str], rows: Sequence[Sequence[str]], records: Sequence[int]) -> Block:
    """Make a block of rows of cells."""
    return Block(list(labels), _OfRows(rows, len(labels)), records)


def counted(column: Texts) -> Counter[str]:
    """Give the distinct texts of a column with how often each is there."""
    if isinstance(column, list):
        return Counter(column)
    found = column.value_counts()
    return Counter(dict(zip(found.to_series(0).to_list(), found.to_series(1).to_list(), strict=True)))


def having(column: Texts, pattern: str) -> list[int]:
    """Give the rows of a column, from 0, whose text has a pattern somewhere.

    Parameters:
        column: the cells.
        pattern: a regular expression without looking ahead or back, which both Python and the engine know.
    """
    if isinstance(column, list):
        search = re.compile(pattern).search
        return [at for at, cell in enumerate(column) if search(cell)]
    found: list[int] = column.str.contains(pattern).arg_true().to_list()
    return found


def mended(
    column: Texts, mend: Callable[[str], str], among: str | None = None
) -> tuple[Texts, list[tuple[int, str, str]]]:
    """Give a column each of whose cells is mended by itself, and the cells that differ: row from 0, before, after.

    Parameters:
        column: the cells.
        mend: gives a text as it shall be.
        among: a pattern, without looking ahead or back and to which all digits are alike, that every text which changes has
            somewhere: others are not looked at in a large file.
    """
    if isinstance(column, list):
        known = {text: mend(text) for text in set(column)}
        if all(old == new for old, new in known.items()):
            return column, []
        after = [known[cell] for cell in column]
        return after, [(at, old, new) for at, (old, new) in enumerate(zip(column, after, strict=True)) if old != new]
    asked = column if among is None else column.filter(column.str.contains(among))
    if not len(asked):
        return column, []
    known = {text: new for text in asked.unique().to_list() if (new := mend(text)) != text}
    return replaced(column, known)


def replaced(column: Any, texts: Mapping[str, str]) -> tuple[Any, list[tuple[int, str, str]]]:
    """Give the engine's series with other texts for some, and the cells that differ: row from 0, before, after.

    Parameters:
        column: the series.
        texts: for each text that changes, the new one.
    """
    if not texts:
        return column, []
    where = column.is_in(list(texts)).arg_true()
    if not len(where):
        return column, []
    before = column.gather(where).to_list()
    changed = column.replace(list(texts), list(texts.values()))
    return changed, [(at, old, texts[old]) for at, old in zip(where.to_list(), before, strict=True)]


def _mask(keep: Sequence[bool]) -> Any:
    from ..reading.windows.engine import engine

    polars = engine()
    return polars.Series(values=list(keep), dtype=polars.Boolean)
