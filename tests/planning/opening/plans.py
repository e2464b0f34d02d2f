"""Departments' folders to plan in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from opendata_training.planning import sheet_named, write_sheet

MONDAY = date(2027, 1, 11)
NAMES = ("Wells", "Rain", "Dams", "Roads", "Bridges", "Schools", "Prices", "Permits", "Crimes", "Budget", "Clinics", "Parks",
         "Farms", "Ports", "Trains")  # fmt: skip


def office(
    folder: Path,
    names: Sequence[str] = NAMES,
    decisions: Mapping[str, str] | None = None,
    effort: Mapping[str, float] | None = None,
    ranks: Mapping[str, int] | None = None,
    chosen: Mapping[str, bool] | None = None,
    reasons: Mapping[str, str] | None = None,
) -> Path:
    """Write a department's inventory, its priorities in that order, and decisions: publish where none is told."""
    folder.mkdir(parents=True, exist_ok=True)
    told = {name: "publish" for name in names} if decisions is None else decisions
    listed: list[dict[str, Any]] = [
        {"id": name.lower(), "name": name, "resource": f"{name} 2026", "about": f"A row is one of {name}.", "owner": "Statistics",
         "responsible": "Head of statistics", "sensitivity": "public", "update": "R/P1M"} for name in names
    ]  # fmt: skip
    write_sheet(sheet_named("inventory"), listed, folder / "inventory.csv")
    ranked = [
        {"rank": (ranks or {}).get(name, at), "id": name.lower(), "name": name, "effort": (effort or {}).get(name, 1),
         "chosen": (chosen or {}).get(name), "reason": (reasons or {}).get(name, "")} for at, name in enumerate(names, start=1)
    ]  # fmt: skip
    write_sheet(sheet_named("priorities"), ranked, folder / "priorities.csv")
    decided = [
        {"id": name.lower(), "name": name, "decision": decision, "reason": f"Because of {name}.", "decided_by": "Ana Pérez",
         "decided_on": MONDAY} for name, decision in told.items()
    ]  # fmt: skip
    write_sheet(sheet_named("decisions"), decided, folder / "decisions.csv")
    return folder
