"""Keys that a spreadsheet took for numbers: 1001 for 01001."""

from __future__ import annotations

from ...locale import Words
from ..example import Example

CODE = "lost-leading-zero"
SCOPE = "column"
FIX = "lost-leading-zero"
LABEL = Words("Keys without their leading zeros", "Claves sin sus ceros a la izquierda")
WHAT = Words(
    "A spreadsheet program took the keys for numbers and dropped the zeros in front.",
    "Una hoja de cálculo tomó las claves por números y les quitó los ceros de la izquierda.",
)
PARAMETERS = {
    "columns": Words("the columns of keys", "las columnas de claves"),
    "width": Words("how many characters a whole key has", "cuántos caracteres tiene una clave completa"),
}
EXAMPLE = Example("Cve,Robos\n01001,3\n32056,4\n", "Cve,Robos\n1001,3\n32056,4\n", {"columns": "Cve", "width": 5})


def spoil_text(text: str, *, width: int) -> str:
    """Write a key as a number."""
    return (text.lstrip("0") or "0") if text.isdigit() else text


def mend_text(text: str, *, width: int) -> str:
    """Give a key its zeros back."""
    return text.zfill(width) if text.isdigit() else text


def fix_value(*, width: int) -> str:
    """Give the value of the fix's step in a recipe."""
    return str(width)
