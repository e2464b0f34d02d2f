"""A column in another place than in other releases."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "column-moved"
SCOPE = "column"
FIX = "column-moved"
LABEL = Words("A column in another place", "Una columna en otro lugar")
WHAT = Words(
    "The report was laid out anew; programs that count columns read the wrong one.",
    "El reporte se acomodó de otra manera; los programas que cuentan columnas leen la equivocada.",
)
PARAMETERS = {
    "column": Words("the column, by its clean title", "la columna, por su título limpio"),
    "to": Words("where it goes, from 0", "a dónde va, desde 0"),
    "at": Words("where it was, from 0", "dónde estaba, desde 0"),
}
EXAMPLE = Example(
    "Estado,Mes,Robos\nColima,Enero,3\n", "Robos,Estado,Mes\n3,Colima,Enero\n", {"column": "Robos", "to": 0, "at": 2}
)


def apply(sheet: Sheet, *, column: str, to: int, at: int) -> None:
    """Move the column.

    Raises:
        ValueError: when it stands elsewhere.
    """
    if sheet.place(column) != at:
        raise ValueError(f"the column {column} is not at {at}")
    _move(sheet, at, to)


def undo(sheet: Sheet, *, column: str, to: int, at: int) -> None:
    """Move it back."""
    _move(sheet, sheet.place(column), at)


def _move(sheet: Sheet, at: int, to: int) -> None:
    sheet.labels.insert(to, sheet.labels.pop(at))
    sheet.origins.insert(to, sheet.origins.pop(at))
    sheet.columns.insert(to, sheet.columns.pop(at))
