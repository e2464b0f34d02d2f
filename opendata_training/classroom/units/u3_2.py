"""Unit 3.2, Sustain and impact: versions, breaking changes, links, updates, use, a project."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Unit
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
)
