"""Unit 2.6: the data dictionary and the rules."""

from __future__ import annotations

from ..kinds.columns import dictionary, rules
from ..kinds.left import Left
from ..kinds.sheet import Sheet

UNIT = "2.6"
LEAVES: tuple[Left, ...] = (Sheet("dictionary.csv", dictionary), Sheet("rules.csv", rules))
BESIDE: tuple[str, ...] = ("vacunacion-*.csv",)
