"""An apostrophe before a key, which was to keep a spreadsheet from changing it."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._choice import change_one

CODE = "number-as-text"
SCOPE = "cell"
FIX = "number-as-text"
LABEL = Words("An apostrophe before a key", "Un apóstrofo antes de una clave")
WHAT = Words(
    "It was typed so that the spreadsheet program would leave the zeros alone, and then stayed in the text.",
    "Se tecleó para que la hoja de cálculo respetara los ceros, y luego se quedó en el texto.",
)
PARAMETERS = {
    "columns": Words("the columns of keys", "las columnas de claves"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
}
EXAMPLE = Example("Clave,Robos\n01001,3\n", "Clave,Robos\n'01001,3\n", {"columns": "Clave", "every": 1})


def fits(cells: list[str]) -> bool:
    """Tell whether there is a key of digits."""
    return any(map(_key, cells))


def spoil(cells: list[str], draw: int) -> list[str]:
    """Put an apostrophe before one key."""
    return change_one(cells, draw, _key, lambda cell, rest: f"'{cell}")


def _key(cell: str) -> bool:
    return cell.isascii() and cell.isdigit()
