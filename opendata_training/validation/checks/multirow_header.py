"""A header in more than one row."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "multirow-header"
# Error: a program takes the second row for a record.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="A header in several rows", es="Un encabezado en varias filas")
MESSAGE = Words(
    en="the header takes {count} rows; programs read the first alone and take the others for records",
    es="el encabezado ocupa {count} filas; los programas leen solo la primera y cuentan las otras como registros",
)
WHAT_TO_DO = Words(
    en="Give each column one label in one row; `opendata convert` joins them.",
    es="Da a cada columna un solo título en una sola fila; `opendata convert` los une.",
)
CAUGHT = Example(b"Entidad,Delitos,\n,Enero,Febrero\nSonora,3,4\nJalisco,5,6\n", ((1, None),))
LEFT_ALONE = Example(b"Entidad,Enero,Febrero\nSonora,3,4\nJalisco,5,6\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    about = subject.diagnosis
    if about and about.header_rows > 1:
        yield subject.records(about.places["header"][:1], once=True, count=about.header_rows)
