"""More than one table in one file or sheet."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "several-tables"
# Error: a program reads them as one.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Several tables in one file", es="Varias tablas en un archivo")
MESSAGE = Words(
    en="there are {count} tables here; only number {number} was looked at, and programs will read them all as one",
    es="aquí hay {count} tablas; solo se revisó la número {number}, y los programas las leerán todas como una",
)
WHAT_TO_DO = Words(
    en="Give each table a file of its own: `opendata read FILE --table N -o OUT.csv`.",
    es="Pon cada tabla en su propio archivo: `opendata read ARCHIVO --table N -o SALIDA.csv`.",
)
CAUGHT = Example(b"Entidad,Robos\nSonora,3\nJalisco,4\nColima,4\n\nMes,Casos,Tasa\n1,2,3\n2,3,4\n", ((None, None),))
LEFT_ALONE = Example(b"Entidad,Robos\nSonora,3\n\nJalisco,4\nColima,4\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    about = subject.diagnosis
    if about is None:
        return
    here = [number for number, table in enumerate(about.tables, start=1) if table.sheet == about.sheet]
    if len(here) > 1:
        yield subject.whole_file(count=len(here), number=about.table - here[0] + 1)
