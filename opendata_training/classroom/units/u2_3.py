"""Unit 2.3, Column drift: kinds of change, looking, the crosswalk, one table, three kinds of nothing, versions."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Objective, Unit
from ._u2_3_crosswalk import MAPPED, untouched
from ._u2_3_kinds import KNOWN
from ._u2_3_looking import LOOKED
from ._u2_3_nothing import NOTHING
from ._u2_3_stacked import STACK
from ._u2_3_versions import VERSIONED

__all__ = ["UNIT", "untouched"]

UNIT = Unit(
    "2.3",
    Words("Column drift", "Columnas que cambian"),
    (KNOWN, LOOKED, MAPPED, STACK, NOTHING, VERSIONED),
    objectives=(
        Objective("a", ("step-look", "step-title", "step-kinds")),
        Objective("b", ("step-look", "step-unit")),
        Objective("c", ("step-mend", "step-unit", "step-grid")),
        Objective("d", ("step-title", "step-unit")),
        Objective("e", ("step-nothing",)),
        Objective("f", ("step-version", "step-notice")),
        Objective(
            "g",
            ("step-notice",),
            Words(
                "Write a change notice that a stranger can act on.",
                "Escribir un aviso de cambio con el que alguien ajeno pueda actuar.",
            ),
        ),
    ),
)
