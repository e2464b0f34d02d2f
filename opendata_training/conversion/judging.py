"""Which rows break a condition, or have a date that can be read in two ways and fits the conditions in both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from ..locale import Words
from .block import Block
from .conditions import Condition, Values

BROKEN = Words(en="{rule} does not hold here (own rule)", es="aquí no se cumple {rule} (regla propia)")
EITHER = Words(
    en='"{cell}" can have its day and month exchanged, and nothing tells which is which (ambiguous-date)',
    es="«{cell}» puede tener cambiados el día y el mes, y nada dice cuál es cuál (ambiguous-date)",
)
_ISO = re.compile(r"\s*(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|1[0-2])(?:[T ].*)?\s*")
_LOCAL = re.compile(r"\s*(0?[1-9]|1[0-2])([-/.])(0?[1-9]|1[0-2])\2(?:\d{4}|\d{2})\s*")


class Judge:
    """Judges rows, block by block in their order; what is above a row is the last one that stayed.

    Parameters:
        conditions: what must hold in each row.
        dated: the places, from 0, of columns in which some dates have day and month exchanged. Such a date is certain where a
            condition would not hold with the two exchanged.
    """

    def __init__(self, conditions: Sequence[Condition], dated: Sequence[int]) -> None:
        self._conditions, self._dated = conditions, dated
        self._asked = {place: [one for one in conditions if (place, False) in one.columns] for place in dated}
        self._kept = {place for one in conditions for place, above in one.columns if above}
        self._above: dict[tuple[int, bool], Decimal] = {}

    def broken(self, block: Block) -> Iterator[tuple[int, str]]:
        """Give the rows of a block, from 0, that go, each with the reason."""
        values = Values(block)
        others = {place: {text: _exchanged(text) for text in set(values.texts(place))} for place in self._dated}
        for row in range(block.height):
            reason = self._reason(values, row, others)
            if reason:
                yield row, reason
                continue
            for place in self._kept:
                number = values.of(place)[row]
                if number is not None:
                    self._above[place, True] = number

    def _reason(self, values: Values, row: int, others: dict[int, dict[str, Decimal | None]]) -> str:
        for one in self._conditions:
            if not one.holds(values, row, self._above):
                return BROKEN.format(rule=one.text)
        for place, other in others.items():
            cell = values.texts(place)[row]
            exchanged = other[cell]
            if exchanged is None:
                if _LOCAL.fullmatch(cell):
                    return EITHER.format(cell=cell)
                continue
            instead = {**self._above, (place, False): exchanged}
            if all(one.holds(values, row, instead) for one in self._asked[place]):
                return EITHER.format(cell=cell)
        return ""


def _exchanged(text: str) -> Decimal | None:
    """Give the number of the day that a date is with day and month exchanged; None where it is no other one."""
    found = _ISO.fullmatch(text)
    if not found or found[2] == found[3]:
        return None
    return Decimal(date(int(found[1]), int(found[3]), int(found[2])).toordinal())
