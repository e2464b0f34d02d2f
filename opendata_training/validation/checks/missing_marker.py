"""Signs and words that stand for a value that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "missing-marker"
# Warning: a program reads them as values.
SEVERITY = "warning"
FIX: Fix | None = Fix("missing-marker", safe=True)
LABEL = Words(en="Signs that stand for nothing", es="Signos que significan «sin dato»")
MESSAGE = Words(
    en='"{cell}" stands for a value that is not there; programs will read it as one',
    es="«{cell}» quiere decir que no hay dato; los programas lo leerán como si fuera un dato",
)
WHAT_TO_DO = Words(
    en="Leave the cell blank, and say in the data dictionary what blank means.",
    es="Deja la celda vacía y explica en el diccionario de datos qué significa que esté vacía.",
)
CAUGHT = Example(b"Presa,Almacenamiento\nA,12\nB,S/D\nC,nd\nD,7\nE,9\nF,8\n", ((3, 2), (4, 2)))
LEFT_ALONE = Example("Clave,Categoría\n01,NA\n02,A-1\n03,No aplica\n04,\n".encode())


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from subject.found(CODE)
