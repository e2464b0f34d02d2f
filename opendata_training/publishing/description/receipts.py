"""The receipts in a publication's folder, read back in the order in which they were written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .draft import RECEIPTS


def newest_first(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Give the receipts one after the other, the newest first; one that cannot be read, or is no mapping, is passed over.

    Parameters:
        folder: the publication's folder.
    """
    for path in sorted((folder / RECEIPTS).glob("*.json"), key=order, reverse=True):
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(told, dict):
            yield path, told


def order(path: Path) -> tuple[str, int]:
    """Give what receipts are put in order by: the moment, and the number among those of one second.

    The alphabet would not do: it puts the second one of a second, …Z-2.json, before the first.
    """
    moment, _dash, number = path.stem.partition("-")
    return moment, int(number) if number.isdigit() else 1
