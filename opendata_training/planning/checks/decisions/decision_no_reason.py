"""A dataset that is not published whole, and nobody says why."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ._rows import Rows

CODE = "decision-no-reason"
SEVERITY = "error"
LABEL = Words("Held back without a reason", "Se retiene sin decir por qué")
MESSAGE = Words(
    "“{name}” is not published whole, and there is no reason",
    "«{name}» no se publica completo y falta el motivo",
)
WHAT_TO_DO = Words(
    "Write the reason in a sentence that a stranger understands. Without a reason, what a public office has is public.",
    "Escribe el motivo en una frase que entienda cualquiera. Sin motivo, lo que tiene una oficina pública es público.",
)
CAUGHT = "Conjunto,Decisión,Motivo\nPresas,no publicar,\n"
LEFT_ALONE = "Dataset,Decision,Reason\nDams,publish,\nWells,withhold,others made it\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    rows = Rows(subject)
    found = [at for at in rows if rows.decision(at) not in ("", "publish") and not rows.text("reason", at)]
    if found:
        yield subject.in_rows(found, lambda at: {"name": rows.text("name", at)})
