"""2.3 Column drift: the crosswalk with an earlier release; without one, the titles of today to compare with next time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....locale import Words
from ...cards import Card
from ..bench import CROSSWALK, subject_of
from ..step import Step

if TYPE_CHECKING:
    from ..bench import Bench

_ALONE = Words("This unit compares two releases", "Esta unidad compara dos versiones")
_ALONE_LINES = (
    Words(
        "You gave one, so there is nothing to compare yet, and nothing is missing.",
        "Diste una, así que todavía no hay con qué comparar, y no falta nada.",
    ),
    Words(
        "If you have last year's file, put it into work too and choose it as the earlier release (in a terminal: --previous FILE).",
        "Si tienes el archivo del año pasado, ponlo también en work y elígelo como versión anterior (en una terminal: "
        "--previous ARCHIVO).",
    ),
    Words(
        "These are your titles of today. Next year's file should have the same; where it does not, the crosswalk says so.",
        "Estos son tus títulos de hoy. El archivo del próximo año debería tener los mismos; si no, la tabla de equivalencias lo "
        "dirá.",
    ),
)
_HEADS = (Words("position", "posición"), Words("title", "título"))
_MATCHED = Words("The crosswalk of {earlier} and {later}", "La tabla de equivalencias de {earlier} y {later}")
_COUNTS = Words(
    "Canonical columns: {columns}. Rows that a person should look at: {open}.",
    "Columnas canónicas: {columns}. Filas que debe mirar una persona: {open}.",
)


def run(bench: Bench) -> list[Any]:
    """Match the columns of both releases, keeping what a person decided."""
    if bench.earlier is None:
        rows = [(str(at), label) for at, label in enumerate(subject_of(bench.file).labels, start=1)]
        return [Card("note", str(_ALONE), tuple(map(str, _ALONE_LINES)), table=(tuple(map(str, _HEADS)), *rows))]
    from ....conversion.crosswalk import crosswalk_of, harmonise, read_crosswalk

    place = bench.folder / CROSSWALK
    before = read_crosswalk(place) if place.is_file() else None
    found = harmonise(bench.earlier, bench.file, previous_crosswalk=before)
    crosswalk = crosswalk_of(found, before)
    # Written over with its next version: what a person decided is carried forward.
    bench.keeper.renew(CROSSWALK, crosswalk.write)
    doubtful = sum(not row.decided and row.confidence < 0.9 for row in crosswalk.rows)
    card = Card.note(
        _MATCHED.format(earlier=bench.earlier.name, later=bench.file.name),
        _COUNTS.format(columns=len(crosswalk.names), open=doubtful),
    )
    return [card, found]


STEP = Step(
    unit="2.3",
    does=Words(
        "It compares your file with an earlier release of it: which column is which, and what changed under the same title.",
        "Compara tu archivo con una versión anterior: qué columna es cuál, y qué cambió bajo el mismo título.",
    ),
    person=Words(
        "With an earlier release: in crosswalk.csv, ask somebody who knows about each row with a question mark, and write their "
        "name under “decided by”. Then one sentence of notice for each row that is not “same”.",
        "Con una versión anterior: en crosswalk.csv, pregunta a quien sepa por cada fila con signo de interrogación y escribe su "
        "nombre en la columna de quién decidió. Luego, una frase de aviso por cada fila que cambió.",
    ),
    run=run,
    needs=(CROSSWALK,),
    earlier=True,
)
