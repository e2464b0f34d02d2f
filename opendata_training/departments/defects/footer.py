"""Notes below the table."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "footer"
SCOPE = "file"
LABEL = Words("Notes below the table", "Notas debajo de la tabla")
WHAT = Words(
    "Sources, notes and signs are explained in the file itself, below the last row.",
    "Las fuentes, notas y signos se explican en el mismo archivo, debajo de la última fila.",
)
PARAMETERS = {
    "notes": Words("a text a row", "un texto por fila"),
    "blank": Words("how many blank rows come before", "cuántas filas vacías van antes"),
}
EXAMPLE = Example("Mes,Robos\nEnero,3\n", "Mes,Robos\nEnero,3\nFuente: propia\n", {"notes": ["Fuente: propia"]})


def apply(sheet: Sheet, *, notes: list[str], blank: int = 0) -> None:
    """Put the notes below what is there."""
    sheet.below = [*sheet.below, *([] for _row in range(blank)), *([note] for note in notes)]


def undo(sheet: Sheet, *, notes: list[str], blank: int = 0) -> None:
    """Take them away."""
    sheet.below = sheet.below[: len(sheet.below) - len(notes) - blank]
