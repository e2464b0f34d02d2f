"""Keys that are not in the table they point to."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..phrases import Phrase
from ..schema.checking import counted, judged
from ..subject import Subject

CODE = "foreign-key"
# Error: the row cannot be joined with what it belongs to.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Keys that point to nothing", es="Claves que no apuntan a nada")
MESSAGE = Words(
    en='"{cell}" ({key}) is not in {there}, where the schema says it is',
    es="«{cell}» ({key}) no está en {there}, donde el esquema dice que está",
)
WHAT_TO_DO = Words(
    en="Correct the key, or add what is missing to the table it points to.",
    es="Corrige la clave, o agrega lo que falta a la tabla a la que apunta.",
)
HERE = Words(en="the column {columns} of this table", es="la columna {columns} de esta tabla")
SCHEMA = {
    "fields": [{"name": "Clave"}, {"name": "Jefe"}],
    "foreignKeys": [{"fields": "Jefe", "reference": {"resource": "", "fields": "Clave"}}],
}
CAUGHT = Example(b"Clave,Jefe\n01,\n02,01\n03,07\n", ((4, 2),), schema=SCHEMA)
LEFT_ALONE = Example(b"Clave,Jefe\n01,\n02,01\n03,01\n", schema=SCHEMA)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    found = judged(subject)
    for foreign, columns, positions in found.foreign if found else ():
        if positions:
            there = Phrase(HERE, columns=", ".join(foreign.reference)) if foreign.path is None else foreign.path.name
            yield subject.cells(columns[0], positions, key=counted(columns), there=there)
