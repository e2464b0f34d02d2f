"""What is done once a release is published: a copy of it is kept, the changelog gets its entry, the successor's page is renewed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..description.draft import Draft
from ..life import successor
from . import changelog
from .storing import Release, keep_all, record_place, releases, write


def keep(draft: Draft, receipt: Path) -> Release:
    """Keep what was just published.

    Of a release that is kept already nothing is written anew but the successor's page.

    Parameters:
        draft: the publication as it was published.
        receipt: its receipt.

    Raises:
        Problem: when a copy cannot be written.
    """
    known = releases(draft.folder)
    version = draft.text("version")
    found = next((one for one in known if one.version == version), None)
    kept = keep_all(draft)
    if found is None or found.kept != kept:
        told = _told(receipt)
        who, portal = tuple(map(str, told.get("who") or ())), str(told.get("portal", ""))
        if found is None:
            restored = str((told.get("rolled_back") or {}).get("to", ""))
            place = receipt.relative_to(draft.folder).as_posix()
            found = Release(
                draft.folder, version, str(told.get("when", "")), who, portal, place, draft.facts, kept, restored
            )
        else:
            # Only what no one sees of it is another: who signed, how the next one is made.
            found = replace(found, who=who, facts=draft.facts, kept=kept)
        write(found)
    before = [one for one in known if one.version != version]
    changelog.note(found, before[-1] if before else None)
    successor.write(draft)
    return found


def is_kept(draft: Draft) -> bool:
    """Say whether a publication's version has its record, the changelog and the successor's page.

    Parameters:
        draft: the publication.
    """
    there = (
        record_place(draft.folder, draft.text("version")),
        draft.folder / changelog.NAME,
        draft.folder / successor.NAME,
    )
    return all(path.is_file() for path in there)


def _told(receipt: Path) -> dict[str, Any]:
    told = json.loads(receipt.read_text(encoding="utf-8"))
    return told if isinstance(told, dict) else {}
