"""One column of a table, as the checks see it: distinct texts and distinct shapes, each looked at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Any

from ..reading.kinds import kinds as kinds_of
from .cells import Cells
from .forms.date import DateForm, date_form
from .forms.number import PLAIN, NumberForm, number_form
from .roles import is_compact, role_of
from .verdicts.dates import Days
from .verdicts.numbers import Marks

if TYPE_CHECKING:
    import numpy as np

# With fewer shapes than this share of the texts a look at the shapes is quicker.
_SHAPES_TELL = 0.2


class Column:
    """One column: its distinct texts are looked at once each, however many rows have them.

    Parameters:
        place: its place, from 0.
        label: its header.
        cells: where its cells are.
        whole: what is known of the column in the whole file, when these are the cells of a part of it.
    """

    def __init__(self, place: int, label: str, cells: Cells, whole: Column | None = None) -> None:
        self.place = place
        self.label = label
        self.cells = cells
        self.whole = whole
        self._memory: dict[str, Any] = {}
        # Where all texts are known from the whole file, what they look like is found out once for all parts.
        self._like = whole if whole is not None and cells.uniques is whole.uniques else None

    @property
    def codes(self) -> np.ndarray[Any, Any]:
        """Which of the distinct texts each row has."""
        return self.cells.codes

    @property
    def uniques(self) -> Sequence[str]:
        """The distinct texts; a text may be there twice where hardly any is (see `cells`)."""
        return self.cells.uniques

    @property
    def rows(self) -> int:
        """How many rows there are here."""
        return self.cells.rows

    @property
    def times(self) -> list[int]:
        """How many cells have each distinct text."""
        return self.cells.times

    def cell(self, position: int) -> str:
        """Give the text of one row, from 0."""
        return self.uniques[self.codes[position]]

    def having(self, pattern: str) -> list[int]:
        """Give the distinct texts, told by their places, that have a pattern somewhere.

        Parameters:
            pattern: a regular expression without looking ahead or back, which both Python and the engine know, and to which
                all digits are alike: then a look at the shapes is enough.
        """
        if len(self.shapes) > _SHAPES_TELL * len(self.uniques):
            return self.cells.having(pattern)
        search = re.compile(pattern).search
        return [text for place, shape in enumerate(self.shapes) if search(shape) for text in self.texts_of_shape(place)]

    def where(self, test: Callable[[str], object], among: str | None = None) -> list[int]:
        """Give the rows, from 0, whose text passes a test.

        Parameters:
            test: the test.
            among: a pattern (see `having`) that every text which passes has, to rule the others out quickly.
        """
        return self.rows_of(self.passing(test, among))

    def passing(self, test: Callable[[str], object], among: str | None = None) -> list[int]:
        """Give the distinct texts, told by their places, that pass a test (see `where`)."""
        if among is None:
            return [place for place, text in enumerate(self.uniques) if test(text)]
        return [place for place in self.having(among) if test(self.uniques[place])]

    def rows_of(self, texts: Iterable[int]) -> list[int]:
        """Give the rows, from 0, that have some of the distinct texts, told by their places among these."""
        import numpy as np

        if self.cells.apart:
            return sorted(texts)
        wanted = np.fromiter(texts, dtype=int)
        if not wanted.size:
            return []
        passed = np.zeros(len(self.uniques), dtype=bool)
        passed[wanted] = True
        found: list[int] = np.flatnonzero(passed[self.codes]).tolist()
        return found

    @property
    def shapes(self) -> list[str]:
        """The distinct shapes of the texts: every digit a 9."""
        return self.cells.shaped[1]

    @property
    def shape_codes(self) -> np.ndarray[Any, Any]:
        """Which shape each distinct text has."""
        return self.cells.shaped[0]

    @cached_property
    def shape_times(self) -> list[int]:
        """How many cells have each shape."""
        import numpy as np

        if not len(self.uniques):
            return []
        weights = None if self.cells.apart else self.times
        counts = np.bincount(self.shape_codes, weights=weights, minlength=len(self.shapes))
        found: list[int] = counts.astype(int).tolist()
        return found

    @cached_property
    def _by_shape(self) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        if self._like is not None:
            return self._like._by_shape
        import numpy as np

        order = np.argsort(self.shape_codes, kind="stable")
        return order, np.searchsorted(self.shape_codes[order], np.arange(len(self.shapes) + 1))

    def texts_of_shape(self, place: int, most: int | None = None) -> list[int]:
        """Give the distinct texts that have a shape, both told by their places; at most so many of them."""
        order, starts = self._by_shape
        stop = starts[place + 1] if most is None else min(starts[place + 1], starts[place] + most)
        found: list[int] = order[starts[place] : stop].tolist()
        return found

    @cached_property
    def shape_kinds(self) -> list[str]:
        """What each shape looks like (see `reading.kinds.kind`)."""
        if self._like is not None:
            return self._like.shape_kinds
        return kinds_of(self.shapes)

    @cached_property
    def kinds(self) -> list[str]:
        """What each distinct text looks like (see `reading.kinds.kind`)."""
        if self._like is not None:
            return self._like.kinds
        by_shape = self.shape_kinds
        return [by_shape[place] for place in self.shape_codes.tolist()]

    @cached_property
    def counts(self) -> Counter[str]:
        """How many cells look like what, in the whole file."""
        return self.whole.here if self.whole is not None else self.here

    @cached_property
    def here(self) -> Counter[str]:
        """How many cells look like what, among these rows."""
        kinds, times = self.shape_kinds, self.shape_times
        return Counter({kind: sum(compress(times, map(kind.__eq__, kinds))) for kind in set(kinds)})

    @cached_property
    def texts(self) -> list[str]:
        """The distinct texts that are no number, date or spelling of nothing."""
        if self._like is not None:
            return self._like.texts
        if all(found != "text" for found in self.shape_kinds):
            return []
        return [text for text, found in zip(self.uniques, self.kinds, strict=True) if found == "text"]

    def remembered(self, name: str, find: Callable[[Column], Any]) -> Any:
        """Give what a function finds out of this column, once for all parts of a file."""
        if name not in self._memory:
            self._memory[name] = find(self)
        return self._memory[name]

    @cached_property
    def known_texts(self) -> frozenset[str]:
        """The distinct texts, to look one up."""
        return frozenset(self.uniques)

    @property
    def known(self) -> int:
        """How many cells of the whole file hold a value: neither blank nor a spelling of nothing."""
        return self.counts["number"] + self.counts["date"] + self.counts["text"]

    def mostly(self, what: str, share: float = 0.5) -> bool:
        """Say whether more than a share of the values look like this."""
        return self.known > 0 and self.counts[what] > share * self.known

    @cached_property
    def number_forms(self) -> list[NumberForm | None]:
        """In which form each shape is a number, None when it is none."""
        if self._like is not None:
            return self._like.number_forms
        return [number_form(shape) for shape in self.shapes]

    @cached_property
    def date_forms(self) -> list[DateForm | None]:
        """In which form each shape is a date, None when it is none."""
        if self._like is not None:
            return self._like.date_forms
        return [date_form(shape) for shape in self.shapes]

    @cached_property
    def compact(self) -> bool:
        """Whether most cells are days written as eight digits, 20140305."""
        return self.whole.compact if self.whole is not None else is_compact(self)

    @cached_property
    def role(self) -> str:
        """What the column holds: "number", "date" or "text"."""
        return self.whole.role if self.whole is not None else role_of(self)

    @cached_property
    def days(self) -> Days:
        """The column's dates, part by part."""
        if self._like is not None:
            return self._like.days
        return Days.of(self)

    @cached_property
    def marks(self) -> Marks:
        """How the digits of the column's numbers are marked."""
        return Marks.of(self)

    @cached_property
    def plain_values(self) -> np.ndarray[Any, Any]:
        """The number that each distinct text says which is written plainly, not a number for the others."""
        if self._like is not None:
            return self._like.plain_values
        import numpy as np

        plain = np.array([form == PLAIN for form in self.number_forms], dtype=bool)
        if len(plain) and plain.all():
            return self.cells.floats()
        found = np.full(len(self.uniques), np.nan)
        if plain.any():
            texts = np.flatnonzero(plain[self.shape_codes])
            found[texts] = self.cells.floats(texts)
        return found

    @cached_property
    def values(self) -> dict[int, float]:
        """The numbers that are written plainly, by the places of their texts."""
        if self._like is not None:
            return self._like.values
        found = {}
        for place, form in enumerate(self.number_forms):
            if form is not None and not form.wrapping and form.digits in ("plain", "point-group"):
                for text in self.texts_of_shape(place):
                    found[text] = float(self.uniques[text])
        return found
