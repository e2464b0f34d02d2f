"""Steps that nobody does."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ...inventory.looking import says_nobody
from ...process_map.looking import Map

CODE = "step-without-person"
# Warning: the map is right as far as it goes, and nobody can be asked.
SEVERITY = "warning"
DIMENSION = "completeness"
FIX: Fix | None = None
LABEL = Words(en="Steps that nobody does", es="Pasos que nadie hace")
MESSAGE = Words(en="nobody is named who does step {step}", es="no se dice quién hace el paso {step}")
WHAT_TO_DO = Words(
    en="Write the post or unit; where a program does it by itself, write who looks after the program.",
    es="Escribe el cargo o el área; si lo hace solo un programa, escribe quién cuida el programa.",
)
CAUGHT = Example(
    "Paso,Qué pasa,Qué se hace,Quién,Sigue\n1,se produce,Llenan la cédula,Inspector,2\n2,se guarda,La archivan,,3\n"
    "3,sale,La publican,sin asignar,\n".encode(),
    ((3, 4), (4, 4)),
)
LEFT_ALONE = Example(
    "Paso,Qué pasa,Qué se hace,Quién,Sigue\n1,se produce,Llenan la cédula,Inspector,2\n2,se guarda,La archivan,Archivo,3\n"
    "3,sale,La publican,Enlace,\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a map has this fault."""
    seen = Map(subject)
    if "who" not in seen.columns:
        return
    for lines in seen.datasets():
        for line in lines:
            if says_nobody(seen.text("who", line.at)):
                yield subject.cells(seen.columns["who"], [line.at], step=seen.text("step", line.at))
