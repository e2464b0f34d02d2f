"""Three bytes before the first title, which programs take for a part of it."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "byte-order-mark"
SCOPE = "file"
LABEL = Words("A byte-order mark at the beginning", "Una marca de orden de bytes (BOM) al inicio")
WHAT = Words(
    "A spreadsheet program saved the file as “CSV UTF-8” and put its mark in front.",
    "Una hoja de cálculo guardó el archivo como «CSV UTF-8» y puso su marca al inicio.",
)
PARAMETERS: dict[str, Words] = {}
EXAMPLE = Example("Año\n2014\n", b"\xef\xbb\xbfA\xc3\xb1o\n2014\n")


def apply(sheet: Sheet) -> None:
    """Have the file begin with the mark."""
    sheet.layout.mark = True


def undo(sheet: Sheet) -> None:
    """Have it begin with the first title again."""
    sheet.layout.mark = False
