"""Unit 0: what the machine told."""

from __future__ import annotations

from ..kinds.facts import Facts
from ..kinds.left import Left

UNIT = "0"
LEAVES: tuple[Left, ...] = (
    Facts("environment.json", {"python": {}, "python_ok": {}, "packages": "all", "portal": {}, "language": {}}),
)
BESIDE: tuple[str, ...] = ()
