"""Blanks that nobody sees before and after a cell."""

from __future__ import annotations

from ...locale import Words
from ..example import Example

CODE = "whitespace"
SCOPE = "cell"
FIX = "whitespace"
LABEL = Words("Blanks around a cell", "Espacios alrededor de una celda")
WHAT = Words(
    "Somebody typed a blank before or after the word, or pasted it from elsewhere.",
    "Alguien tecleó un espacio antes o después de la palabra, o la pegó de otro lado.",
)
PARAMETERS = {
    "columns": Words("the columns it happens in", "las columnas donde ocurre"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
}
EXAMPLE = Example("Estado\nColima\n", "Estado\n Colima\n", {"columns": "Estado", "every": 1})
_AROUND = ((" ", ""), ("", " "), ("  ", ""), ("", "  "), (" ", " "))


def spoil(cells: list[str], draw: int) -> list[str]:
    """Put blanks around the cells."""
    before, after = _AROUND[draw % len(_AROUND)]
    return [f"{before}{cell}{after}" for cell in cells]
