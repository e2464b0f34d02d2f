"""A few cells of another kind than the rest of their column."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "mixed-types"
# Warning: one word makes a program read the whole column as text.
SEVERITY = "warning"
FIX: Fix | None = None
LABEL = Words(en="Cells of another kind than their column", es="Celdas de un tipo distinto al de su columna")
MESSAGE = Words(
    en='"{cell}" is no {expected}, and the rest of the column is; programs will read the whole column as text',
    es="«{cell}» no es {expected} y el resto de la columna sí; los programas leerán toda la columna como texto",
)
WHAT_TO_DO = Words(
    en="Move remarks to a column of their own and leave the cell blank when there is no value.",
    es="Pasa las observaciones a una columna propia y deja la celda vacía cuando no haya valor.",
)
NAMES = {"number": Words(en="number", es="un número"), "date": Words(en="date", es="una fecha")}
CAUGHT = Example(b"Clave,Robos\n01,3\n02,4\n03,veinte\n04,7\n05,8\n06,9\n", ((4, 2),))
LEFT_ALONE = Example("Calle,Robos\n5 de Mayo,3\n16,4\nReforma,N/D\nJuárez,7\n".encode())


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    totals = subject.totals
    for column in subject.columns:
        places = [at for at in subject.verdict(column).places(CODE) if at not in totals]
        if places:
            yield subject.cells(column, places, expected=NAMES[column.role])
