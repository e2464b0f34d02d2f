"""The capstone: a raw register goes through every gate to the portal, and its next release goes the same way."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Objective, Unit
from ._capstone_a import DECIDE
from ._capstone_b import MEND, PROTECT
from ._capstone_d import DICTIONARY_TASK
from ._capstone_e import DESCRIBE
from ._capstone_f import NEXT, TWICE
from ._capstone_h import SHOWN

UNIT = Unit(
    "capstone",
    Words("From a raw file to the portal", "De un archivo tal como llega al portal"),
    (DECIDE, MEND, PROTECT, DICTIONARY_TASK, DESCRIBE, TWICE, NEXT, SHOWN),
    objectives=(
        Objective("a", ("step-decide",)),
        Objective("b", ("step-recipe",)),
        Objective("c", ("step-safe",)),
        Objective("d", ("step-dictionary",)),
        Objective("e", ("step-describe",)),
        Objective("f", ("step-publish",)),
        Objective("g", ("step-next",)),
        Objective("h", ("step-page",)),
        Objective(
            "i",
            ("step-page",),
            Words(
                "Say what you would tell a minister and a colleague about your work: what it is worth, what is left open.",
                "Decir a quien decide y a un colega qué vale tu trabajo y qué queda abierto.",
            ),
        ),
    ),
)
