"""One table parted over the sheets of a workbook."""

from __future__ import annotations

import re
from itertools import groupby

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "several-sheets"
SCOPE = "file"
FIX = "several-sheets"
WHOLE = True
LABEL = Words("Several sheets in one workbook", "Varias hojas en un libro")
WHAT = Words(
    "Each year or state has a sheet of its own, whose name alone says which it is.",
    "Cada año o estado tiene su propia hoja, y solo el nombre de la hoja dice cuál es.",
)
PARAMETERS = {
    "column": Words(
        "the column whose values name the sheets, by its clean title",
        "la columna cuyos valores dan nombre a las hojas, por su título limpio",
    ),
}
EXAMPLE = Example(
    "Año,Mes,Robos\n2013,Enero,3\n2014,Enero,4\n",
    "[2013]\nMes,Robos\nEnero,3\n[2014]\nMes,Robos\nEnero,4\n",
    {"column": "Año"},
)
# Excel's rules for a sheet's name; "History" is its own.
_NAME = re.compile(r"(?!')(?!(?i:history)\Z)[^\\/?*:\[\]]{1,31}(?<!')")


def apply(sheet: Sheet, *, column: str) -> None:
    """Have a workbook with a sheet for each value.

    Raises:
        ValueError: when rows of one value do not stand together, so that they would come back in another order, or when a
            value cannot be a sheet's name.
    """
    cells = sheet.columns[sheet.place(column)]
    names = [name for name, _run in groupby(cells[at] for at in sheet.original())]
    if len({name.lower() for name in names}) < len(names) or not all(map(_NAME.fullmatch, names)):
        raise ValueError(f"the values of {column} cannot be sheets")
    sheet.layout.workbook = True
    sheet.layout.sheets_by = column


def undo(sheet: Sheet, *, column: str) -> None:
    """Have one table as text again."""
    sheet.layout.workbook = False
    sheet.layout.sheets_by = ""


def fix_value(*, column: str) -> str:
    """Give the value of the fix's step in a recipe."""
    return column
