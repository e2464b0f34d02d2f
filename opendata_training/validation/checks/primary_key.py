"""Rows without a primary key of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..phrases import Phrase
from ..schema.checking import counted, judged, key_hits
from ..subject import Subject

CODE = "primary-key"
# Error: a row that cannot be named cannot be joined, corrected or referred to.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Rows without a primary key of their own", es="Filas sin clave primaria propia")
MESSAGE = Words(
    en='the primary key ({key}) {why}; here it begins with "{cell}"',
    es="la clave primaria ({key}) {why}; aquí empieza con «{cell}»",
)
WHAT_TO_DO = Words(
    en="Give each row its own key; where two rows are the same thing, keep one.",
    es="Da a cada fila su propia clave; si dos filas son lo mismo, conserva una.",
)
BLANK = Words(en="has a blank part", es="tiene una parte vacía")
AGAIN = Words(en="is also that of row {first}", es="es también la de la fila {first}")
SCHEMA = {
    "fields": [{"name": "Clave"}, {"name": "Mes", "type": "integer"}, {"name": "Robos"}],
    "primaryKey": ["Clave", "Mes"],
}
CAUGHT = Example(b"Clave,Mes,Robos\n01,1,3\n01,2,4\n01,1,5\n,3,6\n", ((4, 1), (5, 1)), schema=SCHEMA)
LEFT_ALONE = Example(b"Clave,Mes,Robos\n01,1,3\n01,2,3\n02,1,3\n", schema=SCHEMA)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    found = judged(subject)
    if not found or not found.primary or not found.primary[1]:
        return
    columns, again = found.primary

    def facts(at: int) -> dict[str, Any]:
        return {
            "key": counted(columns),
            "why": BLANK if again[at] < 0 else Phrase(AGAIN, first=again[at]),
        }

    yield key_hits(subject, columns, again, facts)
