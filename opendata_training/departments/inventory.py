"""A department's inventory, made of what its datasets' entries say: clean, and of each seed its own."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from ..locale import Words
from .chance import Chance
from .dataset import Dataset, datasets_of

# About how many bytes a cell has in these files, its delimiter counted.
_BYTES = 9
# What the answer on private data is by the sensitivity; parts that may be reserved are restricted until somebody decides.
_PRIVATE = {"public": "public", "internal": "public", "personal": "private", "reserved": "restricted"}
_HEAD = Words("Head of: {owner}", "Titular de: {owner}")
_REASONS = {
    "personal": Words("It has personal data. {law}", "Contiene datos personales. {law}"),
    "reserved": Words("Parts may be reserved. {law}", "Partes podrían reservarse. {law}"),
}
_PLATFORMS = (
    (("papel", "expediente", "cédula"), Words("Paper", "Papel")),
    (("hoja", "libro", "concentrado", "formato", "reporte"), Words("Spreadsheet", "Hoja de cálculo")),
)
_DATABASE = Words("Database", "Base de datos")
# The programme of 2014 began in May and asked for a month of publication of each public dataset.
_FIRST, _LAST = 6, 12


def inventory_of(department: str, seed: int) -> list[dict[str, Any]]:
    """Give a department's inventory, a row for each dataset, by the keys of the plan's inventory.

    Parameters:
        department: the department's code.
        seed: sizes and months differ by it; what the datasets are does not.
    """
    return [
        _row(code, one, Chance(seed, "inventory", department, code)) for code, one in datasets_of(department).items()
    ]


def _row(code: str, dataset: Dataset, chance: Chance) -> dict[str, Any]:
    entry, latest = dataset.entry, dataset.releases[-1]
    law = str(entry.legal_basis)
    private = _PRIVATE[entry.sensitivity]
    megabytes = dataset.full * len(dataset.labels) * _BYTES / 1e6 * chance.of("size").between(80, 120) / 100
    unowned = "no-owner" in entry.barriers
    month = f"2014-{chance.of('month').between(_FIRST, _LAST):02d}"
    return {
        "responsible": entry.owner if unowned else _HEAD.format(owner=entry.owner),
        "name": str(entry.title),
        "resource": f"{entry.title}, {latest.code}",
        "about": str(entry.what),
        "private": private,
        "reason": _REASONS[entry.sensitivity].format(law=law) if private != "public" else "",
        "platform": _platform(entry.system),
        "date": month if private == "public" else "",
        "id": code,
        "owner": entry.owner,
        "system": entry.system,
        "format": PurePath(latest.file).suffix.lstrip(".").upper(),
        "size_mb": max(0.1, round(megabytes, 1)),
        "update": entry.frequency,
        "sensitivity": entry.sensitivity,
        "legal_basis": law,
    }


def _platform(system: str) -> str:
    told = system.lower()
    return str(next((words for signs, words in _PLATFORMS if any(sign in told for sign in signs)), _DATABASE))
