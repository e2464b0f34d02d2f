"""A few dates with the month before the day, which nobody can tell from the others: 03/04/2014."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._choice import change_one
from ._day import local

CODE = "ambiguous-date"
SCOPE = "cell"
FIX = "set-aside"
LABEL = Words("Dates that can be read in two ways", "Fechas que se pueden leer de dos maneras")
WHAT = Words(
    "A computer set to another country put the month before the day.",
    "Una computadora configurada para otro país puso el mes antes del día.",
)
PARAMETERS = {
    "columns": Words("the columns of dates written dd/mm/yyyy", "las columnas de fechas escritas dd/mm/aaaa"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
}
EXAMPLE = Example("Folio,Fecha\n1,03/04/2014\n", "Folio,Fecha\n1,04/03/2014\n", {"columns": "Fecha", "every": 1})


def fits(cells: list[str]) -> bool:
    """Tell whether there is a date whose day could be a month, and another one."""
    return any(map(_either, cells))


def spoil(cells: list[str], draw: int) -> list[str]:
    """Write the month of such a date before its day."""
    return change_one(cells, draw, _either, lambda cell, rest: f"{cell[3:5]}/{cell[:2]}{cell[5:]}")


def _either(cell: str) -> bool:
    day = local(cell)
    return bool(day) and cell[:2] <= "12" and cell[:2] != cell[3:5]
