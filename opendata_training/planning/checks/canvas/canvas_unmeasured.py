"""A project whose number has no target, or no day until which it is reached."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ...looking import cell, columns

CODE = "canvas-unmeasured"
SEVERITY = "warning"
LABEL = Words("Projects without a number, a target or a day", "Proyectos sin un número, una meta o una fecha")
MESSAGE = Words(
    "“{project}” does not say which number is to be reached, and until when",
    "«{project}» no dice qué número debe alcanzarse ni para cuándo",
)
WHAT_TO_DO = Words(
    "Write the number's value today, its target and the day; a project that nobody can see working is not funded twice.",
    "Escribe cuánto vale hoy, la meta y la fecha; a un proyecto que nadie ve funcionar no se le da dinero dos veces.",
)
CAUGHT = "Proyecto,Problema,Cómo se mide,Meta,Para el\nRutas,Nadie sabe,viajes,,\n"
LEFT_ALONE = "Project,Problem,How it is measured,Target,Until\nRoutes,Nobody knows,trips,20,2027-01-31\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    from ...sheets.canvas import SHEET

    there = columns(subject, SHEET.columns)
    found = [
        at
        for at in range(len(subject.rows))
        if cell(there, "project", at) and not all(cell(there, key, at) for key in ("measure", "target", "until"))
    ]
    if found:
        yield subject.in_rows(found, lambda at: {"project": cell(there, "project", at)})
