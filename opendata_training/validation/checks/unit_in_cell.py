"""Numbers with their unit in the cell."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "unit-in-cell"
# Error: programs read the cell as a text and leave it out when they add up.
SEVERITY = "error"
FIX: Fix | None = Fix("unit-in-cell", safe=True)
LABEL = Words(en="Units inside the cells", es="Unidades dentro de las celdas")
MESSAGE = Words(
    en='"{cell}" has its unit beside the number and is read as a text',
    es="«{cell}» lleva la unidad junto al número y se lee como texto",
)
WHAT_TO_DO = Words(
    en="Put the unit into the column's label (Area_ha) and leave the number alone in the cell.",
    es="Pon la unidad en el título de la columna (Superficie_ha) y deja solo el número en la celda.",
)
CAUGHT = Example(b"Ejido,Superficie\nA,12.5 ha\nB,7.25\nC,9\nD,15 m2\n", ((2, 2), (5, 2)))
LEFT_ALONE = Example(
    "Calle,Producto,Número\n5 de Mayo,Leche 1 l,12 A\n16,Azúcar 1 kg,14\n20 de Noviembre,Sal 500 g,3\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from subject.found(CODE)
