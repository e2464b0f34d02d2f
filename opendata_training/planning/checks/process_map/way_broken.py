"""Steps that nothing leads to, and ways that end before the data leave."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.phrases import Phrase
from ....validation.subject import Subject
from ...process_map.looking import Map

CODE = "way-broken"
# Warning: a map may be half done; what it lacks is mostly where data get lost.
SEVERITY = "warning"
DIMENSION = "completeness"
FIX: Fix | None = None
LABEL = Words(en="The way is broken", es="El camino está roto")
MESSAGE = Words(en='"{cell}": {why}', es="«{cell}»: {why}")
WHAT_TO_DO = Words(
    en="Ask what comes before and after this step, and write it; data begin where they are made and end where they leave.",
    es="Pregunta qué hay antes y después de este paso, y escríbelo; los datos empiezan donde se producen y terminan donde salen.",
)
NOTHING_BEFORE = Words(
    en="no step leads here, and the data are not made here",
    es="ningún paso lleva aquí, y aquí no se producen los datos",
)
NOTHING_AFTER = Words(
    en="nothing comes next, and the data do not leave here", es="no sigue nada, y de aquí no salen los datos"
)
CAUGHT = Example(
    "Paso,Qué pasa,Qué se hace,Quién,Sigue\n1,se produce,Llenan la cédula,Inspector,2\n2,se guarda,La archivan,Archivo,\n"
    "3,sale,La publican,Enlace,\n".encode(),
    ((3, 3), (4, 3)),
)
LEFT_ALONE = Example(
    "Paso,Qué pasa,Qué se hace,Quién,Sigue\n1,se produce,Llenan la cédula,Inspector,2\n2,se guarda,La archivan,Archivo,3\n"
    "3,sale,La publican,Enlace,\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a map has this fault."""
    seen = Map(subject)
    if "what" not in seen.columns or "next" not in seen.columns:
        return
    for lines in seen.datasets():
        led_to = {number for line in lines for number in line.after or () if number != line.number}
        for line in lines:
            why = None
            if line.kind and line.kind != "made" and line.number not in led_to:
                why = NOTHING_BEFORE
            elif line.kind and line.kind != "leaves" and line.after == ():
                why = NOTHING_AFTER
            if why is not None:
                yield subject.cells(seen.columns["what"], [line.at], why=Phrase(why))
