"""Unit 1.1: the process map and the inventory of the practice office."""

from __future__ import annotations

from ..kinds.columns import plan
from ..kinds.left import Left
from ..kinds.sheet import Sheet

UNIT = "1.1"
LEAVES: tuple[Left, ...] = (Sheet("process-map.csv", plan("process-map")), Sheet("inventory.csv", plan("inventory")))
BESIDE: tuple[str, ...] = ("inventory-received.csv",)
