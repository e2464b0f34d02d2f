"""A value said once and left out in the rows below it, as merged cells leave it."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "merged-cells"
SCOPE = "column"
FIX = "fill-down"
WHOLE = True
LABEL = Words("Values said only once", "Valores que se dicen una sola vez")
WHAT = Words(
    "Cells were merged for the eye; when the sheet is saved as text, only the first of them keeps the value.",
    "Las celdas se combinaron para la vista; al guardar la hoja como texto, solo la primera conserva el valor.",
)
PARAMETERS = {
    "column": Words("the column, by its clean title", "la columna, por su título limpio"),
}
EXAMPLE = Example(
    "Estado,Mes\nColima,Enero\nColima,Febrero\n", "Estado,Mes\nColima,Enero\n,Febrero\n", {"column": "Estado"}
)


def apply(sheet: Sheet, *, column: str) -> None:
    """Leave the value in the first row of each run alone.

    Raises:
        ValueError: when a cell is blank already, which could not be told from those below a value.
    """
    at = sheet.place(column)
    cells = sheet.columns[at]
    if "" in cells:
        raise ValueError(f"the column {column} has a blank cell")
    sheet.columns[at] = ["" if row and cell == cells[row - 1] else cell for row, cell in enumerate(cells)]


def undo(sheet: Sheet, *, column: str) -> None:
    """Say it in each row again."""
    at = sheet.place(column)
    filled, last = [], ""
    for cell in sheet.columns[at]:
        last = cell or last
        filled.append(last)
    sheet.columns[at] = filled
