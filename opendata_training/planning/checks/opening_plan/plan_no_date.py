"""A chosen dataset for which the plan says no day."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ._looking import column, rows_with, values

CODE = "plan-no-date"
# Error: without a day nobody can be held to it.
SEVERITY = "error"
DIMENSION = "completeness"
FIX: Fix | None = None
LABEL = Words("A chosen dataset without a date", "Un conjunto elegido sin fecha")
MESSAGE = Words("{name} is chosen, and the plan says no day for it", "{name} está elegido y el plan no le da una fecha")
WHAT_TO_DO = Words(
    "Write the day by which it will be published, or let `opendata plan opening` reckon it from your hours.",
    "Escribe el día en que estará publicado, o deja que `opendata plan opening` lo calcule con tus horas.",
)
CAUGHT = Example(b"Dataset,Place,Date\nDams,chosen,\n", ((2, None),))
LEFT_ALONE = Example(b"Dataset,Place,Date\nDams,chosen,2027-01-11\nWells,in reserve,\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows."""
    days, name = values(subject, "date"), column(subject, "name")
    found = [at for at in rows_with(subject, "chosen") if days[at] is None]
    if found:
        yield subject.in_rows(found, lambda at: {"name": name.cell(at) if name else ""})
