"""Cells parted by another sign than the comma."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "delimiter-unusual"
SCOPE = "file"
LABEL = Words("An unusual delimiter", "Un separador poco común")
WHAT = Words(
    "The system exports with its own delimiter, or with the one that the computer's country asks for.",
    "El sistema exporta con su propio separador, o con el que pide el país configurado en la computadora.",
)
PARAMETERS = {"delimiter": Words("the sign it has instead", "el signo que tiene en su lugar")}
EXAMPLE = Example("Mes,Robos\nEnero,3\n", "Mes|Robos\nEnero|3\n", {"delimiter": "|"})


def apply(sheet: Sheet, *, delimiter: str) -> None:
    """Have the cells parted by that sign."""
    sheet.layout.delimiter = delimiter


def undo(sheet: Sheet, *, delimiter: str) -> None:
    """Have them parted by commas again."""
    sheet.layout.delimiter = ","
