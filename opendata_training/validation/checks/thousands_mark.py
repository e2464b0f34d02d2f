"""Numbers with marks between the thousands."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "thousands-mark"
# Error: programs read 1,234 as a text, or as 1.234.
SEVERITY = "error"
FIX: Fix | None = Fix("thousands-mark", safe=True)
LABEL = Words(en="Marks between the thousands", es="Comas o puntos de miles")
MESSAGE = Words(
    en='"{cell}" is read as a text, or as another number', es="«{cell}» se lee como texto, o como otro número"
)
WHAT_TO_DO = Words(
    en="Write numbers with digits and one decimal mark only; `opendata convert --fix thousands-mark` does.",
    es=(
        "Escribe los números solo con dígitos y, si hace falta, un punto decimal; "
        "`opendata convert --fix thousands-mark` lo hace."
    ),
)
CAUGHT = Example(b'Clave,Robos\n01,"1,234"\n02,87\n03,"12,345,678.5"\n', ((2, 2), (4, 2)))
LEFT_ALONE = Example(b"Clave;Tasa\n01;1,234\n02;8,5\n03;12,25\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from subject.found(CODE)
