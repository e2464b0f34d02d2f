"""What a learner's publishing left behind: receipts, in their order, and what the portal answered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ...errors import Problem
from .folder import FOLDER
from .sending import ANSWER, package_of

RECEIPTS = "receipts"


def receipts_of(folder: Path) -> list[dict[str, Any]]:
    """Give the receipts of a unit's publication, the earliest first; what cannot be read is left out.

    Parameters:
        folder: the unit's folder.
    """
    from ...publishing.description.receipts import newest_first

    found = [
        told for _path, told in newest_first(folder / FOLDER) if isinstance(told.get("files"), list) and "gates" in told
    ]
    return found[::-1]


def _read(path: Path) -> dict[str, Any] | None:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def answer_of(folder: Path, name: str) -> dict[str, Any] | None:
    """Give what the portal has: asked now where it runs, else what it answered last.

    Parameters:
        folder: the unit's folder.
        name: the dataset's short name.
    """
    try:
        return package_of(name)
    except Problem:
        return _read(folder / ANSWER)


def hashes_of(receipt: dict[str, Any]) -> dict[str, str]:
    """Give the fingerprint of each file of a receipt, by its path."""
    return {str(one.get("path")): str(one.get("sha256")) for one in receipt["files"] if isinstance(one, dict)}


def extra_of(package: dict[str, Any], key: str) -> str:
    """Give one of a dataset's extras, empty when it has none of that name."""
    rows = [one for one in package.get("extras") or [] if isinstance(one, dict)]
    return next((str(one.get("value")) for one in rows if one.get("key") == key), "")


def fingerprints_of(package: dict[str, Any]) -> set[str]:
    """Give the fingerprints of the files that a portal has of a dataset."""
    rows = [one for one in package.get("resources") or [] if isinstance(one, dict)]
    return {str(one.get("hash") or "").removeprefix("sha256:").lower() for one in rows}
