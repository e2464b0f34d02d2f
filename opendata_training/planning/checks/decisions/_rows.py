"""The rows of decisions as their checks see them."""

from __future__ import annotations

from collections.abc import Iterator

from ....reading.kinds import plain
from ....validation.subject import Subject
from ... import looking
from ...rights.words import DECISIONS, SAID

_OF_WORDS = {plain(word): code for code, words in DECISIONS.items() for word in (code, words.en, words.es)}
_OF_WORDS |= {plain(word): code for word, code in SAID.items()}


class Rows:
    """The rows of a table of decisions.

    Parameters:
        subject: the table.
    """

    def __init__(self, subject: Subject) -> None:
        from ...sheets.decisions import SHEET

        self._there = looking.columns(subject, SHEET.columns)
        self._many = len(subject.rows)

    def __iter__(self) -> Iterator[int]:
        return iter(range(self._many))

    def text(self, key: str, at: int) -> str:
        """Give a cell's text; "" where there is no such column."""
        return looking.cell(self._there, key, at)

    def decision(self, at: int) -> str:
        """Give a row's decision by its code; "" where it is blank or none."""
        return _OF_WORDS.get(plain(self.text("decision", at)), "")
