"""Decimals behind a comma: 12,5."""

from __future__ import annotations

import re

from ...locale import Words
from ..example import Example

CODE = "decimal-mark"
SCOPE = "column"
FIX = "decimal-mark"
LABEL = Words("Decimals with a comma", "Decimales con coma")
WHAT = Words(
    "The computer was set to a country that writes decimals with a comma.",
    "La computadora estaba configurada para un país que escribe los decimales con coma.",
)
PARAMETERS = {
    "columns": Words("the columns of numbers", "las columnas de números"),
}
EXAMPLE = Example("Mes,Lluvia\nEnero,12.5\n", 'Mes,Lluvia\nEnero,"12,5"\n', {"columns": "Lluvia"})
_CLEAN = re.compile(r"-?[0-9]+\.[0-9]+")
_MARKED = re.compile(r"-?[0-9]+,[0-9]+")


def spoil_text(text: str) -> str:
    """Write a number's decimals behind a comma."""
    return text.replace(".", ",") if _CLEAN.fullmatch(text) else text


def mend_text(text: str) -> str:
    """Write them behind a point again."""
    return text.replace(",", ".") if _MARKED.fullmatch(text) else text
