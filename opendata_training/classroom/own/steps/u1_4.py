"""1.4 The right to publish: the questions for this file, with what the search for personal data knows already."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ....locale import Words
from ...cards import Card
from ..bench import INVENTORY, facts
from ..step import Step

if TYPE_CHECKING:
    from ..bench import Bench

_BEGUN = Words("The questions for your file", "Las preguntas para tu archivo")
_PERSONS = Words(
    "The search found columns with personal data: {columns}. They are noted under “columns concerned”.",
    "La búsqueda encontró columnas con datos personales: {columns}. Quedan anotadas en «columnas afectadas».",
)
_NOBODY = Words(
    "The search found no personal data of the kinds it knows. That is no answer yet: sex, age and place together may be enough.",
    "La búsqueda no encontró datos personales de los tipos que conoce. Todavía no es respuesta: sexo, edad y lugar juntos "
    "pueden bastar.",
)
_HEADS = (Words("question", "pregunta"), Words("answer", "respuesta"), Words("who knows", "quién sabe"))
_OPEN = Words("› open", "› abierta")


def run(bench: Bench) -> list[Any]:
    """Begin rights.csv, and show the way as far as it is answered."""
    from ....planning import Row, write_sheet
    from ....planning.rights import read_rights, rights_sheet, rights_tree, start_rights
    from ....planning.rights.answering import answers_of
    from ....planning.rights.walking import walk

    (begun, *_more) = start_rights([bench.inventory])
    personal = bench.personal
    made = Row({**begun, "columns": "; ".join(personal)}) if personal else begun

    def write(path: Path) -> None:
        write_sheet(rights_sheet(), [made], path)

    kept = read_rights(bench.keep("rights.csv", facts(made), write))
    row = kept[0] if kept else made
    way = walk(rights_tree(), answers_of(row))
    taken = {question.key: str(answer.words) for question, answer in way.taken}
    rows = [(str(one.ask), taken.get(key, str(_OPEN)), str(one.whom)) for key, one in rights_tree().questions.items()]
    found = _PERSONS.format(columns=", ".join(personal)) if personal else str(_NOBODY)
    return [Card("note", str(_BEGUN), (found, *way.doubts), table=(tuple(map(str, _HEADS)), *rows), wide=True)]


STEP = Step(
    unit="1.4",
    does=Words(
        "It lays out the questions on the right to publish your file, with the columns of personal data that were found.",
        "Pone las preguntas sobre el derecho a publicar tu archivo, con las columnas de datos personales que se encontraron.",
    ),
    person=Words(
        "Answer in rights.csv what you know, from left to right, and leave blank what you do not know: the last column of the "
        "table above says whom to ask. Not legal advice.",
        "Responde en rights.csv lo que sabes, de izquierda a derecha, y deja en blanco lo que no: la última columna de la tabla "
        "de arriba dice a quién preguntar. No es asesoría jurídica.",
    ),
    run=run,
    needs=(INVENTORY,),
    leaves=("rights.csv",),
)
