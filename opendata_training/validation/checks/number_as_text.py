"""Numbers with something around them that makes them a text."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "number-as-text"
# Error: programs read the cell as a text and leave it out when they add up.
SEVERITY = "error"
FIX: Fix | None = Fix("number-as-text", safe=True)
LABEL = Words(en="Numbers written as text", es="Números escritos como texto")
MESSAGE = Words(en='"{cell}" is read as a text and not as a number', es="«{cell}» se lee como texto y no como número")
WHAT_TO_DO = Words(
    en=(
        "Leave only the digits, a minus in front of what is below zero, and one decimal point; put what percent signs and the "
        "like say into the label."
    ),
    es=(
        "Deja solo los dígitos, un menos delante de lo que está bajo cero y un punto decimal; lo que dicen los signos de "
        "porcentaje y otros va en el título."
    ),
)
CAUGHT = Example(
    b"Clave,Saldo,Avance\n'007,(15.5),12%\n012,20,7\n120,3-,80\n015,7,9\n", ((2, 1), (2, 2), (4, 2), (2, 3))
)
LEFT_ALONE = Example(b"Clave,Saldo,Nota\n007,-15.5,(a)\n012,20,100% de avance\n120,3,'90\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from subject.found(CODE)
