"""One column a month, where a tidy table has one row a month."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "wide-columns"
SCOPE = "file"
FIX = "wide-to-long"
LABEL = Words("A column for each month or year", "Una columna por cada mes o año")
WHAT = Words(
    "The table is laid out for the eye: times run from left to right, each in a column of its own.",
    "La tabla está hecha para la vista: los meses o años van de izquierda a derecha, cada uno en su columna.",
)
PARAMETERS = {
    "name": Words("the tidy column of times", "la columna ordenada de los tiempos"),
    "values": Words("the tidy column of figures", "la columna ordenada de las cifras"),
    "times": Words("the times, in order", "los tiempos, en orden"),
}
EXAMPLE = Example(
    "Estado,Mes,Robos\nColima,Enero,3\nColima,Febrero,4\n",
    "Estado,Enero,Febrero\nColima,3,4\n",
    {"name": "Mes", "values": "Robos", "times": ["Enero", "Febrero"]},
)


def apply(sheet: Sheet, *, name: str, values: str, times: list[str]) -> None:
    """Make one row of each series, with a column for each time; must be the first defect of a file."""
    many = len(times)
    cells = sheet.columns[sheet.place(values)]
    keep = [at for at, origin in enumerate(sheet.origins) if origin not in (name, values)]
    fixed = [sheet.columns[at][::many] for at in keep]
    sheet.columns = [*fixed, *(cells[at::many] for at in range(many))]
    sheet.labels = [*(sheet.labels[at] for at in keep), *times]
    sheet.origins = [*(sheet.origins[at] for at in keep), *times]
    rows = len(cells) // many
    sheet.ids = range(sheet.first + 1, sheet.first + rows + 1)


def undo(sheet: Sheet, *, name: str, values: str, times: list[str]) -> None:
    """Make a row of each time again."""
    many = len(times)
    keep = len(sheet.labels) - many
    rows = len(sheet.ids)
    wide = sheet.columns[keep:]
    sheet.columns = [
        *([cell for cell in column for _time in times] for column in sheet.columns[:keep]),
        times * rows,
        [cell for row in zip(*wide, strict=True) for cell in row],
    ]
    sheet.labels = [*sheet.labels[:keep], name, values]
    sheet.origins = [*sheet.origins[:keep], name, values]
    sheet.ids = range(1, rows * many + 1)


def rows_after(rows: int, *, name: str, values: str, times: list[str]) -> int:
    """Give how many rows there are afterwards."""
    return rows // len(times)


def fix_value(*, name: str, values: str, times: list[str]) -> str:
    """Give the value of the fix's step in a recipe."""
    return f"{name}={values}"
