"""Maps that do not say where the data are made, kept or leave."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.phrases import Phrase
from ....validation.subject import Subject
from ...process_map.looking import Map

CODE = "map-incomplete"
# Warning: what is missing is the question to ask next.
SEVERITY = "warning"
DIMENSION = "completeness"
FIX: Fix | None = None
LABEL = Words(en="A part of the way is missing", es="Falta una parte del camino")
MESSAGE = Words(en="the map that begins here does not say {what}", es="el mapa que empieza aquí no dice {what}")
WHAT_TO_DO = Words(
    en="Ask the people who do the work; the answer is often a person, a folder or a message, not a system.",
    es="Pregunta a quien hace el trabajo; la respuesta suele ser una persona, una carpeta o un mensaje, no un sistema.",
)
WHAT = {
    "made": Words("where the data are made", "dónde se producen los datos"),
    "kept": Words("where they are kept", "dónde se guardan"),
    "leaves": Words("where they leave", "por dónde salen"),
}
CAUGHT = Example(
    "Paso,Qué pasa,Qué se hace,Quién,Sigue\n1,se produce,Llenan la cédula,Inspector,2\n2,sale,La publican,Enlace,\n".encode(),
    ((2, 3),),
)
LEFT_ALONE = Example(
    "Paso,Qué pasa,Qué se hace,Quién,Sigue\n1,se produce,Llenan la cédula,Inspector,2\n2,se guarda,La archivan,Archivo,3\n"
    "3,sale,La publican,Enlace,\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a map has this fault."""
    seen = Map(subject)
    if "what" not in seen.columns or "kind" not in seen.columns:
        return
    for lines in seen.datasets():
        kinds = {line.kind for line in lines}
        for kind, words in WHAT.items():
            # Where a kind is not understood, it may be this one.
            if kind not in kinds and "" not in kinds:
                yield subject.cells(seen.columns["what"], [lines[0].at], what=Phrase(words))
