"""Unit 2.5, Personal data: who is in a file, what is public by law, k and what it costs, small counts, and a risk "
"memo."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Objective, Unit
from ._u2_5_cells import COUNTED
from ._u2_5_law import WEIGHED
from ._u2_5_protect import CHOSEN, WRITTEN
from ._u2_5_risk import MEASURED
from ._u2_5_roles import FOUND

UNIT = Unit(
    "2.5",
    Words("Personal data", "Datos personales"),
    (FOUND, WEIGHED, MEASURED, CHOSEN, WRITTEN, COUNTED),
    objectives=(
        Objective("a", ("step-look",)),
        Objective("b", ("step-find-think", "step-waiver")),
        Objective("c", ("step-alone-text", "step-same")),
        Objective("d", ("step-coarser", "step-slider")),
        Objective("e", ("step-coarser", "step-slider")),
        Objective("f", ("step-cells",)),
        Objective(
            "g",
            ("step-memo",),
            Words(
                "Write a risk memo that somebody can sign.", "Escribir un memorando de riesgo que alguien pueda firmar."
            ),
        ),
    ),
)
