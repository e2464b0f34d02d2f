"""A workbook under the name of a text file."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "wrong-format"
SCOPE = "file"
# A workbook is written all at once.
WHOLE = True
LABEL = Words("The name's ending is wrong", "La terminación del nombre es incorrecta")
WHAT = Words(
    "Somebody changed the ending of the name by hand; the file stayed the workbook it was.",
    "Alguien cambió a mano la terminación del nombre; el archivo siguió siendo el libro que era.",
)
PARAMETERS: dict[str, Words] = {}
EXAMPLE = Example("Mes,Robos\nEnero,3\n", "[Hoja1]\nMes,Robos\nEnero,3\n")


def apply(sheet: Sheet) -> None:
    """Have the file written as a workbook; its name stays."""
    sheet.layout.workbook = True


def undo(sheet: Sheet) -> None:
    """Have it written as text again."""
    sheet.layout.workbook = False
