"""How the checks look at a process map: its steps, dataset by dataset, with their cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import looking
from .way import numbers

if TYPE_CHECKING:
    from ...validation.subject import Subject


@dataclass(frozen=True)
class Line:
    """A line of a map.

    Parameters:
        at: its row, from 0.
        number: the step's number; None where it is not understood.
        kind: made, kept, changed, leaves; "" where it is not understood.
        after: the numbers of the steps that come after; None where the cell is not understood.
    """

    at: int
    number: int | None
    kind: str
    after: tuple[int, ...] | None


class Map:
    """A process map that is being checked.

    Parameters:
        subject: its table.
    """

    def __init__(self, subject: Subject) -> None:
        from ..sheets.process_map import SHEET

        self.subject = subject
        self._sheet = SHEET
        self.columns = looking.columns(subject, SHEET.columns)

    def text(self, key: str, at: int) -> str:
        """Give a cell's text without the blanks around it; "" where there is no such column."""
        column = self.columns.get(key)
        return "" if column is None else column.cell(at).strip()

    def datasets(self) -> Iterator[list[Line]]:
        """Give the lines of each dataset's map."""
        found: dict[str, list[Line]] = {}
        filled = self.subject.filled
        for at in range(len(self.subject.rows)):
            if filled[at]:
                found.setdefault(self.text("id", at), []).append(self._line(at))
        yield from found.values()

    def _line(self, at: int) -> Line:
        try:
            after: tuple[int, ...] | None = numbers(self.text("next", at))
        except ValueError:
            after = None
        return Line(at, self._value("step", at), self._value("kind", at) or "", after)

    def _value(self, key: str, at: int) -> Any:
        from ..cells import understood

        try:
            return understood(self._sheet.column(key), self.text(key, at))
        except ValueError:
            return None

    def where(self, at: int) -> int:
        """Give the record of a row, as findings tell it."""
        return self.subject.where_is(at)[0]
