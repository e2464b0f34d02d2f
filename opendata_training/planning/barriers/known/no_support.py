"""Whoever decides has not said yes."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="no-support",
    kind="organisation",
    title=Words("nobody at the top has said yes", "falta el visto bueno de quien decide"),
    heard=Words("“My director has not been told.”", "«Mi director no está enterado»."),
    solution=Words(
        "Show whoever decides one page: what is opened, who asked for it, what it saves the office, and what is "
        "asked of them.",
        "Llevar a quien decide una página: qué se abre, quién lo pidió, qué ahorra el área y qué se le pide.",
    ),
    steps=(
        Words(
            "Count how often the office answers the same request by hand.",
            "Cuenta cuántas veces el área contesta a mano la misma solicitud.",
        ),
        Words(
            "Ask for a decision on one dataset, not on all.",
            "Pide una decisión sobre un conjunto, no sobre todos.",
        ),
    ),
    done=Words("There is a written yes with a date.", "Hay un sí por escrito y con fecha."),
    unit="1.3",
    sources=("odra", "stott-2010"),
)
