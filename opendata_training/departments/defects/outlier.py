"""A number a thousand times too large."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._choice import change_one
from ._number import digits, number, parts

CODE = "outlier"
SCOPE = "cell"
FIX = "set-aside"
LABEL = Words("Numbers that are far too large", "Números demasiado grandes")
WHAT = Words(
    "Three zeros too many were typed, or the figure was in another unit than the rest: pesos among thousands of pesos.",
    "Se teclearon tres ceros de más, o la cifra estaba en otra unidad que las demás: pesos entre miles de pesos.",
)
PARAMETERS = {
    "columns": Words("the columns it happens in", "las columnas donde ocurre"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
}
EXAMPLE = Example("Mes,Monto\nEnero,12.50\n", "Mes,Monto\nEnero,12500.00\n", {"columns": "Monto", "every": 1})


def fits(cells: list[str]) -> bool:
    """Tell whether there is a number other than zero."""
    return any(map(digits, cells))


def spoil(cells: list[str], draw: int) -> list[str]:
    """Make one number a thousand times as large, with as many decimals."""
    return change_one(cells, draw, digits, _enlarged)


def _enlarged(cell: str, rest: int) -> str:
    found = parts(cell)
    return number(found[0] * 1000, found[1]) if found else cell
