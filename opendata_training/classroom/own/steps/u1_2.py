"""1.2 Priorities: a score sheet begun, with what the file shows filled in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ....locale import Words
from ...cards import Card
from ..bench import INVENTORY, facts
from ..step import Step

if TYPE_CHECKING:
    from ....validation import Report
    from ..bench import Bench

_BEGUN = Words("Your score sheet, begun", "Tu hoja de puntajes, empezada")
_FILLED = Words(
    "Two scores are proposed because the file shows them; change them if you know better. The others are for people.",
    "Dos puntajes van propuestos porque el archivo los muestra; cámbialos si sabes más. Los demás los ponen personas.",
)
_HEADS = (Words("criterion", "criterio"), Words("score", "puntaje"), Words("what is asked", "qué se pregunta"))
_BLANK = Words("› 1 to 5", "› de 1 a 5")
_CLEAN = Words("the report finds nothing that needs mending", "el reporte no encuentra nada que arreglar")
_KNOWN = Words("the report names {count} errors and warnings", "el reporte señala {count} errores y advertencias")
_PERSONS = Words("columns with personal data: {count}", "columnas con datos personales: {count}")
_NOBODY = Words("no personal data of the kinds looked for", "sin datos personales de los tipos buscados")


def proposed(bench: Bench) -> tuple[dict[str, Any], str]:
    """Give the scores that the file itself shows, by the scales of the usual criteria, and why.

    Parameters:
        bench: what is worked on.
    """
    told = _faults(bench.report)
    personal = len(bench.privacy.personal)
    quality = 4 if not told else 3
    why = [str(_CLEAN) if not told else _KNOWN.format(count=f"{told:,}"),
           _PERSONS.format(count=personal) if personal else str(_NOBODY)]  # fmt: skip
    # The scale's own words: 5 is personal or reserved data. What no scan sees may still be there, so it is never a 1.
    return {"quality": quality, "legal-risk": 5 if personal else 2}, "; ".join(why)


def _faults(report: Report) -> int:
    counts = report.by_severity()
    return counts["error"] + counts["warning"]


def run(bench: Bench) -> list[Any]:
    """Begin scores.csv and criteria.csv."""
    from ....planning import Row, read_sheet, write_sheet
    from ....planning.priorities.criteria import usual, write_criteria
    from ....planning.sheets.scores import scores_sheet

    criteria, sheet = usual(), scores_sheet(usual())
    known, why = proposed(bench)
    row = Row({"id": bench.inventory.get("id", ""), "name": bench.inventory.get("name", ""), **known, "reason": why})

    def write_scores(path: Path) -> None:
        write_sheet(sheet, [row], path)

    def write_weights(path: Path) -> None:
        write_criteria(criteria, path)

    bench.keep("criteria.csv", "usual", write_weights)
    kept = read_sheet(sheet, bench.keep("scores.csv", facts(row), write_scores))
    first = kept[0] if kept else row
    rows = [
        (one.name, _shown(first.get(one.key)) or str(_BLANK), "" if first.get(one.key) is not None else one.question)
        for one in criteria
    ]
    return [Card("note", str(_BEGUN), (str(_FILLED), why), table=(tuple(map(str, _HEADS)), *rows), wide=True)]


def _shown(score: Any) -> str:
    return "" if score is None else f"{score:g}" if isinstance(score, (int, float)) else str(score)


STEP = Step(
    unit="1.2",
    does=Words(
        "It begins a score sheet for your file: value against effort, with what the file shows filled in.",
        "Empieza la hoja de puntajes de tu archivo: valor contra esfuerzo, con lo que el archivo muestra.",
    ),
    person=Words(
        "First the weights in criteria.csv, then the scores in scores.csv: three people, each alone, each with a reason and "
        "evidence. Copy the row for each person, and add your other datasets below.",
        "Primero los pesos en criteria.csv y luego los puntajes en scores.csv: tres personas, cada una por su cuenta, con motivo "
        "y evidencia. Copia la fila para cada persona y agrega abajo tus otros conjuntos.",
    ),
    run=run,
    needs=(INVENTORY,),
    leaves=("scores.csv", "criteria.csv"),
)
