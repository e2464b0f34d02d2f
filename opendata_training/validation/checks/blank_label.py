"""A column without a label."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "blank-label"
# Error: programs make a name up, each its own.
SEVERITY = "error"
FIX: Fix | None = Fix("blank-label", safe=False)
LABEL = Words(en="Columns without a label", es="Columnas sin título")
MESSAGE = Words(
    en="this column has no label; programs will each make one up",
    es="esta columna no tiene título; cada programa inventará uno",
)
WHAT_TO_DO = Words(
    en="Write a short label that says what the column holds.",
    es="Escribe un título corto que diga qué contiene la columna.",
)
CAUGHT = Example(b"Entidad,,Robos\nSonora,1,3\nJalisco,1,4\n", ((1, 2),))
LEFT_ALONE = Example(b"Entidad,Mes,Robos\nSonora,1,3\nJalisco,1,4\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from subject.label_hits(place for place in range(subject.header_width) if not subject.label_at(place).strip())
