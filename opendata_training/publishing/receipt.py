"""The receipt: what a publication leaves behind for whoever asks, years later, what was published and who stood for it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from .. import __version__, files
from .draft import RECEIPTS, Draft
from .outcome import GateResult
from .portals import Done


def write(draft: Draft, portal: str, gates: list[GateResult], changes: list[dict[str, Any]], done: Done) -> Path:
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
        "url": done.url,
        "version": draft.text("version"),
        "files": done.files,
        "gates": [gate.to_json() for gate in gates],
        "changes": changes,
        "verified": done.verified,
        # True when the dataset was public while its files were being replaced one by one.
        "shown_during_upload": done.shown_during_upload,
        "program": f"opendata-training {__version__}",
    }
    stem, number = moment.strftime("%Y%m%dT%H%M%SZ"), 1
    path = draft.folder / RECEIPTS / f"{stem}.json"
    while path.exists():
        number += 1
        path = path.with_name(f"{stem}-{number}.json")
    files.write_text(path, json.dumps(receipt, ensure_ascii=False, indent=2) + "\n")
    return path
