"""Datasets in the database: CKAN's package dictionary in, CKAN's package dictionary out."""

from __future__ import annotations

import json
import re
import sqlite3
from typing import Any

from ..countries.common.licences import licence
from ..locale import translator
from . import resources
from .errors import not_found, not_valid
from .store import new_id, now

_ = translator("portal")

# CKAN's rule for names (ckan/logic/validators.py, name_validator).
NAME = re.compile(r"[a-z0-9_-]{2,100}")
TEXTS = ("title", "notes", "author", "author_email", "maintainer", "maintainer_email", "license_id", "version", "url")


def find(db: sqlite3.Connection, name_or_id: Any, *, see_private: bool) -> sqlite3.Row:
    """Find a dataset by its identifier or its name.

    Raises:
        Refusal: 404 when there is none, or none that the asker may see.
    """
    row: sqlite3.Row | None = db.execute(
        "SELECT * FROM package WHERE id = ? OR name = ?", (str(name_or_id), str(name_or_id))
    ).fetchone()
    if row is None or (row["private"] and not see_private):
        # CKAN answers 403 for a private dataset; 404 tells nobody that it exists.
        raise not_found(str(name_or_id))
    return row


def organization(db: sqlite3.Connection, name_or_id: Any) -> sqlite3.Row | None:
    """Find an organization by its identifier or its name."""
    asked = (str(name_or_id), str(name_or_id))
    row: sqlite3.Row | None = db.execute("SELECT * FROM organization WHERE id = ? OR name = ?", asked).fetchone()
    return row


def organization_dict(row: sqlite3.Row) -> dict[str, Any]:
    """Give an organization as CKAN shows it."""
    return {
        **dict(row),
        "type": "organization",
        "is_organization": True,
        "state": "active",
        "approval_status": "approved",
    }


def shown(db: sqlite3.Connection, row: sqlite3.Row, base: str) -> dict[str, Any]:
    """Give a dataset as CKAN's package_show does.

    Parameters:
        base: the portal's address, which the files' addresses begin with.
    """
    facts = json.loads(row["facts"])
    found = licence(facts["license_id"])
    held = [resources.shown(one, base) for one in resources.of(db, row["id"])]
    owner = organization(db, row["owner_org"])
    assert owner is not None  # a foreign key
    return {
        **facts,
        "id": row["id"],
        "name": row["name"],
        "type": "dataset",
        "state": "active",
        "private": bool(row["private"]),
        "owner_org": row["owner_org"],
        "organization": organization_dict(owner),
        "license_title": str(found.title) if found else facts["license_id"],
        "license_url": found.url if found else "",
        "isopen": bool(found and found.open),
        "metadata_created": row["created"],
        "metadata_modified": row["modified"],
        "tags": [{"name": tag, "display_name": tag, "state": "active"} for tag in facts["tags"]],
        "num_tags": len(facts["tags"]),
        "groups": [],
        "resources": held,
        "num_resources": len(held),
    }


def _text(asked: dict[str, Any], field: str) -> str:
    value = asked.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise not_valid(field, _("Must be a text"))
    return value


def _tags(asked: dict[str, Any]) -> list[str]:
    tags = asked.get("tags") or []
    if not isinstance(tags, list) or not all(
        isinstance(tag, dict) and isinstance(tag.get("name"), str) for tag in tags
    ):
        raise not_valid("tags", _("Must be a list of tags, each with its name"))
    return sorted({tag["name"].strip() for tag in tags if tag["name"].strip()})


def _extras(asked: dict[str, Any]) -> list[dict[str, str]]:
    extras = asked.get("extras") or []
    if not isinstance(extras, list) or not all(isinstance(extra, dict) for extra in extras):
        raise not_valid("extras", _("Must be a list of pairs of key and value"))
    kept = {_text(extra, "key"): _text(extra, "value") for extra in extras}
    if len(kept) < len(extras) or "" in kept:
        raise not_valid("extras", _("Each key must be there once"))
    return [{"key": key, "value": value} for key, value in sorted(kept.items())]


def _checked(db: sqlite3.Connection, asked: dict[str, Any], itself: str) -> tuple[str, str, int, str]:
    """Give (name, owner, private, facts as JSON) of a dataset as asked, or refuse as CKAN does."""
    name = _text(asked, "name")
    if not NAME.fullmatch(name):
        raise not_valid("name", _("Must be 2 to 100 small letters without accents, digits, - or _"))
    taken = db.execute("SELECT id FROM package WHERE name = ?", (name,)).fetchone()
    if taken and taken["id"] != itself:
        raise not_valid("name", _("That name is already in use."))
    owner = organization(db, asked.get("owner_org") or "")
    if owner is None:
        raise not_valid("owner_org", _("An organization of this portal must be given"))
    facts: dict[str, Any] = {field: _text(asked, field) for field in TEXTS}
    facts |= {"tags": _tags(asked), "extras": _extras(asked)}
    private = asked.get("private") in (True, "true", "True", "1")
    return name, owner["id"], int(private), json.dumps(facts, ensure_ascii=False)


def create(db: sqlite3.Connection, asked: dict[str, Any]) -> str:
    """Make a dataset and give its identifier."""
    name, owner, private, facts = _checked(db, asked, "")
    package_id, moment = new_id(), now()
    row = (package_id, name, owner, private, moment, moment, facts)
    db.execute("INSERT INTO package VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    resources.replace_all(db, package_id, asked.get("resources") or [])
    index(db, package_id)
    return package_id


def update(db: sqlite3.Connection, package_id: str, asked: dict[str, Any]) -> list[str]:
    """Put new facts in a dataset's place, its list of resources included, as package_update does.

    Returns:
        The names of stored files that nothing holds any more.
    """
    name, owner, private, facts = _checked(db, asked, package_id)
    db.execute(
        "UPDATE package SET name = ?, owner_org = ?, private = ?, facts = ?, modified = ? WHERE id = ?",
        (name, owner, private, facts, now(), package_id),
    )
    loose = resources.replace_all(db, package_id, asked.get("resources") or [])
    index(db, package_id)
    return loose


def touch(db: sqlite3.Connection, package_id: str) -> None:
    """Note that a dataset changed, and what it can be found by."""
    db.execute("UPDATE package SET modified = ? WHERE id = ?", (now(), package_id))
    index(db, package_id)


def delete(db: sqlite3.Connection, package_id: str) -> list[str]:
    """Take a dataset away and give the names of the stored files that nothing holds any more."""
    loose = [row["stored"] for row in resources.of(db, package_id) if row["stored"]]
    db.execute("DELETE FROM search WHERE package_id = ?", (package_id,))
    db.execute("DELETE FROM package WHERE id = ?", (package_id,))
    return loose


def index(db: sqlite3.Connection, package_id: str) -> None:
    """Write what a dataset can be found by."""
    package = db.execute("SELECT * FROM package WHERE id = ?", (package_id,)).fetchone()
    facts = json.loads(package["facts"])
    words = [package["name"], *(facts[field] for field in TEXTS), *facts["tags"]]
    words += [extra["value"] for extra in facts["extras"]]
    for row in resources.of(db, package_id):
        held = json.loads(row["facts"])
        words += [held.get("name", ""), held.get("description", ""), held.get("format", ""), row["filename"] or ""]
    db.execute("DELETE FROM search WHERE package_id = ?", (package_id,))
    db.execute("INSERT INTO search VALUES (?, ?)", (package_id, "\n".join(str(word) for word in words)))
