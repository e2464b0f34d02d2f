"""A table without labels."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "missing-header"
# Error: a program takes the first record for the labels.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="No header", es="Sin encabezado")
MESSAGE = Words(
    en="the first row is data already; nobody can tell what the columns are, and programs lose a record",
    es="la primera fila ya tiene datos; nadie puede saber qué contiene cada columna y los programas pierden un registro",
)
WHAT_TO_DO = Words(
    en="Put a row above the data with a short label for each column.",
    es="Agrega arriba de los datos una fila con un título corto para cada columna.",
)
CAUGHT = Example(b"1,2,x\n3,4,y\n5,6,z\n", ((None, None),))
LEFT_ALONE = Example(b"a,b,c\n1,2,x\n3,4,y\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    if subject.diagnosis and subject.diagnosis.header_rows == 0:
        yield subject.whole_file()
