"""A day of the plan on which nobody works."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ...working_days import why_free
from ._looking import column, rows_with, values

CODE = "plan-free-day"
# Advice: it is a day too late or too early, not wrong.
SEVERITY = "advice"
DIMENSION = "validity"
FIX: Fix | None = None
LABEL = Words("A date on which nobody works", "Una fecha en que nadie trabaja")
MESSAGE = Words("{cell} is no working day ({why})", "{cell} no es día laborable ({why})")
WHAT_TO_DO = Words("Take the working day before it.", "Toma el día laborable anterior.")
CAUGHT = Example(b"Dataset,Place,Date\nDams,chosen,2027-01-10\n", ((2, 3),))
LEFT_ALONE = Example(b"Dataset,Place,Date\nDams,chosen,2027-01-11\nWells,replaced,2027-01-10\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the cells."""
    days, dates = values(subject, "date"), column(subject, "date")
    for at in rows_with(subject, "chosen"):
        why = why_free(days[at]) if days[at] else None
        if dates and why:
            yield subject.cells(dates, [at], why=why)
