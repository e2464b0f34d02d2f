"""Unit 1.4: what was answered of each case, and what was decided."""

from __future__ import annotations

from ..kinds.columns import plan
from ..kinds.left import Left
from ..kinds.sheet import Sheet

UNIT = "1.4"
LEAVES: tuple[Left, ...] = (Sheet("rights.csv", plan("rights")), Sheet("decisions.csv", plan("decisions")))
BESIDE: tuple[str, ...] = ("sign-offs.csv", "vistos-buenos.csv", "decisions.html")
