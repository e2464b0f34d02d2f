"""Notes and sources below the table."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "footer"
# Error: a program takes the note for one more record.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Notes below the table", es="Notas debajo de la tabla")
MESSAGE = Words(
    en='this row is a note ("{cell}"); programs will take it for one more record',
    es="esta fila es una nota («{cell}»); los programas la contarán como un registro más",
)
WHAT_TO_DO = Words(
    en="Put notes and sources in the dataset's description; `opendata convert` leaves these rows out.",
    es="Pon notas y fuentes en la descripción del conjunto de datos; `opendata convert` quita estas filas.",
)
CAUGHT = Example(b"Entidad,Mes,Robos\nSonora,1,3\nJalisco,1,4\nFuente: INEGI.\n", ((4, None),))
LEFT_ALONE = Example(b"Entidad,Mes,Robos\nSonora,1,3\nJalisco,1,\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    rows = subject.diagnosis.places["footer"] if subject.diagnosis else []
    if rows:
        yield subject.records(rows)
