"""The receipt of a publication: when, what, which gates, and that it was verified; no cells, no persons, no folders."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from .facts import Facts, kept_of
from .left import Goes

#: What of a receipt leaves. Left out: who signed (persons), why a gate was open or closed and what changed (they may name
#: values), and the memory of what was sent (the data dictionary in it lists values).
WANTED: dict[str, Any] = {
    "when": {},
    "portal": {},
    "dataset": {},
    "identifier": {},
    "name": {},
    "url": {},
    "version": {},
    "files": {"path": {}, "sha256": {}, "bytes": {}},
    "written": "all",
    "gates": {"gate": {}, "passed": {}},
    "changes": {"field": {}},
    "verified": {"path": {}, "sha256": {}, "how": {}},
    "there": {},
    "shown_during_upload": {},
    "rolled_back": {"from": {}, "to": {}},
    "withdrawn": {},
    "program": {},
}


@dataclass(frozen=True)
class Receipt:
    """A receipt.

    Parameters:
        name: see `Left`.
    """

    name: str

    def look(self, path: Path, seed: int) -> Goes:
        """Let out what of the receipt tells no values."""
        told = json.loads(Facts(self.name, WANTED).look(path, seed).data)
        return Goes(
            (json.dumps(shortened(told), ensure_ascii=False, indent=1) + "\n").encode(errors="backslashreplace")
        )


def shortened(told: dict[str, Any]) -> dict[str, Any]:
    """Give a receipt as it may leave the machine: files are named without the folders of this machine.

    Parameters:
        told: the receipt as it was written.
    """
    kept: dict[str, Any] = kept_of(told, WANTED)
    lists = [found for name in ("files", "verified") if isinstance(found := kept.get(name), list)]
    for one in [one for found in lists for one in found if isinstance(one, dict)]:
        path = PurePosixPath(str(one.get("path", "")).replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in str(path):
            one["path"] = path.name
    return kept
