"""The receipt: what a publication leaves behind for whoever asks, years later, what was published and who stood for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from .. import __version__, files
from .description.draft import RECEIPTS, Draft
from .description.receipts import newest_first
from .history.storing import DESCRIPTIONS, MAKING
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
        # What people wrote of it, as it was: fingerprints of the description, the dictionaries and the recipes.
        "written": _written(draft),
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
    files.write_json(path, receipt)
    return path


def memory(folder: Path, portal: str, package_id: str) -> Memory | None:
    """Give what the last finished run left of a dataset on a portal; None when there was none.

    Parameters:
        folder: the publication's folder.
        portal: the portal's address.
        package_id: the dataset's id there.
    """
    for told in _of(folder, portal):
        kept = told.get("memory")
        if isinstance(kept, dict) and (told.get("answer") or {}).get("id") == package_id:
            return Memory.from_json(kept)
    return None


def went_to(folder: Path, portal: str) -> bool:
    """Say whether a publication went to a portal before.

    Parameters:
        folder: the publication's folder.
        portal: the portal's address.
    """
    return any(True for _told in _of(folder, portal))


def _of(folder: Path, portal: str) -> Iterator[dict[str, Any]]:
    """Give the receipts of a portal, the newest first."""
    return (told for _path, told in newest_first(folder) if told.get("portal") == portal)


def repeats(draft: Draft, portal: str, done: Done) -> bool:
    """Say whether the last receipt of a portal says the same: the same files at the same addresses, the same description.

    Parameters:
        draft: the publication.
        portal: the portal's address.
        done: what the portal holds now.
    """
    last = next(_of(draft.folder, portal), {})
    now = {
        "files": done.files,
        "url": done.url,
        "written": _written(draft),
        "program": f"opendata-training {__version__}",
    }
    return all(last.get(name) == value for name, value in now.items())


def _written(draft: Draft) -> dict[str, str]:
    """Give the fingerprints of what people wrote of a publication, by its places in the folder."""
    paths = [*DESCRIPTIONS, *MAKING, *(one.schema for one in draft.distributions)]
    return {path: files.sha256(place) for path in dict.fromkeys(paths) if (place := draft.place(path))}
