"""A column with nothing in it."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "blank-column"
SCOPE = "column"
FIX = "blank-column"
LABEL = Words("Blank columns", "Columnas vacías")
WHAT = Words(
    "It parts the groups for the eye, or was kept for something that never came.",
    "Separa los grupos para la vista, o se reservó para algo que nunca llegó.",
)
PARAMETERS = {
    "column": Words(
        "a name for it that no clean column has", "un nombre para ella que no tenga ninguna columna limpia"
    ),
    "at": Words("where it goes, from 0", "a dónde va, desde 0"),
    "label": Words("its title; none leaves that blank too", "su título; ninguno lo deja vacío también"),
}
EXAMPLE = Example(
    "Mes,Robos\nEnero,3\n", "Mes,Notas,Robos\nEnero,,3\n", {"column": "vacía 1", "at": 1, "label": "Notas"}
)


def apply(sheet: Sheet, *, column: str, at: int, label: str = "") -> None:
    """Put the column in.

    Raises:
        ValueError: when a column has that name already.
    """
    if column in sheet.origins:
        raise ValueError(f"there is a column {column}")
    sheet.labels.insert(at, label)
    sheet.origins.insert(at, column)
    sheet.columns.insert(at, [""] * len(sheet.ids))


def undo(sheet: Sheet, *, column: str, at: int, label: str = "") -> None:
    """Take it away."""
    place = sheet.place(column)
    for each in (sheet.labels, sheet.origins, sheet.columns):
        each.pop(place)
