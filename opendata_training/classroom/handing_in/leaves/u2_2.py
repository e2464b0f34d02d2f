"""Unit 2.2: the recipe."""

from __future__ import annotations

from ..kinds.columns import recipe
from ..kinds.left import Left
from ..kinds.sheet import Sheet

UNIT = "2.2"
LEAVES: tuple[Left, ...] = (Sheet("recipe.csv", recipe),)
BESIDE: tuple[str, ...] = ("presas-*.csv",)
