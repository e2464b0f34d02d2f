"""Two columns with the same label."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "duplicate-label"
# Error: programs drop one, or rename it.
SEVERITY = "error"
FIX: Fix | None = Fix("duplicate-label", safe=False)
LABEL = Words(en="The same label on several columns", es="El mismo título en varias columnas")
MESSAGE = Words(
    en='the label "{label}" is also that of column {first}; programs will drop or rename one',
    es="el título «{label}» también es el de la columna {first}; los programas perderán una o le cambiarán el nombre",
)
WHAT_TO_DO = Words(en="Give each column a label of its own.", es="Da a cada columna un título propio.")
CAUGHT = Example(b"Clave,Nombre,Clave\n01,Sonora,3\n02,Jalisco,4\n", ((1, 3),))
LEFT_ALONE = Example(b"Clave,Nombre,clave 2\n01,Sonora,3\n02,Jalisco,4\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    first: dict[str, int] = {}
    for place, label in enumerate(subject.labels):
        said = label.strip()
        if said and said in first:
            yield subject.label(place, first=first[said] + 1)
        first.setdefault(said, place)
