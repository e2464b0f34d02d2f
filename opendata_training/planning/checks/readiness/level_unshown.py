"""Levels that say "in place" and have nothing to show for it."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ...readiness.asking import HIGHEST, UNSHOWN
from ._columns import columns

CODE = "level-unshown"
SEVERITY = "warning"
LABEL = Words("Levels without evidence", "Niveles sin evidencia")
MESSAGE = Words(
    "level {cell} has nothing to show for it, so it counts as 1",
    "el nivel {cell} no tiene qué mostrar, así que cuenta como 1",
)
WHAT_TO_DO = Words(
    "Name a document, a date or an address; if there is none, write the level that one can show.",
    "Nombra un documento, una fecha o una dirección; si no hay, escribe el nivel que se pueda mostrar.",
)
CAUGHT = "Pregunta,Nivel,Evidencia\nleadership-yes,3,\n"
LEFT_ALONE = "Question,Level,Evidence\nleadership-yes,3,Letter of 3 June 2014\nleadership-goal,1,\n"
_HIGH = frozenset(map(str, range(UNSHOWN + 1, HIGHEST + 1)))


def find(subject: Subject) -> Iterator[Hits]:
    """Give the cells that have this fault."""
    there = columns(subject)
    if "level" not in there:
        return
    found = [
        at
        for at in range(len(subject.rows))
        if there["level"].cell(at).strip() in _HIGH and not ("evidence" in there and there["evidence"].cell(at).strip())
    ]
    if found:
        yield subject.cells(there["level"], found)
