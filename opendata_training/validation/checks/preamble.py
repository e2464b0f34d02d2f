"""Title rows above the header."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "preamble"
# Error: a program takes the title for the header.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Title rows above the header", es="Filas de título arriba del encabezado")
MESSAGE = Words(
    en='this row comes before the header ("{cell}"); programs will take it for the header',
    es="esta fila está antes del encabezado («{cell}»); los programas la confundirán con el encabezado",
)
WHAT_TO_DO = Words(
    en="Put titles and dates in the dataset's description; `opendata convert` leaves these rows out.",
    es="Pon títulos y fechas en la descripción del conjunto de datos; `opendata convert` quita estas filas.",
)
CAUGHT = Example(b"Robos por entidad\n\nEntidad,Mes,Robos\nSonora,1,3\nJalisco,1,4\n", ((1, None),))
LEFT_ALONE = Example(b"Entidad,Mes,Robos\nSonora,1,3\nJalisco,1,4\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    rows = subject.diagnosis.places["preamble"] if subject.diagnosis else []
    if rows:
        yield subject.records(rows)
