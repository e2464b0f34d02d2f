"""Amounts with the sign or name of their currency."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "currency-in-cell"
# Error: programs read the cell as a text and leave it out when they add up.
SEVERITY = "error"
FIX: Fix | None = Fix("currency-in-cell", safe=True)
LABEL = Words(en="Currency signs inside the cells", es="Signos de moneda dentro de las celdas")
MESSAGE = Words(
    en='"{cell}" has a currency beside the number and is read as a text',
    es="«{cell}» lleva la moneda junto al número y se lee como texto",
)
WHAT_TO_DO = Words(
    en="Put the currency into the column's label (Amount_MXN) and leave digits and a decimal point in the cell.",
    es="Pon la moneda en el título de la columna (Monto_MXN) y deja en la celda solo los dígitos y un punto decimal.",
)
CAUGHT = Example(b'Mes,Monto\nEnero,"$ 1,234.50"\nFebrero,980.00\nMarzo,7 pesos\nAbril,12\n', ((2, 2), (4, 2)))
LEFT_ALONE = Example(b"Mes,Monto,Moneda\nEnero,1234.50,$\nFebrero,980.00,MXN\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from subject.found(CODE)
