"""Two columns with one title."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "duplicate-label"
SCOPE = "column"
FIX = "rename"
LABEL = Words("The same label on several columns", "El mismo título en varias columnas")
WHAT = Words(
    "The columns came from two tables, or one was copied and its title was not changed.",
    "Las columnas venían de dos tablas, o una se copió y no se le cambió el título.",
)
PARAMETERS = {
    "column": Words("the column, by its clean title", "la columna, por su título limpio"),
    "to": Words(
        "the title of another column, as it is in this file", "el título de otra columna, como está en este archivo"
    ),
}
EXAMPLE = Example("Total,Mujeres\n3,2\n", "Total,Total\n3,2\n", {"column": "Mujeres", "to": "Total"})


def apply(sheet: Sheet, *, column: str, to: str) -> None:
    """Give the column the other one's title.

    Raises:
        ValueError: when no other column has that title.
    """
    place = sheet.place(column)
    if to not in [*sheet.labels[:place], *sheet.labels[place + 1 :]]:
        raise ValueError(f"no other column is called {to}")
    sheet.labels[place] = to


def undo(sheet: Sheet, *, column: str, to: str) -> None:
    """Give it its own title back."""
    sheet.labels[sheet.place(column)] = column


def fix_value(*, column: str, to: str) -> str:
    """Give the value of the fix's step in a recipe."""
    return column
