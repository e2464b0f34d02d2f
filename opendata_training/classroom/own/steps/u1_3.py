"""1.3 Barriers and readiness: a register begun with the barriers that the file itself shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ....locale import Words
from ...cards import Card
from ..bench import INVENTORY, facts, subject_of
from ..step import Step

if TYPE_CHECKING:
    from ..bench import Bench

_BEGUN = Words("Your register of barriers, begun: {count}", "Tu registro de barreras, empezado: {count}")
_NONE = Words(
    "Neither the file nor its line of the inventory shows a barrier. Ask a colleague for the one that they fear most.",
    "Ni el archivo ni su línea del inventario muestran una barrera. Pregúntale a alguien de tu equipo cuál teme más.",
)
_HEADS = (Words("barrier", "barrera"), Words("why it is here", "por qué está aquí"), Words("what helps", "qué ayuda"))
_WHY = {
    "no-owner": Words("the inventory names nobody who answers", "el inventario no dice quién responde"),
    "personal-data": Words("columns with personal data were found", "se encontraron columnas con datos personales"),
    "right-to-publish": Words("the inventory names no legal basis", "el inventario no dice el fundamento legal"),
    "size": Words("the file is large", "el archivo es grande"),
    "format": Words("people can look at it, programs cannot read it", "se puede mirar, pero un programa no lo lee"),
    "quality": Words(
        "the report has errors that no safe fix mends", "el reporte tiene errores que no se arreglan solos"
    ),
    "titles-change": Words("titles differ from the earlier release", "los títulos no son los de la versión anterior"),
}
_SEEN = Words("seen in the inventory", "visto en el inventario")


def shown_by(bench: Bench) -> list[str]:
    """Give the codes of the barriers that the file and its line of the inventory let one expect.

    Parameters:
        bench: what is worked on.
    """
    from ....planning.barriers.drafting import expected

    found = expected(bench.inventory)
    if any(one.severity == "error" and not (one.fix and one.fix.safe) for one in bench.report.findings):
        found.append("quality")
    if bench.earlier is not None and subject_of(bench.earlier).labels != subject_of(bench.file).labels:
        found.append("titles-change")
    return found


def run(bench: Bench) -> list[Any]:
    """Begin barriers.csv."""
    from ....planning import read_sheet, write_sheet
    from ....planning.barriers.drafting import rows_for
    from ....planning.sheets.barriers import SHEET

    identity = {key: str(bench.inventory.get(key) or "") for key in ("id", "name")}
    codes = shown_by(bench)
    begun = rows_for(identity, codes)

    def write(path: Path) -> None:
        write_sheet(SHEET, begun, path)

    kept = read_sheet(SHEET, bench.keep("barriers.csv", [facts(one) for one in begun], write))
    if not kept:
        return [Card("note", _BEGUN.format(count=0), (str(_NONE),))]
    why = {row["barrier"]: str(_WHY.get(code, _SEEN)) for code, row in zip(codes, begun, strict=True)}
    rows = [(str(row["barrier"]), why.get(row["barrier"], ""), str(row.get("solution") or "")) for row in kept]
    return [Card("note", _BEGUN.format(count=len(kept)), table=(tuple(map(str, _HEADS)), *rows), wide=True)]


STEP = Step(
    unit="1.3",
    does=Words(
        "It begins a register with the barriers that your file and its line of the inventory show.",
        "Empieza un registro con las barreras que muestran tu archivo y su línea del inventario.",
    ),
    person=Words(
        "Open barriers.csv. For each: a person by name, a day, and how likely and how bad, from 1 to 5. Add the one that you hear "
        "most often; no file shows it.",
        "Abre barriers.csv. Para cada una: una persona con nombre, un día, y qué tan probable y qué tan grave, de 1 a 5. Agrega "
        "la que más oyes: esa no la muestra ningún archivo.",
    ),
    run=run,
    needs=(INVENTORY,),
    leaves=("barriers.csv",),
)
