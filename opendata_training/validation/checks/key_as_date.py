"""Codes that a spreadsheet program turned into dates."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "key-as-date"
# Error: the code is gone, and looks like something else.
SEVERITY = "error"
FIX: Fix | None = Fix("set-aside", safe=True)
LABEL = Words(en="Codes turned into dates", es="Claves convertidas en fechas")
MESSAGE = Words(
    en='a spreadsheet program made the date "{cell}" of a code or range such as 3-1 or 10-14',
    es="un programa de hojas de cálculo hizo la fecha «{cell}» de una clave o un rango como 3-1 o 10-14",
)
WHAT_TO_DO = Words(
    en="Write the code again and format the column as text before you type or paste.",
    es="Escribe de nuevo la clave, y da formato de texto a la columna antes de teclear o pegar.",
)
CAUGHT = Example(b"Edad,Casos\n0-4,12\n09-may,15\noct-14,9\n15-19,8\n20-24,7\n25-29,3\n", ((3, 1), (4, 1)))
LEFT_ALONE = Example(b"Clave,Mes\n3-1,ene-14\n3-2,feb-14\n4-10,mar-14\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from subject.found(CODE)
