"""A column of the previous release, or of the schema, that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..drift.since import since
from ..finding import Example, Fix, Hits
from ..phrases import RELEASE, SCHEMA
from ..schema.checking import judged
from ..subject import Subject

CODE = "column-removed"
# Error: whatever was built on it breaks.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Columns that are gone", es="Columnas que ya no están")
MESSAGE = Words(
    en='the column "{gone}" of {source} is gone or renamed; what others built on it will break',
    es=(
        "la columna «{gone}», que tiene {source}, no está o cambió de nombre; lo que otras personas "
        "hicieron con ella dejará de funcionar"
    ),
)
WHAT_TO_DO = Words(
    en="Keep the labels of the previous release and of the schema, or announce the change.",
    es="Conserva los títulos de columna de la versión anterior y del esquema, o avisa del cambio.",
)
CAUGHT = Example(b"a,c\n1,3\n", ((None, None),), previous=b"a,b,c\n1,2,3\n")
LEFT_ALONE = Example(b"b,a\n1,2\n", previous=b"a,b\n1,2\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    changed = since(subject)
    for label in changed.gone if changed else ():
        yield subject.whole_file(gone=label, source=RELEASE)
    found = judged(subject)
    for name in found.gone if found else ():
        yield subject.whole_file(gone=name, source=SCHEMA)
