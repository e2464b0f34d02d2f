"""A few dates written in another way than the rest of their column."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._choice import change_one
from ._day import iso, written

CODE = "mixed-dates"
SCOPE = "cell"
FIX = "mixed-dates"
LABEL = Words("Dates written in several ways", "Fechas escritas de varias maneras")
WHAT = Words(
    "Several people typed into the same table, each in the way that their computer or habit had it.",
    "Varias personas capturaron en la misma tabla, cada una como lo tenía su computadora o su costumbre.",
)
PARAMETERS = {
    "columns": Words("the columns it happens in", "las columnas donde ocurre"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
    "forms": Words(
        "other ways to write them: dd/mm/yyyy, mmm-yy, mmmm/yyyy, yyyy-mm-dd 00:00:00",
        "otras maneras de escribirlas: dd/mm/yyyy, mmm-yy, mmmm/yyyy, yyyy-mm-dd 00:00:00",
    ),
}
EXAMPLE = Example(
    "Folio,Fecha\n1,2006-03-15\n", "Folio,Fecha\n1,mar-06\n", {"columns": "Fecha", "every": 1, "forms": ["mmm-yy"]}
)


def fits(cells: list[str], *, forms: list[str]) -> bool:
    """Tell whether there is a date."""
    return any(map(iso, cells))


def spoil(cells: list[str], draw: int, *, forms: list[str]) -> list[str]:
    """Write a date in one of the other ways."""
    return change_one(cells, draw, iso, lambda cell, rest: _rewritten(cell, forms[rest % len(forms)]))


def _rewritten(cell: str, form: str) -> str:
    day = iso(cell)
    return written(day, form) if day else cell


def fix_value(*, forms: list[str]) -> str:
    """Give the value of the fix's step in a recipe."""
    return "dd/mm"
