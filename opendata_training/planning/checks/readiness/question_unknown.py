"""Questions that are none of the profile's."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ...readiness.asking import asked
from ._columns import columns

CODE = "question-unknown"
SEVERITY = "warning"
LABEL = Words("Questions that the profile does not have", "Preguntas que el perfil no tiene")
MESSAGE = Words(
    "“{cell}” is none of the profile's questions, so its level is not counted",
    "«{cell}» no es una de las preguntas del perfil, así que su nivel no cuenta",
)
WHAT_TO_DO = Words(
    "Copy the question as `opendata plan readiness --new` writes it; notes of your own go into a column of your own.",
    "Copia la pregunta como la escribe `opendata plan readiness --new`; tus notas van en una columna tuya.",
)
CAUGHT = "Pregunta,Nivel\n¿Nos gusta?,3\n"
LEFT_ALONE = "Question,Level\nleadership-goal,1\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the cells that have this fault."""
    there = columns(subject)
    if "question" in there:
        column = there["question"]
        found = [at for at in range(len(subject.rows)) if column.cell(at).strip() and not asked(column.cell(at))]
        if found:
            yield subject.cells(column, found)
