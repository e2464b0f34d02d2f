"""A column of dates in a form that does not sort and is not ISO 8601."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "date-form"
# Advice: all are in one form, which can be read if one is told.
SEVERITY = "advice"
FIX: Fix | None = Fix("date-form", safe=True)
LABEL = Words(en="Dates in a form of their own", es="Fechas en una forma propia")
MESSAGE = Words(
    en='the dates of this column are written like "{sample}" and not like 2014-12-31, which every program understands and sorts',
    es="las fechas de esta columna están escritas como «{sample}» y no como 2014-12-31, que todo programa entiende y ordena",
)
WHAT_TO_DO = Words(
    en="Write dates as year-month-day (ISO 8601): 2014-12-31.",
    es="Escribe las fechas como año-mes-día (ISO 8601): 2014-12-31.",
)
CAUGHT = Example(b"Folio,Fecha\n1,31/12/2014\n2,01/02/2014\n", ((None, 2),))
LEFT_ALONE = Example(b"Folio,Fecha,Hora,Mes\n1,2014-12-31 10:30,10:30,2014-12\n2,2014-02-01 00:00,09:15,2014-02\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for column in subject.columns:
        sample = subject.verdict(column).whole.get(CODE)
        if sample is not None:
            yield subject.column(column.place, sample=sample)
