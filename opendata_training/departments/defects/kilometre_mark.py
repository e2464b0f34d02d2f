"""Kilometres as signs along roads have them: 12+450."""

from __future__ import annotations

import re

from ...locale import Words
from ..example import Example

CODE = "kilometre-mark"
SCOPE = "column"
FIX = "number-as-text"
LABEL = Words("Kilometres with a plus sign", "Kilómetros con signo de más")
WHAT = Words(
    "Road engineers write kilometres, a plus sign and metres, which programs do not take for a number.",
    "En carreteras se escriben los kilómetros, un signo de más y los metros, y los programas no lo toman por un número.",
)
PARAMETERS = {
    "columns": Words(
        "the columns of kilometres, with three decimals when clean",
        "las columnas de kilómetros, con tres decimales cuando están limpias",
    ),
}
EXAMPLE = Example("Punto,KM\nA,12.450\nB,0.075\n", "Punto,KM\nA,12+450\nB,0+075\n", {"columns": "KM"})
_CLEAN = re.compile(r"[0-9]+\.[0-9]{3}")
_MARKED = re.compile(r"[0-9]+\+[0-9]{3}")


def spoil_text(text: str) -> str:
    """Write a plus sign between the kilometres and the metres."""
    return text.replace(".", "+") if _CLEAN.fullmatch(text) else text


def mend_text(text: str) -> str:
    """Write a point there again."""
    return text.replace("+", ".") if _MARKED.fullmatch(text) else text
