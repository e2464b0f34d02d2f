"""1.1 Inventory: a line of the inventory, begun from the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....locale import Words
from ...cards import Card
from ..bench import INVENTORY
from ..step import Step

if TYPE_CHECKING:
    from ..bench import Bench

_BEGUN = Words("A line of your inventory, begun", "Una fila de tu inventario, empezada")
_FROM = Words(
    "What the file tells by itself is filled in: {filled} of {all} cells. The others only a person knows.",
    "Lo que el archivo dice por sí solo ya está: {filled} de {all} celdas. Lo demás solo lo sabe una persona.",
)
_HEADS = (Words("column", "columna"), Words("what is there", "qué hay"), Words("what belongs into it", "qué lleva"))
_YOURS = Words("› yours to write", "› te toca escribirlo")


def run(bench: Bench) -> list[Any]:
    """Begin the inventory's line, and show what is known and what is asked."""
    from ....planning.cells import as_text
    from ....planning.sheets.inventory import SHEET

    row = bench.inventory
    told = [(one, as_text(one, row.get(one.key))) for one in SHEET.columns]
    rows = [(str(one.title), text or str(_YOURS), "" if text else str(one.what)) for one, text in told]
    filled = sum(bool(text) for _one, text in told)
    line = _FROM.format(filled=filled, all=len(told))
    return [Card("note", str(_BEGUN), (line,), table=(tuple(map(str, _HEADS)), *rows), wide=True)]


STEP = Step(
    unit="1.1",
    does=Words(
        "It begins the line of the inventory that your file is, with what the file tells by itself.",
        "Empieza la línea del inventario que es tu archivo, con lo que el archivo dice por sí solo.",
    ),
    person=Words(
        "Open inventory.csv in your spreadsheet program and write what is missing, first of all who answers for it. Copy the "
        "line into your department's inventory if it has one.",
        "Abre inventory.csv en tu programa de hojas de cálculo y escribe lo que falta; primero, quién responde. Si tu "
        "dependencia ya tiene inventario, copia ahí la línea.",
    ),
    run=run,
    leaves=(INVENTORY,),
)
