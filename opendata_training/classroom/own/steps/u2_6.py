"""2.6 Quality and the data dictionary: the dictionary begun, and the scorecard before and after."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ....files import write_text
from ....locale import Words
from ...cards import Card
from ..bench import CLEAN, DICTIONARY
from ..step import Step

if TYPE_CHECKING:
    from ..bench import Bench

_DICTIONARY = Words("Your data dictionary", "Tu diccionario de datos")
_LEFT = Words(
    "Title or description still to be written: {count} of {all} columns.",
    "Falta escribir el título o la descripción de {count} de {all} columnas.",
)
_WHOLE = Words("Every column is described.", "Todas las columnas están descritas.")
_SCORE = Words(
    "Your file as it came, and the clean one by your dictionary",
    "Tu archivo como llegó, y el limpio según tu diccionario",
)


def run(bench: Bench) -> list[Any]:
    """Begin the dictionary, and measure the file before and after by it."""
    from ....validation import validate
    from ....validation.schema.dictionary import left_to_write
    from ....validation.scorecard import scorecard
    from ...lessons.describing import shown, table_of

    schema = first_schema(bench)
    rows = table_of(schema)

    def write(path: Path) -> None:
        out = io.StringIO(newline="")
        csv.writer(out).writerows(rows)
        # Without the mark Excel shows every accent of a UTF-8 file as two odd signs.
        write_text(path, "\ufeff" + out.getvalue())

    place = bench.keep(DICTIONARY, schema, write)
    left, all_ = left_to_write(place), len(schema["fields"])
    line = _LEFT.format(count=len(left), all=all_) if left else str(_WHOLE)
    dictionary = Card("note", str(_DICTIONARY), (line,), table=shown(str(place)), wide=True)
    after = validate(bench.clean, schema=place)
    return [dictionary, Card.note(str(_SCORE)), scorecard(bench.report, after)]


def first_schema(bench: Bench) -> dict[str, Any]:
    """Give the schema that can be worked out of the clean file; of personal columns it lists no values.

    Parameters:
        bench: what is worked on.
    """
    from ....validation.schema.inferring import infer

    schema = infer(bench.subject)
    personal = {label.strip() for label in bench.personal}
    for one in schema["fields"]:
        if one["name"].strip() in personal and "enum" in one.get("constraints", {}):
            one["constraints"] = {key: value for key, value in one["constraints"].items() if key != "enum"}
    return schema


STEP = Step(
    unit="2.6",
    does=Words(
        "It begins the dictionary of your clean file, and shows the scorecard before and after.",
        "Empieza el diccionario de tu archivo limpio y muestra la tarjeta de calidad antes y después.",
    ),
    person=Words(
        "In dictionary.csv complete five columns: title, description, type, unit, required. Then ask the person who knows the "
        "data best for three sentences that are always true of it: they are your rules.",
        "En dictionary.csv completa cinco columnas: título, descripción, tipo, unidad, obligatorio. Luego pídele a quien mejor "
        "conoce los datos tres frases que siempre se cumplan: son tus reglas.",
    ),
    run=run,
    needs=(f"{CLEAN}/*.csv", DICTIONARY),
    leaves=(DICTIONARY,),
)
