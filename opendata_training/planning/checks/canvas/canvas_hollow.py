"""A first step that nobody could see done: to improve, to strengthen, to promote."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....reading.kinds import plain
from ....validation.finding import Hits
from ....validation.subject import Subject
from ...looking import cell, columns

CODE = "canvas-hollow"
SEVERITY = "advice"
LABEL = Words("First steps that nobody can see done", "Primeros pasos que nadie puede ver hechos")
MESSAGE = Words(
    "“{step}” is a wish; nobody can see on a day whether it is done",
    "«{step}» es un deseo; nadie puede ver un día si ya está hecho",
)
WHAT_TO_DO = Words(
    "Write what somebody does, as: send the file of March to the two mayors and ask what they would change.",
    "Escribe lo que alguien hace, como: enviar el archivo de marzo a las dos alcaldías y preguntar qué cambiarían.",
)
CAUGHT = "Proyecto,Problema,Primer paso\nRutas,Nadie sabe,Fortalecer la coordinación\n"
LEFT_ALONE = "Project,Problem,First step\nRoutes,Nobody knows,Call the three largest bus lines\n"
_WISHES = (
    "mejorar", "fortalecer", "promover", "impulsar", "fomentar", "coadyuvar", "consolidar", "improve", "strengthen", "promote",
    "foster", "enhance",
)  # fmt: skip


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    from ...sheets.canvas import SHEET

    there = columns(subject, SHEET.columns)
    found = [at for at in range(len(subject.rows)) if plain(cell(there, "first_step", at)).partition(" ")[0] in _WISHES]
    if found:
        yield subject.in_rows(found, lambda at: {"step": cell(there, "first_step", at)})
