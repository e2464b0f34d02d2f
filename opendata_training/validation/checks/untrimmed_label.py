"""A label with blanks before or after it."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "untrimmed-label"
# Warning: a program that looks for "Mes" does not find "Mes ".
SEVERITY = "warning"
FIX: Fix | None = Fix("untrimmed-label", safe=True)
LABEL = Words(en="Blanks around a label", es="Espacios alrededor de un título de columna")
MESSAGE = Words(
    en='the label "{label}" has blanks at its beginning or end; a search for it will miss',
    es="el título «{label}» tiene espacios al inicio o al final; quien lo busque sin ellos no lo encontrará",
)
WHAT_TO_DO = Words(en="Take the blanks out of the label.", es="Quita los espacios del título.")
CAUGHT = Example(b"Entidad,Mes ,Robos\nSonora,1,3\nJalisco,1,4\n", ((1, 2),))
LEFT_ALONE = Example(b"Entidad,Mes de corte,Robos\nSonora,1,3\nJalisco,1,4\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from subject.label_hits(
        place for place, label in enumerate(subject.labels) if label.strip() and label != label.strip()
    )
