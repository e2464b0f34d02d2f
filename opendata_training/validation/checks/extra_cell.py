"""Rows with more cells than the header."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "extra-cell"
# Error: programs stop here, or move cells to other columns.
SEVERITY = "error"
FIX: Fix | None = Fix("extra-cell", safe=True)
LABEL = Words(en="Rows with too many cells", es="Filas con celdas de más")
MESSAGE = Words(
    en=(
        "this row has more cells than the header ({count} instead of {expected}); programs will stop here or "
        "move cells to other columns"
    ),
    es=(
        "esta fila tiene más celdas que el encabezado ({count} en lugar de {expected}); los programas se detendrán "
        "aquí o moverán celdas a otras columnas"
    ),
)
WHAT_TO_DO = Words(
    en="Look at the row: a comma in a text needs quotes around the cell.",
    es="Revisa la fila: si un texto lleva una coma, su celda va entre comillas.",
)
CAUGHT = Example(b"a,b,c\n1,2,3\n4,5,6,7\n8,9,1\n", ((3, None),))
LEFT_ALONE = Example(b"a,b,c\n1,2,3\n4,5,\n8,,1\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    about = subject.diagnosis
    if about is None or about.kind != "text" or not about.header_rows:
        return
    wrong = [at for at, width in enumerate(about.widths) if width > about.header_width]
    if wrong:
        yield subject.in_rows(wrong, lambda at: {"count": about.widths[at], "expected": about.header_width})
