"""Numbers below zero in parentheses, as accountants write them: (12.5)."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._number import looks_like_number

CODE = "number-as-text"
SCOPE = "column"
FIX = "number-as-text"
LABEL = Words("Negative numbers in parentheses", "Números negativos entre paréntesis")
WHAT = Words(
    "The report has the format of accounting, where parentheses mean less.",
    "El reporte tiene formato contable, donde los paréntesis quieren decir menos.",
)
PARAMETERS = {
    "columns": Words("the columns of numbers", "las columnas de números"),
}
EXAMPLE = Example("Mes,Saldo\nEnero,-12.5\n", "Mes,Saldo\nEnero,(12.5)\n", {"columns": "Saldo"})


def spoil_text(text: str) -> str:
    """Put a number below zero in parentheses."""
    return f"({text[1:]})" if text.startswith("-") and looks_like_number(text) else text


def mend_text(text: str) -> str:
    """Put its minus before it again."""
    bare = f"-{text[1:-1]}"
    return bare if text == f"({bare[1:]})" and looks_like_number(bare) else text
