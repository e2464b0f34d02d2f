"""A replaced dataset whose replacement is not named, or is no chosen dataset of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ._looking import column, rows_with, values

CODE = "plan-replacement"
# Error: a place that was given away is filled by nobody.
SEVERITY = "error"
DIMENSION = "consistency"
FIX: Fix | None = None
LABEL = Words("A replacement that is not in the plan", "Un reemplazo que no está en el plan")
MESSAGE = Words(
    'the plan says that {name} was replaced by "{by}", which is the id of no chosen dataset',
    "el plan dice que a {name} lo reemplaza «{by}», que no es el id de ningún conjunto elegido",
)
WHAT_TO_DO = Words(
    "Write the id of the dataset that took its place, or say that it is blocked.",
    "Escribe el id del conjunto que tomó su lugar, o di que está bloqueado.",
)
CAUGHT = Example(b"Id,Dataset,Place,Replaced by\na,Dams,replaced,c\nb,Wells,chosen,\n", ((2, None),))
LEFT_ALONE = Example(b"Id,Dataset,Place,Replaced by\na,Dams,replaced,b\nb,Wells,replaced,c\nc,Rain,chosen,\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows."""
    ids, by, name = values(subject, "id"), values(subject, "replaced_by"), column(subject, "name")
    # One that took a place may have been replaced itself since.
    known = {ids[at] for at in rows_with(subject, "chosen", "replaced", "blocked")} - {None}
    found = [at for at in rows_with(subject, "replaced") if by[at] not in known or by[at] == ids[at]]
    if found:
        yield subject.in_rows(found, lambda at: {"name": name.cell(at) if name else "", "by": by[at] or ""})
