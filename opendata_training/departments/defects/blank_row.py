"""Rows with nothing in them."""

from __future__ import annotations

from ...locale import Words
from ..example import Example

CODE = "blank-row"
SCOPE = "row"
FIX = "blank-row"
# Programs do not count a blank row after the last one.
BETWEEN = True
LABEL = Words("Blank rows", "Filas vacías")
WHAT = Words(
    "They part the groups for the eye, or are what is left of a row that was cleared.",
    "Separan los grupos para la vista, o son lo que quedó de una fila que se borró.",
)
PARAMETERS = {
    "every": Words("one row in about so many", "una fila de cada tantas"),
}
EXAMPLE = Example("Mes,Robos\nEnero,3\nFebrero,4\n", "Mes,Robos\nEnero,3\n,\nFebrero,4\n", {"every": 2})


def row(cells: list[str], draw: int, places: list[int]) -> list[str]:
    """Give a row without any text."""
    return [""] * len(cells)
