"""A verdict on a column's texts, as it grows."""

from __future__ import annotations

from collections.abc import Iterable
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

    def places(self, code: str) -> list[int]:
        """Give the rows, from 0, whose text has this code."""
        return self._column.rows_of(self._texts.get(code, ()))

    def texts(self, code: str) -> set[int]:
        """Give the distinct texts that have this code."""
        return self._texts.get(code, set())
