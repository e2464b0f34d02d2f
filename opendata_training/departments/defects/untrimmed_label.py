"""Blanks behind a title that nobody sees."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "untrimmed-label"
SCOPE = "column"
FIX = "untrimmed-label"
LABEL = Words("Blanks around a label", "Espacios alrededor de un título de columna")
WHAT = Words(
    "The title was typed with a blank behind it, or the system fills titles up to one width.",
    "El título se tecleó con un espacio al final, o el sistema los rellena a un mismo ancho.",
)
PARAMETERS = {
    "column": Words("the column, by its clean title", "la columna, por su título limpio"),
    "after": Words("the blanks behind it", "los espacios al final"),
}
EXAMPLE = Example("Mes,Robos\nEnero,3\n", "Mes ,Robos\nEnero,3\n", {"column": "Mes", "after": " "})


def apply(sheet: Sheet, *, column: str, after: str = " ") -> None:
    """Put the blanks behind the title."""
    sheet.labels[sheet.place(column)] += after


def undo(sheet: Sheet, *, column: str, after: str = " ") -> None:
    """Take them away."""
    place = sheet.place(column)
    sheet.labels[place] = sheet.labels[place].removesuffix(after)
