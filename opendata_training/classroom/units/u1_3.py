"""Unit 1.3, Barriers and readiness: the first move, what a register adds up to, who and until when, the register, the profile."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Unit
from ._u1_3_late import LATE
from ._u1_3_moves import MOVED
from ._u1_3_profile import READ
from ._u1_3_register import PLANNED
from ._u1_3_sums import SUMMED

UNIT = Unit(
    "1.3",
    Words("Barriers and readiness", "Barreras y preparación"),
    (MOVED, SUMMED, LATE, PLANNED, READ),
)
