"""Unit 1.2, Priorities: evidence of demand, a sheet of scores, totals and quadrants, people, weights, and the ten chosen."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Unit
from ._u1_2_choice import CHOSEN
from ._u1_2_evidence import JUDGED
from ._u1_2_mended import MENDED
from ._u1_2_people import COMBINED
from ._u1_2_totals import ADDED
from ._u1_2_weights import MOVED

UNIT = Unit("1.2", Words("Priorities", "Prioridades"), (JUDGED, MENDED, ADDED, COMBINED, MOVED, CHOSEN))
