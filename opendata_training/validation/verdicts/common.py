"""A verdict on a column's texts, as it grows."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..subject import Column


class Verdict:
    """Which distinct texts of a column are at fault, by code; the first code that a text gets is the one it keeps.

    Parameters:
        column: the column.
    """

    def __init__(self, column: Column) -> None:
        self._column = column
        self._texts: dict[str, set[int]] = {}
        self._judged: set[int] = set()
        self.whole: dict[str, str] = {}
        """What is said once of the whole column: code and a text that shows it."""
        self.facts: dict[str, dict[str, Any]] = {}
        """What else the sentence of a code tells in this column."""

    def give(self, code: str, texts: Iterable[int]) -> None:
        """Give a code to texts that have none yet."""
        new = set(texts) - self._judged
        if new:
            self._texts.setdefault(code, set()).update(new)
            self._judged |= new

    def excuse(self, texts: Iterable[int]) -> None:
        """Say that texts are no fault, whatever comes after."""
        self._judged.update(texts)

    def judged(self, text: int) -> bool:
        """Say whether a text has its code, or is excused."""
        return text in self._judged

    def of_part(self, column: Column) -> Verdict:
        """Give the same verdict on a part of the column that has the same list of distinct texts."""
        found = Verdict(column)
        found._texts, found._judged, found.whole, found.facts = self._texts, self._judged, self.whole, self.facts
        return found

    def carried(self, column: Column, other: Verdict) -> Verdict:
        """Give what this says of a column as a whole for a part of it, beside what was found of texts not known here.

        Parameters:
            column: the part.
            other: what was judged there.
        """
        known, guilty = self._column.known_texts, self._guilty
        places = range(len(column.uniques)) if not column.cells.apart or guilty else ()
        said = {place: guilty.get(text) for place in places if (text := column.uniques[place]) in known}
        found = Verdict(column)
        found.whole, found.facts = self.whole, {**other.facts, **self.facts}
        for code in {code for code in said.values() if code}:
            found.give(code, (place for place, its in said.items() if its == code))
        for code, texts in other._texts.items():
            found.give(code, (place for place in texts if place not in said))
        return found

    @cached_property
    def _guilty(self) -> dict[str, str]:
        return {self._column.uniques[place]: code for code, texts in self._texts.items() for place in texts}

    def places(self, code: str) -> list[int]:
        """Give the rows, from 0, whose text has this code."""
        return self._column.rows_of(self._texts.get(code, ()))

    def texts(self, code: str) -> set[int]:
        """Give the distinct texts that have this code."""
        return self._texts.get(code, set())
