"""Unit 1.2: the colleague's scores, the weights, and the ten chosen."""

from __future__ import annotations

from ..kinds.columns import plan
from ..kinds.left import Left
from ..kinds.sheet import Sheet

UNIT = "1.2"
LEAVES: tuple[Left, ...] = (
    Sheet("scores-systems.csv", plan("scores")),
    Sheet("criteria.csv", plan("criteria")),
    Sheet("priorities.csv", plan("priorities")),
)
BESIDE: tuple[str, ...] = ("scores.csv",)
