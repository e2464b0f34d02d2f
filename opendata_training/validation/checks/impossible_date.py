"""Dates that no calendar has: 31 April, month 13."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "impossible-date"
# Error: a program refuses it, or makes another day of it.
SEVERITY = "error"
FIX: Fix | None = Fix("set-aside", safe=True)
LABEL = Words(en="Dates that do not exist", es="Fechas que no existen")
MESSAGE = Words(en='no calendar has the day "{cell}"', es="ningún calendario tiene el día «{cell}»")
WHAT_TO_DO = Words(
    en="Look the day up in the record that it was copied from; it cannot be worked out.",
    es="Busca el día en el registro de donde se copió: no se puede deducir.",
)
CAUGHT = Example(
    b"Folio,Fecha\n1,2014-02-30\n2,2014-04-12\n3,2014-13-01\n4,2014-05-05\n5,2014-06-01\n6,2014-07-01\n",
    ((2, 2), (4, 2)),
)
LEFT_ALONE = Example(b"Folio,Ciclo,Fecha\n1,2012-13,2012-02-29\n2,2013-14,2014-04-30\n3,2014-15,2014-05-31\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from subject.found(CODE)
