"""The titles said again on each page."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "repeated-header"
SCOPE = "row"
LABEL = Words("The header is repeated", "El encabezado se repite")
WHAT = Words(
    "The report was made for paper, with the titles at the top of each page.",
    "El reporte se hizo para imprimirse, con los títulos al inicio de cada página.",
)
PARAMETERS = {
    "every": Words("how many rows a page has, or a few more", "cuántas filas tiene una página, o unas pocas más"),
}
EXAMPLE = Example("Mes,Robos\nEnero,3\nFebrero,4\n", "Mes,Robos\nEnero,3\nMes,Robos\nFebrero,4\n", {"every": 1})


def rows(sheet: Sheet, *, every: int) -> list[tuple[int, list[str]]]:
    """Give the header's rows after each page but the last one.

    The number of pages depends on the size asked for alone, so that all learners have as many.
    """
    pages = range(1, (sheet.nominal - 1) // every + 1)
    breaks = [page * every * len(sheet.ids) // sheet.nominal - 1 for page in pages]
    return [(at, list(titles)) for at in breaks for titles in sheet.header_rows()]
