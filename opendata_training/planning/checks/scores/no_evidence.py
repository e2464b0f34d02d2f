"""A high demand that nothing shows."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ...looking import columns

CODE = "no-evidence"
# Advice: the score may be right, but nobody else can tell.
SEVERITY = "advice"
DIMENSION = "completeness"
FIX: Fix | None = None
LABEL = Words(en="A high demand without evidence", es="Una demanda alta sin evidencia")
MESSAGE = Words(
    en="the demand is {cell}, and the evidence is blank",
    es="la demanda es {cell} y la evidencia está vacía",
)
WHAT_TO_DO = Words(
    en="Write what shows the demand (how many requests, visits or letters, and where to see them), or lower the score.",
    es="Escribe qué muestra la demanda (cuántas solicitudes, visitas u oficios, y dónde verlos), o baja el puntaje.",
)
CAUGHT = Example(b"Name,Person,Demand,Evidence\nDams,Ana,5,\nRain,Ana,2,\nWells,Ana,4,41 requests\n", ((2, 3),))
LEFT_ALONE = Example(b"Name,Person,Demand,Evidence\nDams,Ana,5,310 requests\nRain,Ana,2,\n")
_HIGH = ("4", "5")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the demands of 4 and 5 whose evidence is blank."""
    from ...sheets.scores import SHEET

    there = columns(subject, SHEET.columns)
    demand, evidence = there.get("demand"), there.get("evidence")
    if demand is None or evidence is None:
        return
    high = demand.where(lambda text: text.strip()[:1] in _HIGH)
    blank = set(evidence.where(lambda text: not text.strip()))
    yield subject.cells(demand, [at for at in high if at in blank])
