"""A dataset that is blocked or was replaced without a word on why."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ._looking import column, rows_with, values

CODE = "plan-no-reason"
# Warning: the plan stands, and nobody can help.
SEVERITY = "warning"
DIMENSION = "completeness"
FIX: Fix | None = None
LABEL = Words("Blocked or replaced without a reason", "Bloqueado o reemplazado sin motivo")
MESSAGE = Words(
    "the plan does not say why {name} cannot be opened now", "el plan no dice por qué {name} no se puede abrir ahora"
)
WHAT_TO_DO = Words(
    "Write what stands in the way, so that somebody can take it away.",
    "Escribe qué lo impide, para que alguien pueda resolverlo.",
)
CAUGHT = Example(b"Dataset,Place,Reason\nDams,blocked,\n", ((2, None),))
LEFT_ALONE = Example(b"Dataset,Place,Reason\nDams,blocked,No owner\nWells,chosen,\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows."""
    reasons, name = values(subject, "reason"), column(subject, "name")
    found = [at for at in rows_with(subject, "blocked", "replaced") if not reasons[at]]
    if found:
        yield subject.in_rows(found, lambda at: {"name": name.cell(at) if name else ""})
