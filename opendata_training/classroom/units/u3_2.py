"""Unit 3.2, Sustain and impact: versions, breaking changes, links, updates, use, a project."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Objective, Unit
from ._u3_2_breaking import BREAKING
from ._u3_2_calendar import LATE
from ._u3_2_canvas import CANVAS
from ._u3_2_kinds import KINDS
from ._u3_2_links import LINKS
from ._u3_2_use import USE

UNIT = Unit(
    "3.2",
    Words("Sustain and impact", "Mantener los datos y lograr impacto"),
    (KINDS, BREAKING, LINKS, LATE, USE, CANVAS),
    objectives=(
        Objective("a", ("step-own-two",)),
        Objective("b", ("step-own-two",)),
        Objective("c", ("step-links",)),
        Objective("d", ("step-calendar",)),
        Objective("e", ("step-use", "step-own")),
        Objective("f", ("step-own", "step-canvas")),
        Objective(
            "g",
            ("step-canvas",),
            Words(
                "Pitch that project in two minutes to somebody who decides.",
                "Presentar ese proyecto en dos minutos a alguien que decide.",
            ),
        ),
    ),
)
