"""What happened to a dataset, in words, from what the portal noted of it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from .. import activity
from ..words import words

# So many changes are told; a program can ask for all.
MOST = 20
_TOLD = {"title": "title", "notes": "description", "license_id": "licence", "tags": "keywords"}
_DETAILS = ("author", "maintainer", "maintainer_email", "extras", "organization", "url")
# What changes with every release, or is the portal's own note of one.
_ALWAYS = ("issued", "modified", "last_modified", "metadata_modified", "position")


@dataclass(frozen=True)
class Event:
    """A change: when, what in words, and the version that the dataset had after it."""

    moment: str
    said: str
    version: str


def events(db: sqlite3.Connection, package_id: str, *, see_hidden: bool) -> list[Event]:
    """Give the changes of a dataset, the newest first.

    Parameters:
        see_hidden: whether what was done to it before it was published is told too.
    """
    noted = activity.history(db, package_id, see_hidden=see_hidden, most=MOST + 1, whole=True)
    told = []
    for newer, older in zip(noted, [*noted[1:], None], strict=False):
        package = newer["data"]["package"]
        said = _said(newer["activity_type"], package, older["data"]["package"] if older else None)
        told.append(Event(newer["timestamp"], said, package.get("version") or ""))
    return told[:MOST]


def _said(kind: str, now: dict[str, Any], before: dict[str, Any] | None) -> str:
    say = words()
    if kind == activity.DELETED:
        return say["event_deleted"]
    if before is None or (before.get("private") and not now.get("private")):
        return say["event_draft" if now.get("private") else "event_new"]
    changed = [say[f"event_{name}"] for field, name in _TOLD.items() if now.get(field) != before.get(field)]
    if any(_detail(now, field) != _detail(before, field) for field in _DETAILS):
        changed.append(say["event_details"])
    changed += _files(now, before)
    return say["event_changed"].format(what=", ".join(changed)) if changed else say["event_nothing"]


def _files(now: dict[str, Any], before: dict[str, Any]) -> list[str]:
    """Say which files came, changed and went; what the portal counts for itself is no change."""
    say = words()
    here, there = ({one["id"]: one for one in package.get("resources") or []} for package in (now, before))
    told = []
    for key, one in here.items():
        if key not in there:
            told.append(say["event_file_new"].format(file=one.get("name") or ""))
        elif _own(one) != _own(there[key]):
            told.append(say["event_file_changed"].format(file=one.get("name") or ""))
    told += [say["event_file_gone"].format(file=one.get("name") or "") for key, one in there.items() if key not in here]
    return told


def _detail(package: dict[str, Any], field: str) -> Any:
    value = package.get(field)
    return [one for one in value or [] if one["key"] not in _ALWAYS] if field == "extras" else value


def _own(resource: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in resource.items() if key not in _ALWAYS}
