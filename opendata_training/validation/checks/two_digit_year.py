"""Dates whose year has two digits."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "two-digit-year"
# Warning: programs guess the century, each at another year.
SEVERITY = "warning"
FIX: Fix | None = Fix("two-digit-year", safe=False)
LABEL = Words(en="Years of two digits", es="Años de dos dígitos")
MESSAGE = Words(
    en='"{cell}" does not say the century; programs will guess it',
    es="«{cell}» no dice el siglo; los programas lo adivinarán",
)
WHAT_TO_DO = Words(
    en="Write years with four digits, and dates as year-month-day: 2014-12-31.",
    es="Escribe los años con cuatro dígitos y las fechas como año-mes-día: 2014-12-31.",
)
CAUGHT = Example(b"Folio,Fecha\n1,31/12/14\n2,15/01/15\n", ((2, 2), (3, 2)))
LEFT_ALONE = Example(b"Folio,Fecha,Clave\n1,2014-12-31,45-12-99\n2,2015-01-15,10-20-30\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from subject.found(CODE)
