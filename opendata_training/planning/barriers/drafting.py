"""A register begun from the inventory: what its cells let one expect to stand in the way, for a person to judge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ...reading.kinds import plain
from ..joining import with_ids
from .knowing import known_barrier
from .states import names_somebody

# A file that is larger is compressed or given in parts too (`conversion.split` and unit 2.4 say so of 50 MB).
LARGE_MB = 50
# What people look at and programs do not read.
_FOR_EYES = frozenset(("pdf", "doc", "docx", "word", "ppt", "pptx", "powerpoint", "jpg", "jpeg", "png", "tif", "tiff", "paper",
                       "papel", "impreso", "printed", "scan", "imagen", "image", "txt impreso"))  # fmt: skip


def rows_for(identity: Mapping[str, str], codes: Iterable[str]) -> list[dict[str, Any]]:
    """Give rows of the register for barriers of the library.

    Parameters:
        identity: the dataset's id and name; neither for the whole department.
        codes: codes of the library.

    Raises:
        Problem: when the library has no such barrier.
    """
    found = (known_barrier(code) for code in codes)
    return [
        {
            "id": identity.get("id", ""),
            "name": identity.get("name", ""),
            "barrier": str(one.title),
            "kind": one.kind,
            "solution": str(one.solution),
            "state": "open",
        }
        for one in found
    ]


def draft(inventory: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Begin a register from an inventory: a row for each barrier that its cells speak of, not judged and without a person.

    Parameters:
        inventory: the inventory's rows, by its columns' keys.
    """
    kept = list(inventory)
    found = []
    for row, made in zip(kept, with_ids(kept), strict=True):
        found += rows_for({"id": made, "name": str(row.get("name") or "")}, expected(row))
    return found


def expected(row: Mapping[str, Any]) -> list[str]:
    """Give the codes of the barriers that a row of an inventory lets one expect."""
    found = []
    size, sort = row.get("size_mb"), row.get("sensitivity")
    if not names_somebody(str(row.get("owner") or row.get("responsible") or "")):
        found.append("no-owner")
    if sort == "personal" or row.get("private") == "private":
        found.append("personal-data")
    if sort == "reserved" or not str(row.get("legal_basis") or "").strip():
        found.append("right-to-publish")
    if isinstance(size, (int, float)) and size > LARGE_MB:
        found.append("size")
    if set(plain(str(row.get("format") or "")).split()) & _FOR_EYES:
        found.append("format")
    return found
