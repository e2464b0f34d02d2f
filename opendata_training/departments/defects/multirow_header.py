"""A header in two rows, the upper cell merged over several columns."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "multirow-header"
SCOPE = "file"
LABEL = Words("A header in several rows", "Un encabezado en varias filas")
WHAT = Words(
    "A title is merged over several columns and their own names stand in a second row.",
    "Un título se combina sobre varias columnas y sus nombres quedan en una segunda fila.",
)
PARAMETERS = {
    "over": Words(
        "for each merged title, the first and the last column under it",
        "para cada título combinado, la primera y la última columna debajo",
    )
}
EXAMPLE = Example(
    "Estado,Enero,Febrero\nColima,3,4\n",
    "Estado,Robos,\n,Enero,Febrero\nColima,3,4\n",
    {"over": {"Robos": ["Enero", "Febrero"]}},
)


def apply(sheet: Sheet, *, over: dict[str, list[str]]) -> None:
    """Write each merged title once above its columns, whose own names go to the row below.

    Reading joins both, so that a column is called by the merged title and its own name.
    """
    upper, lower = list(sheet.labels), [""] * len(sheet.labels)
    for title, (first, last) in over.items():
        places = range(sheet.place(first), sheet.place(last) + 1)
        for at in places:
            upper[at], lower[at] = "", sheet.labels[at]
            sheet.labels[at] = f"{title} {sheet.labels[at]}"
        upper[places[0]] = title
    sheet.header = [upper, lower]


def undo(sheet: Sheet, *, over: dict[str, list[str]]) -> None:
    """Give the columns their own names back, in one row."""
    for title, (first, last) in over.items():
        for at in range(sheet.place(first), sheet.place(last) + 1):
            sheet.labels[at] = sheet.labels[at].removeprefix(f"{title} ")
    sheet.header = None
