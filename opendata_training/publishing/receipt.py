"""The receipt: what a publication leaves behind for whoever asks, years later, what was published and who stood for it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from .. import __version__, files
from .description.draft import RECEIPTS, Draft
from .outcome import GateResult
from .portals import Done
from .wire.memory import Memory


def write(
    draft: Draft, portal: str, gates: list[GateResult], changes: list[dict[str, Any]], done: Done,
    notes: Mapping[str, Any] | None = None,
) -> Path:  # fmt: skip
    """Write the receipt of a finished publication; it never holds the token.

    Returns:
        Its path, named by the moment in UTC.
    """
    moment = datetime.now(UTC)
    receipt = {
        "when": moment.isoformat(timespec="seconds"),
        "who": [str(one.get("name", "")) for one in draft.attestations],
        "attestations": draft.attestations,
        "waivers": draft.facts.get("waivers") or [],
        "portal": portal,
        "dataset": done.name,
        "identifier": draft.text("identifier"),
        "name": draft.text("name"),
        "url": done.url,
        "version": draft.text("version"),
        "files": done.files,
        "gates": [gate.to_json() for gate in gates],
        "changes": changes,
        "verified": done.verified,
        # False where somebody still has to put it there by hand, from a pack.
        "there": done.there,
        # True when the dataset was public while its files were being replaced one by one.
        "shown_during_upload": done.shown_during_upload,
        # By these two the next run sees what others changed on the portal.
        "answer": done.answer,
        "memory": done.memory.to_json() if done.memory else None,
        "program": f"opendata-training {__version__}",
        **(notes or {}),
    }
    stem, number = moment.strftime("%Y%m%dT%H%M%SZ"), 1
    path = draft.folder / RECEIPTS / f"{stem}.json"
    while path.exists():
        number += 1
        path = path.with_name(f"{stem}-{number}.json")
    files.write_text(path, json.dumps(receipt, ensure_ascii=False, indent=2) + "\n")
    return path


def memory(folder: Path, portal: str, package_id: str) -> Memory | None:
    """Give what the last finished run left of a dataset on a portal; None when there was none.

    Parameters:
        folder: the publication's folder.
        portal: the portal's address.
        package_id: the dataset's id there.
    """
    for path in sorted((folder / RECEIPTS).glob("*.json"), key=order, reverse=True):
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        kept = told.get("memory") if isinstance(told, dict) and told.get("portal") == portal else None
        if isinstance(kept, dict) and (told.get("answer") or {}).get("id") == package_id:
            return Memory.from_json(kept)
    return None


def order(path: Path) -> tuple[str, int]:
    """Give what receipts are put in order by: the moment, and the number among those of one second."""
    moment, _dash, number = path.stem.partition("-")
    return moment, int(number) if number.isdigit() else 1
