"""A column that this release does not have: it did not exist yet, which is not the same as having no values."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "column-removed"
SCOPE = "column"
LABEL = Words("Columns that are gone", "Columnas que ya no están")
WHAT = Words(
    "This release does not have the column: it was added later, or dropped.",
    "Esta versión no tiene la columna: se agregó después, o se quitó.",
)
PARAMETERS = {
    "column": Words("the column, by its clean title", "la columna, por su título limpio"),
    "at": Words("where it stands in the clean table, from 0", "dónde está en la tabla limpia, desde 0"),
}
EXAMPLE = Example("Estado,Monto\nColima,\n", "Estado\nColima\n", {"column": "Monto", "at": 1})


def apply(sheet: Sheet, *, column: str, at: int) -> None:
    """Take the column out; in the clean table it is blank for this release.

    Raises:
        ValueError: when it holds a value, which would be lost, or stands elsewhere.
    """
    place = sheet.place(column)
    if place != at or any(sheet.columns[place]):
        raise ValueError(f"the column {column} is not a blank one at {at}")
    for each in (sheet.labels, sheet.origins, sheet.columns):
        each.pop(place)


def undo(sheet: Sheet, *, column: str, at: int) -> None:
    """Put the blank column back."""
    sheet.labels.insert(at, column)
    sheet.origins.insert(at, column)
    sheet.columns.insert(at, [""] * len(sheet.ids))
