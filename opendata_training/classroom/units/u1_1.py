"""Unit 1.1, Inventory: what happens to data, the process map, the report, the inventory corrected and completed, keeping it."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Objective, Unit
from ._u1_1_keeping import KEEPING
from ._u1_1_map import MAPPED
from ._u1_1_mended import MENDED
from ._u1_1_missing import MISSING
from ._u1_1_report import REPORT
from ._u1_1_ways import WAYS

UNIT = Unit(
    "1.1",
    Words("Inventory", "Inventario"),
    (WAYS, MAPPED, REPORT, MENDED, MISSING, KEEPING),
    objectives=(
        Objective("a", ("step-told", "step-draw")),
        Objective("bg", ("step-told", "step-draw")),
        Objective("c", ("step-report", "step-numbers", "step-unlisted")),
        Objective("d", ("step-open", "step-owner", "step-twice")),
        Objective("e", ("step-unlisted",)),
        Objective("f", ("step-open", "step-owner", "step-id", "step-adela")),
    ),
)
