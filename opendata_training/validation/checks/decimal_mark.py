"""Decimals behind a comma where the rest has a point, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "decimal-mark"
# Error: programs read 12,5 as a text, or as 125.
SEVERITY = "error"
FIX: Fix | None = Fix("decimal-mark", safe=True)
LABEL = Words(en="Decimals with another mark", es="Decimales con otro signo")
MESSAGE = Words(
    en='the decimals of "{cell}" are marked in another way than programs or the rest of the file expect',
    es="los decimales de «{cell}» llevan un signo distinto del que esperan los programas o del que usa el resto del archivo",
)
WHAT_TO_DO = Words(
    en="Use one decimal mark in the whole file, a point at best; `opendata convert --fix decimal-mark` does.",
    es="Usa un solo signo decimal en todo el archivo, de preferencia el punto; `opendata convert --fix decimal-mark` lo hace.",
)
CAUGHT = Example(b'Mes,Lluvia\nEnero,"12,5"\nFebrero,8.25\nMarzo,"0,125"\nAbril,7\n', ((2, 2), (4, 2)))
LEFT_ALONE = Example(b"Mes;Lluvia\nEnero;12,5\nFebrero;8,25\nMarzo;0,125\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from subject.found(CODE)
