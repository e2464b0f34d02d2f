"""Two steps with one number."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ...process_map.looking import Map

CODE = "step-twice"
# Error: what says that this step comes next would mean two.
SEVERITY = "error"
DIMENSION = "uniqueness"
FIX: Fix | None = None
LABEL = Words(en="Two steps with one number", es="Dos pasos con el mismo número")
MESSAGE = Words(en="step {cell} is also in row {first}", es="el paso {cell} también está en la fila {first}")
WHAT_TO_DO = Words(
    en="Give one of them a number of its own, and look at which of the two is meant by those before.",
    es="Da a uno un número propio, y revisa a cuál de los dos se refieren los anteriores.",
)
CAUGHT = Example(
    "Paso,Qué pasa,Qué se hace,Quién,Sigue\n1,se produce,Llenan la cédula,Inspector,2\n2,se guarda,La archivan,Archivo,3\n"
    "2,sale,La envían,Archivo,\n3,sale,La publican,Enlace,\n".encode(),
    ((4, 1),),
)
LEFT_ALONE = Example(
    "Clave,Paso,Qué pasa,Qué se hace,Quién,Sigue\na,1,se produce,Llenan la cédula,Inspector,2\na,2,sale,La envían,Archivo,\n"
    "b,1,se produce,Miden el nivel,Operador,2\nb,2,sale,Lo publican,Enlace,\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a map has this fault."""
    seen = Map(subject)
    if "step" not in seen.columns:
        return
    for lines in seen.datasets():
        first: dict[int, int] = {}
        for line in lines:
            if line.number is not None and first.setdefault(line.number, line.at) != line.at:
                yield subject.cells(seen.columns["step"], [line.at], first=seen.where(first[line.number]))
