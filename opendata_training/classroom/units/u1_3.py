"""Unit 1.3, Barriers and readiness: the first move, what a register adds up to, who and until when, the register, the profile."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Objective, Unit
from ._u1_3_late import LATE
from ._u1_3_moves import MOVED
from ._u1_3_profile import READ
from ._u1_3_register import PLANNED
from ._u1_3_sums import SUMMED

UNIT = Unit(
    "1.3",
    Words("Barriers and readiness", "Barreras y preparación"),
    (MOVED, SUMMED, LATE, PLANNED, READ),
    objectives=(
        Objective("a", ("step-met",)),
        Objective("b", ("step-register", "step-touch", "step-matrix")),
        Objective("c", ("step-register", "step-late")),
        Objective("d", ("step-touch", "step-done")),
        Objective("e", ("step-ready", "step-evidence")),
        Objective(
            "f",
            ("step-done", "step-evidence"),
            Words(
                "Write a plan for the three gravest barriers that somebody can say yes to.",
                "Escribir un plan para las tres barreras más graves al que alguien pueda decir que sí.",
            ),
        ),
    ),
)
