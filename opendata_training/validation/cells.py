"""Where a column's cells are: their distinct texts, which row has which, and the shape of each.

`Factored` are those of tables in memory. Of a large file, `Counted` is what is known of a column as a whole, its texts and how
often each is there; its parts, which the engine holds, are `Coded` where these are all, else `Few`; or `Many`, where hardly any
text comes twice and each cell is a text of its own: to tell them apart would take longer than to look at all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol, overload

from .forms.shapes import AS_NINES, shapes_of

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

# From this share of different texts on each cell is a text of its own; below so many rows it does not matter.
MANY, FEW_ROWS = 0.1, 2_000
# Texts that are asked for one by one before all are taken out of the frame.
_ONE_BY_ONE = 500


class Cells(Protocol):
    """A column's cells.

    Parameters:
        rows: how many cells there are.
        uniques: the distinct texts.
        codes: which of them each row has.
        times: how many cells have each text.
        shaped: which shape each text has, and the shapes.
        apart: whether each cell is a text of its own.
    """

    rows: int
    apart: bool

    @property
    def uniques(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def codes(self) -> np.ndarray[Any, Any]: ...  # noqa: D102
    @property
    def times(self) -> list[int]: ...  # noqa: D102
    @property
    def shaped(self) -> tuple[np.ndarray[Any, Any], list[str]]: ...  # noqa: D102
    def having(self, pattern: str) -> list[int]: ...  # noqa: D102
    def floats(self, texts: np.ndarray[Any, Any] | None = None) -> np.ndarray[Any, Any]: ...  # noqa: D102


class _Listed:
    """Cells whose distinct texts are a list."""

    uniques: list[str]
    apart = False

    @cached_property
    def shaped(self) -> tuple[np.ndarray[Any, Any], list[str]]:
        """Which shape each text has, and the shapes."""
        import numpy as np

        shapes = shapes_of(self.uniques)
        known = {shape: place for place, shape in enumerate(dict.fromkeys(shapes))}
        return np.fromiter(map(known.__getitem__, shapes), dtype=np.int64, count=len(self.uniques)), list(known)

    def having(self, pattern: str) -> list[int]:
        """Give the texts that have a pattern somewhere."""
        search = re.compile(pattern).search
        return [place for place, text in enumerate(self.uniques) if search(text)]

    def floats(self, texts: np.ndarray[Any, Any] | None = None) -> np.ndarray[Any, Any]:
        """Give the numbers that plainly written texts (all, when not told) say, not a number where one says none."""
        import numpy as np

        said = self.uniques if texts is None else [self.uniques[text] for text in texts.tolist()]
        return np.fromiter(map(_float, said), dtype=float, count=len(said))


class _Rowed(_Listed):
    """Listed cells of which it is known which row has which text."""

    codes: np.ndarray[Any, Any]

    @cached_property
    def times(self) -> list[int]:
        """How many cells have each text."""
        import numpy as np

        found: list[int] = np.bincount(self.codes, minlength=len(self.uniques)).tolist() if self.uniques else []
        return found


class Factored(_Rowed):
    """Cells of a table in memory."""

    def __init__(self, cells: pd.Series | list[str]) -> None:
        import numpy as np

        if isinstance(cells, list):
            # A list needs no pandas, which takes long to load.
            known = {text: place for place, text in enumerate(dict.fromkeys(cells))}
            self.codes, self.uniques = np.fromiter(map(known.__getitem__, cells), dtype=np.int64), list(known)
        else:
            import pandas as pd

            self.codes, uniques = pd.factorize(cells.to_numpy(dtype=object))
            self.uniques = list(uniques)
        self.rows = len(self.codes)


class Counted(_Listed):
    """Texts with how often each is there; which row has which is not known.

    Parameters:
        texts: the texts.
        times: how often each is there.
        complete: whether these are all the column has.
        all_shapes: whether every shape that the column has is one of theirs.
    """

    def __init__(
        self, texts: list[str], times: list[int], complete: bool = True, all_shapes: bool | None = None
    ) -> None:
        self.uniques, self.times, self.complete = texts, times, complete
        self.all_shapes = complete if all_shapes is None else all_shapes
        self.rows = sum(times)

    @cached_property
    def enum(self) -> Any:
        """The texts as a type of the engine."""
        import polars

        return polars.Enum(self.uniques)

    @property
    def codes(self) -> np.ndarray[Any, Any]:
        """None of them is known."""
        import numpy as np

        return np.empty(0, dtype=int)


class Coded(_Rowed):
    """Cells in the engine's frame whose texts are all known from the whole file.

    Parameters:
        codes: which of the texts each row has.
        known: the texts, whose shapes are looked at once for all parts.
    """

    def __init__(self, codes: np.ndarray[Any, Any], known: Counted) -> None:
        self.codes, self._known, self.uniques = codes, known, known.uniques
        self.rows = len(codes)

    @property
    def shaped(self) -> tuple[np.ndarray[Any, Any], list[str]]:
        """Which shape each text has, and the shapes."""
        return self._known.shaped


class Few(_Rowed):
    """Cells in the engine's frame that have few distinct texts."""

    def __init__(self, series: Any) -> None:
        import polars

        distinct = series.unique(maintain_order=True)
        self.uniques = distinct.to_list()
        self.codes = series.cast(polars.Enum(distinct)).to_physical().to_numpy()
        self.rows = len(series)


class Many:
    """Cells in the engine's frame that have many distinct texts: each cell is a text of its own."""

    apart = True

    def __init__(self, series: Any) -> None:
        self._series = series
        self.rows = len(series)
        self.uniques: Sequence[str] = _Texts(series)

    @cached_property
    def codes(self) -> np.ndarray[Any, Any]:
        """Each row has its own text."""
        import numpy as np

        return np.arange(self.rows)

    @cached_property
    def times(self) -> list[int]:
        """How many cells have each text: one."""
        return [1] * self.rows

    @cached_property
    def shaped(self) -> tuple[np.ndarray[Any, Any], list[str]]:
        """Which shape each text has, and the shapes."""
        import polars

        shapes = shapes_in(self._series)
        distinct = shapes.unique(maintain_order=True)
        return shapes.cast(polars.Enum(distinct)).to_physical().to_numpy(), distinct.to_list()

    def having(self, pattern: str) -> list[int]:
        """Give the texts that have a pattern somewhere."""
        found: list[int] = self._series.str.contains(pattern).arg_true().to_list()
        return found

    def floats(self, texts: np.ndarray[Any, Any] | None = None) -> np.ndarray[Any, Any]:
        """Give the numbers that plainly written texts (all, when not told) say, not a number where one says none."""
        import polars

        said = self._series if texts is None else self._series.gather(texts)
        values = said.cast(polars.Float64, strict=False)
        if values.null_count():
            values = said.str.strip_chars().cast(polars.Float64, strict=False)
        found: np.ndarray[Any, Any] = values.to_numpy()
        return found


def framed(series: Any, known: Cells) -> Cells:
    """Give the cells of a column in the engine's frame.

    Parameters:
        series: its cells.
        known: the texts that the column has in the whole file.
    """
    if isinstance(known, Counted) and known.complete:
        codes = series.cast(known.enum, strict=False).to_physical()
        # What stands out (a total) was not counted.
        if not codes.null_count():
            return Coded(codes.to_numpy(), known)
    if len(series) > FEW_ROWS and series.approx_n_unique() > MANY * len(series):
        return Many(series)
    return Few(series)


class _Texts(Sequence[str]):
    """The texts of a frame's column, one by one from the frame, all at once as a list."""

    def __init__(self, series: Any) -> None:
        self._series = series
        self._asked = 0

    @cached_property
    def _list(self) -> list[str]:
        found: list[str] = self._series.to_list()
        return found

    def __len__(self) -> int:
        return len(self._series)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        self._asked += 1
        if "_list" not in self.__dict__ and (isinstance(place, slice) or self._asked < _ONE_BY_ONE):
            found = self._series[place if isinstance(place, slice) else int(place)]
            return found.to_list() if isinstance(place, slice) else found
        return self._list[place]

    def __iter__(self) -> Iterator[str]:
        return iter(self._list)


def _float(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float("nan")


def shapes_in(series: Any) -> Any:
    """Give the shape of each cell: in one pass over all of them as one text, where no cell has the sign between them."""
    import numpy as np
    import polars

    whole = series.str.join("\n").cast(polars.Binary).item().translate(AS_NINES)
    ends = np.count_nonzero(np.frombuffer(whole, dtype=np.uint8) == ord("\n"))
    between = ends == len(series) - 1 and whole[:1] not in (b"\n", b"\xef")
    if between and b"\r" not in whole and b"\x01" not in whole:
        try:
            frame = polars.read_csv(
                whole, has_header=False, separator="\x01", quote_char=None, infer_schema=False,
                empty_string_is_null=False, schema={"0": polars.String}, glob=False,
            )  # fmt: skip
        except polars.exceptions.PolarsError:
            frame = polars.DataFrame()
        if frame.height == len(series):
            return frame.to_series(0)
    return series.str.replace_all("[0-9]", "9")
