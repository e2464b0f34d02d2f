"""The header said again further down."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "repeated-header"
# Error: a program takes it for one more record.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="The header is repeated", es="El encabezado se repite")
MESSAGE = Words(
    en="the header is said again here; programs will take it for one more record",
    es="el encabezado se repite aquí; los programas lo contarán como un registro más",
)
WHAT_TO_DO = Words(
    en="Say the header once; `opendata convert` leaves the others out.",
    es="Pon el encabezado una sola vez; `opendata convert` quita los demás.",
)
CAUGHT = Example(b"Entidad,Mes,Robos\nSonora,1,3\nEntidad,Mes,Robos\nJalisco,1,4\n", ((3, None),))
LEFT_ALONE = Example(b"Entidad,Mes,Robos\nSonora,1,3\nJalisco,1,4\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    rows = subject.diagnosis.places["repeated"] if subject.diagnosis else []
    if rows:
        yield subject.records(rows)
