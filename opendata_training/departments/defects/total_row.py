"""Rows that add up the rows above them, and count everything twice for whoever adds the column."""

from __future__ import annotations

from decimal import Decimal

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "total-row"
SCOPE = "row"
FIX = "total-row"
LABEL = Words("Totals among the data", "Totales entre los datos")
WHAT = Words(
    "The report adds a row of sums after each group, or at the end.",
    "El reporte agrega una fila de sumas después de cada grupo, o al final.",
)
PARAMETERS = {
    "by": Words(
        "the column that tells the groups apart; none for one total at the end",
        "la columna que separa los grupos; ninguna para un solo total al final",
    ),
    "label": Words("the column that says TOTAL", "la columna que dice TOTAL"),
    "columns": Words("the columns that are added up", "las columnas que se suman"),
    "word": Words("the word for it", "la palabra que lo dice"),
}
EXAMPLE = Example(
    "Estado,Robos\nColima,3\nColima,4\n",
    "Estado,Robos\nColima,3\nColima,4\nTOTAL Colima,7\n",
    {"by": "Estado", "label": "Estado", "columns": "Robos"},
)


def _sum(cells: list[str]) -> str:
    """Add cells up; nothing reported gives nothing, not 0.

    Raises:
        ArithmeticError: when a cell is no plain number: totals come before what is done to numbers.
    """
    told = [Decimal(cell) for cell in cells if cell]
    return str(sum(told)) if told else ""


def rows(
    sheet: Sheet, *, label: str, columns: str | list[str], by: str = "", word: str = "TOTAL"
) -> list[tuple[int, list[str]]]:
    """Give a row of sums for each group, after its last row."""
    cells = sheet.columns[sheet.place(by)] if by else [""] * len(sheet.ids)
    ends = [at for at in range(len(cells)) if at + 1 == len(cells) or cells[at + 1] != cells[at]]
    found, start = [], 0
    for end in ends:
        total = [""] * len(sheet.labels)
        for at in sheet.places(columns):
            total[at] = _sum(sheet.columns[at][start : end + 1])
        total[sheet.place(label)] = f"{word} {cells[end]}".strip()
        found.append((end, total))
        start = end + 1
    return found
