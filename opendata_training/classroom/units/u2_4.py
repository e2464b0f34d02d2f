"""Unit 2.4, Large files: how large is large, reading in pieces, formats, the split, the parts, and what others sent."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Objective, Unit
from ._u2_4_formats import FORMATTED
from ._u2_4_parts import PARTED
from ._u2_4_pieces import PIECED
from ._u2_4_received import RECEIVED
from ._u2_4_size import SIZED
from ._u2_4_split import CHOSEN

UNIT = Unit(
    "2.4",
    Words("Large files", "Archivos grandes"),
    (SIZED, PIECED, FORMATTED, CHOSEN, PARTED, RECEIVED),
    objectives=(
        Objective("ag", ("step-pack", "step-when")),
        Objective("b", ("step-pieces",)),
        Objective("c", ("step-formats",)),
        Objective("dg", ("step-when", "step-split")),
        Objective("e", ("step-split",)),
        Objective("f", ("step-names",)),
    ),
)
