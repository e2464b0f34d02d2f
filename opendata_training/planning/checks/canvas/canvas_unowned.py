"""A project for which nobody answers, or whose first step has no day."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ...looking import cell, columns

CODE = "canvas-unowned"
SEVERITY = "warning"
LABEL = Words("Projects without somebody who answers, or without a day", "Proyectos sin quien responda o sin fecha")
MESSAGE = Words(
    "“{project}” does not say who does the first step, or on which day it is done",
    "«{project}» no dice quién da el primer paso o qué día queda hecho",
)
WHAT_TO_DO = Words("Write one post and one day within two weeks.", "Escribe un cargo y un día dentro de dos semanas.")
CAUGHT = "Proyecto,Problema,Quién responde,Primer paso hecho el\nRutas,Nadie sabe,,2027-01-31\n"
LEFT_ALONE = "Project,Problem,Who answers for it,First step done on\nRoutes,Nobody knows,Head of Transport,2027-01-31\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    from ...sheets.canvas import SHEET

    there = columns(subject, SHEET.columns)
    found = [
        at
        for at in range(len(subject.rows))
        if cell(there, "project", at) and not (cell(there, "owner", at) and cell(there, "due", at))
    ]
    if found:
        yield subject.in_rows(found, lambda at: {"project": cell(there, "project", at)})
