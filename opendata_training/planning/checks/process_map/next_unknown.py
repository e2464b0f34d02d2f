"""Ways that lead to a step that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.phrases import Phrase
from ....validation.subject import Subject
from ...process_map.looking import Map

CODE = "next-unknown"
# Error: the data would be lost at this point of the map.
SEVERITY = "error"
DIMENSION = "consistency"
FIX: Fix | None = None
LABEL = Words(en="The next step is not there", es="El paso que sigue no está")
MESSAGE = Words(en='"{cell}" {why}', es="«{cell}» {why}")
WHAT_TO_DO = Words(
    en="Write the numbers of steps that are in the map, as 3 or 3; 4, or leave it blank where the way ends.",
    es="Escribe números de pasos que estén en el mapa, como 3 o 3; 4, o déjalo vacío si ahí termina.",
)
NOT_THERE = Words(
    en="leads to step {number}, which is not in the map", es="lleva al paso {number}, que no está en el mapa"
)
NO_NUMBER = Words(en="is no number of a step", es="no es el número de un paso")
CAUGHT = Example(
    "Paso,Qué pasa,Qué se hace,Quién,Sigue\n1,se produce,Llenan la cédula,Inspector,2; 7\n2,se guarda,La archivan,Archivo,el 3\n"
    "3,sale,La publican,Enlace,\n".encode(),
    ((2, 5), (3, 5)),
)
LEFT_ALONE = Example(
    "Paso,Qué pasa,Qué se hace,Quién,Sigue\n1,se produce,Llenan la cédula,Inspector,2 y 3\n2,se guarda,La archivan,Archivo,1\n"
    "3,sale,La publican,Enlace,fin\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a map has this fault."""
    seen = Map(subject)
    if "next" not in seen.columns:
        return
    for lines in seen.datasets():
        known = {line.number for line in lines}
        for line in lines:
            why = Phrase(NO_NUMBER) if line.after is None else None
            lost = next((number for number in line.after or () if number not in known), None)
            if lost is not None:
                why = Phrase(NOT_THERE, number=lost)
            if why is not None:
                yield subject.cells(seen.columns["next"], [line.at], why=why)
