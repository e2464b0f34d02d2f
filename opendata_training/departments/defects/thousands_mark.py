"""Numbers written for the eye: 1,234 for 1234."""

from __future__ import annotations

from ...locale import Words
from ..example import Example

CODE = "thousands-mark"
SCOPE = "column"
FIX = "thousands-mark"
LABEL = Words("Marks between the thousands", "Comas o puntos de miles")
WHAT = Words(
    "The export writes numbers as a printed report does, with a mark between the thousands.",
    "La exportación escribe los números como en un informe impreso, con una coma en los miles.",
)
PARAMETERS = {"columns": Words("the columns of numbers", "las columnas de números")}
EXAMPLE = Example("Mes,Robos\nEnero,1234\nFebrero,56\n", 'Mes,Robos\nEnero,"1,234"\nFebrero,56\n', {"columns": "Robos"})


def spoil_text(text: str) -> str:
    """Put commas between the thousands of a number."""
    digits, point, decimals = text.partition(".")
    return f"{int(digits):,}{point}{decimals}" if digits.removeprefix("-").isdigit() and len(digits) > 3 else text


def mend_text(text: str) -> str:
    """Take the commas out of a number."""
    bare = text.replace(",", "")
    return bare if bare.removeprefix("-").replace(".", "", 1).isdigit() else text
