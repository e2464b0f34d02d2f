"""A word where all other cells are numbers."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._choice import change_one
from ._number import looks_like_number

CODE = "mixed-types"
SCOPE = "cell"
FIX = "set-aside"
LABEL = Words("Cells of another kind than their column", "Celdas de un tipo distinto al de su columna")
WHAT = Words(
    "There was no figure yet, and a remark was left in its place.",
    "Todavía no había una cifra y se dejó una observación en su lugar.",
)
PARAMETERS = {
    "columns": Words("the columns it happens in", "las columnas donde ocurre"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
    "words": Words("what is written instead", "lo que se escribe en su lugar"),
}
EXAMPLE = Example(
    "Mes,Robos\nEnero,3\n",
    "Mes,Robos\nEnero,pendiente\n",
    {"columns": "Robos", "every": 1, "words": ["pendiente"]},
)


def fits(cells: list[str], *, words: list[str]) -> bool:
    """Tell whether there is a number."""
    return any(map(looks_like_number, cells))


def spoil(cells: list[str], draw: int, *, words: list[str]) -> list[str]:
    """Write one of the words in the place of a number."""
    return change_one(cells, draw, looks_like_number, lambda cell, rest: words[rest % len(words)])
