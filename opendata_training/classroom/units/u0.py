"""Unit 0, Welcome: the machine, the first report, open or not, where the work is and what leaves the machine."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Objective, Unit
from ._u0_cases import FIRST_CASES, MORE_CASES
from ._u0_habits import WHAT_LEAVES, WHERE
from ._u0_machine import FIRST_REPORT, READY

UNIT = Unit(
    "0",
    Words("Welcome", "Te damos la bienvenida"),
    (READY, FIRST_REPORT, FIRST_CASES, MORE_CASES, WHERE, WHAT_LEAVES),
    objectives=(
        Objective("a", ("step-run", "step-change", "step-break")),
        Objective("b", ("welcome", "step-change", "companions")),
        Objective("cd", ("spectrum",)),
        Objective("e", ("step-restart",)),
        Objective("f", ("your-files",)),
        Objective(
            "g",
            ("question", "story"),
            Words("Write down what you want to open, and for whom.", "Escribir qué quieres abrir y para quién."),
        ),
    ),
)
