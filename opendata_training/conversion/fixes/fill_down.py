"""Repeat in the blank cells below what a column says only once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...locale import Words
from ..fix import Example, Fixed, cells_of, replace_columns

if TYPE_CHECKING:
    import pandas as pd

CODE = "fill-down"
# Not safe: a blank cell may be meant blank. For the same reason the columns must be named.
SAFE = False
ORDER = 20
NEEDS: tuple[str, ...] = ("columns",)
WORDS = Words(
    en="fills blank cells with the last text above them in the column",
    es="llena las celdas vacías con el texto más cercano que está arriba, en la misma columna",
)
VALUE = None
EXAMPLE = Example(
    before=[["Entidad", "Cultivo"], ["Jalisco", "Maíz"], ["", "Frijol"], ["Nayarit", ""], ["", "Caña"]],
    after=[["Entidad", "Cultivo"], ["Jalisco", "Maíz"], ["Jalisco", "Frijol"], ["Nayarit", ""], ["Nayarit", "Caña"]],
    columns="Entidad",
)


def apply(frame: pd.DataFrame, columns: Sequence[int] | None, value: str) -> Fixed:
    """Fill the blank cells of the named columns; blanks before the first text stay blank."""
    filled: dict[int, list[str]] = {}
    for place in columns or ():
        last, cells = "", []
        for cell in cells_of(frame, place):
            last = cell if cell.strip() else last
            cells.append(last or cell)
        filled[place] = cells
    return replace_columns(frame, filled)
