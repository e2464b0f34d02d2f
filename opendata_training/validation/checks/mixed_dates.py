"""Dates written in another form than the rest of their column."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "mixed-dates"
# Error: a program reads some of them as dates and the others as texts, or as other days.
SEVERITY = "error"
FIX: Fix | None = Fix("mixed-dates", safe=True)
LABEL = Words(en="Dates written in several ways", es="Fechas escritas de varias maneras")
MESSAGE = Words(
    en='"{cell}" is not written like most dates of this column ("{usual}")',
    es="«{cell}» no está escrita como la mayoría de las fechas de esta columna («{usual}»)",
)
WHAT_TO_DO = Words(
    en="Write all dates of the column as year-month-day: 2014-03-15.",
    es="Escribe todas las fechas de la columna como año-mes-día: 2014-03-15.",
)
CAUGHT = Example(b"Folio,Fecha\n1,2006-03-15\n2,mar-06\n3,2006-04-20\n4,20/05/2006\n5,2006-06-01\n", ((3, 2), (5, 2)))
LEFT_ALONE = Example(b"Folio,Fecha\n1,2006-03-15\n2,2006-04-20\n3,\n4,2006-06-01\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from subject.found(CODE)
