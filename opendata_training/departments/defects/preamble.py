"""Titles above the table, in the first column as a spreadsheet leaves them."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "preamble"
SCOPE = "file"
LABEL = Words("Title rows above the header", "Filas de título arriba del encabezado")
WHAT = Words(
    "The file begins like a printed report: the agency, the title, a date, and a blank row.",
    "El archivo empieza como un informe impreso: la dependencia, el título, una fecha y una fila vacía.",
)
PARAMETERS = {
    "titles": Words("a text a row", "un texto por fila"),
    "blank": Words("how many blank rows follow", "cuántas filas vacías siguen"),
}
EXAMPLE = Example("Mes,Robos\nEnero,3\n", "Robos de 2014\n\nMes,Robos\nEnero,3\n", {"titles": ["Robos de 2014"]})


def apply(sheet: Sheet, *, titles: list[str], blank: int = 1) -> None:
    """Put the titles above what is there."""
    sheet.above = [*([title] for title in titles), *([] for _row in range(blank)), *sheet.above]


def undo(sheet: Sheet, *, titles: list[str], blank: int = 1) -> None:
    """Take them away."""
    sheet.above = sheet.above[len(titles) + blank :]
