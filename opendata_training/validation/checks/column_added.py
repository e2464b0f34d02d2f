"""A column that the previous release, or the schema, does not have."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..drift.since import since
from ..finding import Example, Fix, Hits
from ..phrases import RELEASE, SCHEMA
from ..schema.checking import judged
from ..subject import Subject

CODE = "column-added"
# Advice: it is news that reusers want to be told.
SEVERITY = "advice"
FIX: Fix | None = None
LABEL = Words(en="New columns", es="Columnas nuevas")
MESSAGE = Words(en='the column "{label}" is not in {source}', es="la columna «{label}» no está en {source}")
WHAT_TO_DO = Words(
    en="Tell reusers in the change notice, and describe it in the schema.",
    es="Avísalo en la nota de cambios, para quienes usan los datos, y descríbela en el esquema.",
)
CAUGHT = Example(b"a,b,c\n1,2,3\n", ((1, 3),), previous=b"a,b\n1,2\n")
LEFT_ALONE = Example(b"b,a\n1,2\n", previous=b"a,b\n1,2\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    changed = since(subject)
    if changed:
        yield from subject.label_hits(changed.new, source=RELEASE)
    found = judged(subject)
    if found:
        yield from subject.label_hits(found.extra, source=SCHEMA)
