"""Rows that are there twice."""

from __future__ import annotations

from ...locale import Words
from ..example import Example

CODE = "duplicate-row"
SCOPE = "row"
FIX = "duplicate-row"
LABEL = Words("The same row twice", "La misma fila dos veces")
WHAT = Words(
    "Two exports were put together, or a row was pasted twice.",
    "Se juntaron dos exportaciones, o una fila se pegó dos veces.",
)
PARAMETERS = {"every": Words("one row in about so many", "una fila de cada tantas")}
EXAMPLE = Example("Folio,Estado\n1,Colima\n", "Folio,Estado\n1,Colima\n1,Colima\n", {"every": 1})


def row(cells: list[str], draw: int, places: list[int]) -> list[str]:
    """Give the row once more."""
    return cells
