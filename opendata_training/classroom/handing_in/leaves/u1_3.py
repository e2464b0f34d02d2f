"""Unit 1.3: the register of barriers."""

from __future__ import annotations

from ..kinds.columns import plan
from ..kinds.left import Left
from ..kinds.sheet import Sheet

UNIT = "1.3"
LEAVES: tuple[Left, ...] = (Sheet("barriers.csv", plan("barriers"), also=("Folio",)),)
BESIDE: tuple[str, ...] = ("barriers-day-14.csv", "readiness-day-14.csv")
