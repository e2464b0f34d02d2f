"""Dates that no calendar has: 31 April, 30 February."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._choice import change_one
from ._day import iso, local

CODE = "impossible-date"
SCOPE = "cell"
FIX = "set-aside"
LABEL = Words("Dates that do not exist", "Fechas que no existen")
WHAT = Words(
    "The day was typed by hand, or worked out as if all months had as many days.",
    "El día se tecleó a mano, o se calculó como si todos los meses tuvieran los mismos días.",
)
PARAMETERS = {
    "columns": Words(
        "the columns of dates, yyyy-mm-dd or dd/mm/yyyy", "las columnas de fechas, aaaa-mm-dd o dd/mm/aaaa"
    ),
    "every": Words("one row in about so many", "una fila de cada tantas"),
}
EXAMPLE = Example("Folio,Fecha\n1,2014-04-12\n", "Folio,Fecha\n1,2014-04-31\n", {"columns": "Fecha", "every": 1})
# Days that a month lacks although others have them.
_LACKED = {"02": ("30", "31"), "04": ("31",), "06": ("31",), "09": ("31",), "11": ("31",)}


def fits(cells: list[str]) -> bool:
    """Tell whether there is a date in a month that lacks a day."""
    return any(map(_lacked, cells))


def spoil(cells: list[str], draw: int) -> list[str]:
    """Give such a date a day that its month lacks."""
    return change_one(cells, draw, _lacked, _moved)


def _lacked(cell: str) -> tuple[str, ...]:
    day = iso(cell) or local(cell)
    return _LACKED.get(day[1], ()) if day else ()


def _moved(cell: str, rest: int) -> str:
    lacked = _lacked(cell)
    number = lacked[rest % len(lacked)]
    return cell[:8] + number if iso(cell) else number + cell[2:]
