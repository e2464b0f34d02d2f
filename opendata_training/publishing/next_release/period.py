"""The time a publication covers, brought up to its new file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ...locale import translator
from ..description.draft import Draft
from ..description.formats import stem_of
from ..description.working_out import Period, period_named, period_of, see

_ = translator("publishing_history")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def renewed_period(draft: Draft, path: str, before: Path, after: Path, name: str) -> tuple[dict[str, Any], list[str]]:
    """Give a description with the time it covers as the new file has it, and what a person has to look at.

    A day goes where it was the old file's own; one that a person wrote otherwise stays, and is told.

    Parameters:
        draft: the description.
        path: the place of the file that was replaced.
        before: the old file.
        after: the new one.
        name: what the new one was called, which may tell a year.
    """
    facts = dict(draft.facts)
    old = _covered(before, path)
    new = _covered(after, name)
    if new is None or new == old:
        return facts, []
    told = _moved(facts, old, new)
    rows = []
    for row in facts.get("distributions") or []:
        mine = dict(row) if isinstance(row, dict) else row
        if isinstance(mine, dict) and mine.get("path") == path and isinstance(mine.get("temporal"), dict):
            _moved(mine, old, new)
        rows.append(mine)
    facts["distributions"] = rows
    years = set(_YEAR.findall(draft.text("title")))
    if years and not years <= {str(year) for year in range(new.start.year, new.end.year + 1)}:
        told.append(_("The title speaks of {years} and the new file covers {start} to {end}. Look at title in dataset.yaml.",
                      years=", ".join(sorted(years)), start=new.start, end=new.end))  # fmt: skip
    return facts, told


def _covered(path: Path, name: str) -> Period | None:
    """Give the time a file covers, by what is in it, else by what it is called."""
    return (period_of(see(path)) if path.is_file() else None) or period_named(stem_of(Path(name)))


def _moved(facts: dict[str, Any], old: Period | None, new: Period) -> list[str]:
    """Put the new file's days in the place of the old one's; say what was left."""
    there = facts.get("temporal")
    written = dict(there) if isinstance(there, dict) else {}
    told = []
    days = {"start": (old.start if old else None, new.start), "end": (old.end if old else None, new.end)}
    for part, (before, after) in days.items():
        text = str(written.get(part) or "").strip()
        if not text or (before and text == before.isoformat()):
            written[part] = after.isoformat()
        elif text != after.isoformat():
            told.append(_("temporal.{part} in dataset.yaml stays {day}; the new file's would be {other}.", part=part, day=text,
                          other=after))  # fmt: skip
    facts["temporal"] = written
    return told
