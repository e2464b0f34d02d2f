"""A column of the previous release that is no longer there."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "column-removed"
# Error: whatever was built on it breaks.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Columns that are gone", es="Columnas que ya no están")
MESSAGE = Words(
    en='the column "{gone}" of the previous release is gone or renamed; what others built on it will break',
    es=(
        "la columna «{gone}» de la versión anterior ya no está o cambió de nombre; lo que otras personas "
        "hicieron con ella dejará de funcionar"
    ),
)
WHAT_TO_DO = Words(
    en="Keep the labels of the previous release, or announce the change.",
    es="Conserva los títulos de columna de la versión anterior, o avisa del cambio.",
)
CAUGHT = Example(b"a,c\n1,3\n", ((None, None),), previous=b"a,b,c\n1,2,3\n")
LEFT_ALONE = Example(b"b,a\n1,2\n", previous=b"a,b\n1,2\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    if subject.previous is not None:
        now = {label.strip() for label in subject.labels}
        for label in subject.previous:
            if label.strip() and label.strip() not in now:
                yield subject.whole_file(gone=label.strip())
