"""What a run sent and has not verified yet, so that the next one after a cut looks at it instead of believing it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from ... import files
from ..description.draft import RECEIPTS
from .memory import Pending

# No .json, so that nobody takes it for a receipt.
NAME = "unfinished"


def pending(folder: Path, portal: str) -> Pending:
    """Give what an unfinished run may have sent to a portal.

    Parameters:
        folder: the publication's folder.
        portal: the portal's address.
    """
    noted = _read(folder).get(portal)
    return Pending(noted["sent"], noted["files"]) if noted else Pending()


def open_for(folder: Path, portal: str, sent: Mapping[str, Any], keys: Iterable[str]) -> None:
    """Note, before anything is sent, what is about to be; what a run that was cut off noted stays.

    Parameters:
        folder: the publication's folder.
        portal: the portal's address.
        sent: all that is sent, by the names that changes are told under.
        keys: the files whose bytes are sent.
    """
    noted = _read(folder)
    before = noted.get(portal, {"files": []})
    noted[portal] = {"files": sorted({*keys, *before["files"]}), "sent": dict(sent)}
    _write(folder, noted)


def close(folder: Path, portal: str) -> None:
    """Take a portal's note away: all was verified."""
    noted = _read(folder)
    if noted.pop(portal, None) is None:
        return
    if noted:
        _write(folder, noted)
    else:
        with suppress(OSError):
            (folder / RECEIPTS / NAME).unlink()


def _read(folder: Path) -> dict[str, dict[str, Any]]:
    try:
        told = json.loads((folder / RECEIPTS / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        # Not there, or cut off while the disk was full: then the portal's own hash is all there is to go by.
        return {}
    whole = isinstance(told, dict) and all(
        isinstance(one, dict) and isinstance(one.get("files"), list) and isinstance(one.get("sent"), dict)
        for one in told.values()
    )
    return told if whole else {}


def _write(folder: Path, noted: dict[str, dict[str, Any]]) -> None:
    files.write_json(folder / RECEIPTS / NAME, noted)
