"""Unit 1.2, Priorities: evidence of demand, a sheet of scores, totals and quadrants, people, weights, and the ten chosen."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Objective, Unit
from ._u1_2_choice import CHOSEN
from ._u1_2_evidence import JUDGED
from ._u1_2_mended import MENDED
from ._u1_2_people import COMBINED
from ._u1_2_totals import ADDED
from ._u1_2_weights import MOVED

UNIT = Unit(
    "1.2",
    Words("Priorities", "Prioridades"),
    (JUDGED, MENDED, ADDED, COMBINED, MOVED, CHOSEN),
    objectives=(
        Objective("a", ("step-notes",)),
        Objective("b", ("step-notes", "step-notes-think")),
        Objective("c", ("step-notes-think", "step-rank", "step-picture")),
        Objective("d", ("step-people",)),
        Objective("e", ("step-weights",)),
        Objective("f", ("step-choose",)),
        Objective(
            "g",
            ("step-choose",),
            Words("Justify the ten to whoever has to sign.", "Justificar los diez ante quien tiene que firmar."),
        ),
    ),
)
