"""The number and the days of the release that a publication is about to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ..description.draft import Draft
from ..versions import next_version
from .differing import DAYS, Differences, Side, between
from .storing import Release, number_of, releases

# A publication's first number (https://semver.org, point 5).
FIRST = "1.0.0"


def renewed(draft: Draft) -> Draft:
    """Give the draft with its version, issued and modified as they are to be for this release.

    Where nothing changed since the last release they are what they were, so that a second run changes nothing. What a person
    wrote goes, as long as a version is higher than the last one and no lower than what changed asks for.

    Parameters:
        draft: the publication, measured.

    Raises:
        Problem: when what changed moves the version and the last one is no number.
    """
    known = releases(draft.folder)
    if not known:
        return _first(draft)
    last = known[-1]
    filled = _filled(draft, known)
    found = between(Side.of(last), Side.now(filled))
    by_hand = [one["field"] for one in found.fields]
    version = _version(filled.text("version"), found, known)
    if not found.files and not by_hand and not found.changes:
        return _same(draft, filled, version)
    day = date.today().isoformat()
    facts = {**filled.facts, "version": version}
    if "modified" not in by_hand:
        facts["modified"] = day
    changed = {one["path"] for one in found.files}
    facts["distributions"] = [
        _row(row, last, day) if _key(row) in changed else row for row in filled.facts.get("distributions") or []
    ]
    return _same(draft, replace(filled, facts=facts), version)


def _same(draft: Draft, wanted: Draft, version: str) -> Draft:
    """Give the draft itself where nothing in it is to be another."""
    facts = {**wanted.facts, "version": version}
    return draft if facts == draft.facts else replace(wanted, facts=facts)


def _first(draft: Draft) -> Draft:
    day = date.today().isoformat()
    facts = {**draft.facts, "version": draft.text("version") or FIRST}
    facts |= {name: draft.text(name) or day for name in DAYS}
    rows = draft.facts.get("distributions") or []
    facts["distributions"] = [_dated(row, day) for row in rows]
    return draft if facts == draft.facts else replace(draft, facts=facts)


def _dated(row: Any, day: str) -> Any:
    return {**row, **{name: row.get(name) or day for name in DAYS}} if isinstance(row, Mapping) else row


def _filled(draft: Draft, known: list[Release]) -> Draft:
    """Give the draft with the last release's number and days where it has none, or those of a release before it.

    The latter is a description that was brought back, or one that a run that was cut off did not get to write.
    """
    last, earlier = known[-1], known[:-1]
    facts = _brought_up(draft.facts, last.facts, [one.facts for one in earlier], ("version", *DAYS))
    rows = {_key(row): row for row in last.facts.get("distributions") or []}
    before = [{_key(row): row for row in one.facts.get("distributions") or []} for one in earlier]
    facts["distributions"] = [
        _brought_up(row, rows[_key(row)], [one[_key(row)] for one in before if _key(row) in one], DAYS)
        if isinstance(row, Mapping) and _key(row) in rows
        else row
        for row in draft.facts.get("distributions") or []
    ]
    return draft if facts == draft.facts else replace(draft, facts=facts)


def _brought_up(
    facts: Mapping[str, Any], last: Mapping[str, Any], earlier: list[Mapping[str, Any]], names: tuple[str, ...]
) -> dict[str, Any]:
    found = dict(facts)
    for name in names:
        old = {one.get(name) for one in earlier}
        if last.get(name) and (not facts.get(name) or facts[name] in old):
            found[name] = last[name]
    return found


def _row(row: Any, last: Release, day: str) -> Any:
    """Give a file that is new or was changed its days; what a person wrote anew stays."""
    if not isinstance(row, Mapping):
        return row
    old = next((one for one in last.facts.get("distributions") or [] if _key(one) == _key(row)), None)
    by_hand = old is not None and row.get("modified") != old.get("modified")
    return {**row, "issued": row.get("issued") or day, "modified": row["modified"] if by_hand else day}


def _key(row: Any) -> str:
    found = [row.get(name) for name in ("path", "download_url", "access_url")] if isinstance(row, Mapping) else []
    return next((str(one).strip() for one in found if one), "")


def _version(written: str, found: Differences, known: list[Release]) -> str:
    """Give the version: the next by what changed, or the one that a person wrote where it is no lower."""
    last, part = known[-1], found.part
    if part is None and (found.fields or found.files):
        # Only its days or its number were written anew.
        part = "patch"
    if part is None:
        return last.version
    used = {one.version for one in known}
    if written != last.version and written not in used and not number_of(written):
        return written
    following = next_version(max(used, key=number_of) if number_of(last.version) else last.version, part)
    return written if written not in used and number_of(written) > number_of(following) else following
