"""Unit 3.2: the canvas of a project."""

from __future__ import annotations

from ..kinds.columns import plan
from ..kinds.left import Left
from ..kinds.sheet import Sheet

UNIT = "3.2"
LEAVES: tuple[Left, ...] = (Sheet("canvas.csv", plan("canvas")),)
BESIDE: tuple[str, ...] = (
    "calendar.csv",
    "canvas.html",
    "feedback.csv",
    "links.csv",
    "oficinas-*.csv",
    "targets.csv",
    "use.csv",
    "uses.csv",
)
