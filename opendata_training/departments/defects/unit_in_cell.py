"""A unit written behind the number, which makes it a text: 12.5 ha."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._choice import change_one
from ._number import looks_like_number

CODE = "unit-in-cell"
SCOPE = "cell"
FIX = "unit-in-cell"
LABEL = Words("Units inside the cells", "Unidades dentro de las celdas")
WHAT = Words(
    "The title does not say the unit, so somebody wrote it beside the number.",
    "El título no dice la unidad, así que alguien la escribió junto al número.",
)
PARAMETERS = {
    "columns": Words("the columns it happens in", "las columnas donde ocurre"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
    "unit": Words("the unit, as it is written", "la unidad, como se escribe"),
}
EXAMPLE = Example(
    "Ejido,Superficie\nA,12.5\n", "Ejido,Superficie\nA,12.5 ha\n", {"columns": "Superficie", "every": 1, "unit": "ha"}
)


def fits(cells: list[str], *, unit: str) -> bool:
    """Tell whether there is a number."""
    return any(map(looks_like_number, cells))


def spoil(cells: list[str], draw: int, *, unit: str) -> list[str]:
    """Write the unit behind one number."""
    return change_one(cells, draw, looks_like_number, lambda cell, rest: f"{cell} {unit}")


def fix_value(*, unit: str) -> str:
    """Give the value of the fix's step in a recipe."""
    return unit
