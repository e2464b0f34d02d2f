"""Open barriers of which nobody has said how likely and how grave they are."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ...looking import cell
from ._rows import columns, open_rows

CODE = "barrier-unjudged"
SEVERITY = "advice"
LABEL = Words("Open barriers that are not judged yet", "Barreras abiertas sin valorar")
MESSAGE = Words(
    "“{barrier}” is open and lacks its likelihood or its impact, so it cannot be put in order with the others",
    "«{barrier}» está abierta y le falta la probabilidad o el impacto, así que no se puede ordenar con las demás",
)
WHAT_TO_DO = Words(
    "Judge both from 1 to 5, two persons apart; where they differ, talk. Blank is not zero.",
    "Valora ambos de 1 a 5, dos personas por separado; si no coinciden, platíquenlo. Vacío no es cero.",
)
CAUGHT = "Barrera,Probabilidad,Impacto\nfalta de tiempo,4,\n"
LEFT_ALONE = "Barrier,Likelihood,Impact\nno time,4,3\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    there = columns(subject)
    found = [
        at for at in open_rows(subject, there) if not (cell(there, "likelihood", at) and cell(there, "impact", at))
    ]
    if found:
        yield subject.in_rows(found, lambda at: {"barrier": cell(there, "barrier", at)})
