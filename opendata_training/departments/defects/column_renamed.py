"""A column whose title is another one than in other releases."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "column-renamed"
SCOPE = "column"
FIX = "rename"
LABEL = Words("A title that changed", "Un título que cambió")
WHAT = Words(
    "Somebody called the column something else in this release; what it tells is the same.",
    "Alguien llamó de otro modo a la columna en esta versión; lo que dice es lo mismo.",
)
PARAMETERS = {
    "column": Words("the column, by its clean title", "la columna, por su título limpio"),
    "to": Words("its title in this release", "su título en esta versión"),
}
EXAMPLE = Example("Municipio\nColima\n", "NMUN\nColima\n", {"column": "Municipio", "to": "NMUN"})


def apply(sheet: Sheet, *, column: str, to: str) -> None:
    """Give the column that title."""
    sheet.labels[sheet.place(column)] = to


def undo(sheet: Sheet, *, column: str, to: str) -> None:
    """Give it its own title back."""
    sheet.labels[sheet.place(column)] = column


def fix_value(*, column: str, to: str) -> str:
    """Give the value of the fix's step in a recipe."""
    return column
