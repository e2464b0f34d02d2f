"""Dates whose day and month could be exchanged, where the column does not tell which is which."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..exchanged import exchanged
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "ambiguous-date"
# Error: one half of the readers will take 03/04/2014 for another day.
SEVERITY = "error"
FIX: Fix | None = Fix("ambiguous-date", safe=False)
LABEL = Words(en="Dates that can be read in two ways", es="Fechas que se pueden leer de dos maneras")
MESSAGE = Words(
    en='"{cell}" may begin with the day or with the month: the other dates of this column do not tell, or speak against it',
    es="«{cell}» puede empezar por el día o por el mes: las demás fechas de la columna no lo dicen, o apuntan a lo contrario",
)
WHAT_TO_DO = Words(
    en="Ask where the dates come from which is the day, and write them as year-month-day: 2014-04-03.",
    es="Pregunta a quien dio las fechas cuál es el día y escríbelas como año-mes-día: 2014-04-03.",
)
CAUGHT = Example(b"Folio,Fecha\n1,03/04/2014\n2,05/05/2014\n3,07/02/2014\n", ((2, 2), (4, 2)))
LEFT_ALONE = Example(b"Folio,Fecha\n1,03/04/2014\n2,25/04/2014\n3,07/02/2014\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for column in subject.columns:
        if column.role == "date":
            places = subject.verdict(column).places(CODE) or exchanged(subject, column)
            if places:
                yield subject.cells(column, places)
