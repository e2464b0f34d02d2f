"""Long keys of which a spreadsheet kept the first digits: 8.36E+21."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._choice import change_one

CODE = "scientific-key"
SCOPE = "cell"
FIX = "set-aside"
LABEL = Words("Keys turned into scientific notation", "Claves convertidas a notación científica")
WHAT = Words(
    "A spreadsheet program took the long key for a number and kept only its first digits.",
    "Una hoja de cálculo tomó la clave larga por un número y solo conservó sus primeros dígitos.",
)
PARAMETERS = {
    "columns": Words("the columns it happens in", "las columnas donde ocurre"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
}
EXAMPLE = Example(
    "Cve_PPI,Monto\n8360021000451200003300,3\n", "Cve_PPI,Monto\n8.36E+21,3\n", {"columns": "Cve_PPI", "every": 1}
)
# From this many digits on, spreadsheet programs write whole numbers in this way.
_LONG = 12


def fits(cells: list[str]) -> bool:
    """Tell whether there is a long key."""
    return any(map(_long, cells))


def spoil(cells: list[str], draw: int) -> list[str]:
    """Write a long key as a spreadsheet shows it: three digits and how many more there were."""
    return change_one(cells, draw, _long, lambda cell, rest: _scientific(cell.lstrip("0")))


def _long(cell: str) -> bool:
    return cell.isascii() and cell.isdigit() and len(cell.lstrip("0")) >= _LONG


def _scientific(digits: str) -> str:
    more = len(digits) - 1
    first = (int(digits[:4]) + 5) // 10
    if first == 1000:
        first, more = 100, more + 1
    shown = f"{first // 100}.{first % 100:02d}".rstrip("0").rstrip(".")
    return f"{shown}E+{more}"
