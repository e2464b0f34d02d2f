"""A header with no record below it."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "empty-table"
# Warning: it may be meant, and mostly is an export that failed.
SEVERITY = "warning"
FIX: Fix | None = None
LABEL = Words(en="No data", es="Sin datos")
MESSAGE = Words(
    en="there is a header, but no data row below it", es="hay un encabezado, pero ninguna fila de datos debajo"
)
WHAT_TO_DO = Words(
    en="Export the file again, and check that its rows are there.",
    es="Exporta el archivo de nuevo y revisa que lleve sus filas.",
)
CAUGHT = Example(b"Entidad,Mes,Robos\n", ((None, None),))
LEFT_ALONE = Example(b"Entidad,Mes,Robos\nSonora,1,3\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    if not len(subject.rows):
        yield subject.whole_file()
