"""Datasets in the database: CKAN's package dictionary in, CKAN's package dictionary out."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from ..countries.common.licences import licence
from ..locale import translator
from . import facts, resources
from .accounts import User
from .errors import not_found, not_valid
from .facts import TEXTS
from .schema import later, new_id, now

_ = translator("portal")


def find(db: sqlite3.Connection, name_or_id: Any, *, see_private: bool) -> sqlite3.Row:
    """Find a dataset by its identifier or its name.

    Parameters:
        see_private: whether drafts, hidden and deleted ones are found too.

    Raises:
        Refusal: 404 when there is none, or none that the asker may see.
    """
    # A name may look like another's identifier; the identifier wins.
    sql = "SELECT * FROM package WHERE id = :asked OR name = :asked ORDER BY id = :asked DESC"
    row: sqlite3.Row | None = db.execute(sql, {"asked": str(name_or_id)}).fetchone()
    if row is None or (is_hidden(row) and not see_private):
        # CKAN answers 403 for a private dataset; 404 tells nobody that it exists.
        raise not_found(str(name_or_id))
    return row


def is_hidden(row: sqlite3.Row) -> bool:
    """Tell whether only its organization sees a dataset."""
    return bool(row["private"]) or row["state"] != "active"


def visible(db: sqlite3.Connection, name_or_id: Any, user: User | None) -> sqlite3.Row:
    """Find a dataset that this person may see.

    Raises:
        Refusal: 404 as find does.
    """
    row = find(db, name_or_id, see_private=user is not None)
    if is_hidden(row) and not (user and user.sees(row["owner_org"])):
        raise not_found(str(name_or_id))
    return row


def organization(db: sqlite3.Connection, name_or_id: Any) -> sqlite3.Row | None:
    """Find an organization by its identifier or its name."""
    sql = "SELECT * FROM organization WHERE id = :asked OR name = :asked ORDER BY id = :asked DESC"
    row: sqlite3.Row | None = db.execute(sql, {"asked": str(name_or_id)}).fetchone()
    return row


def organization_dict(row: sqlite3.Row) -> dict[str, Any]:
    """Give an organization as CKAN shows it."""
    return {
        **dict(row),
        "display_name": row["title"],
        "image_url": "",
        "image_display_url": "",
        "type": "organization",
        "is_organization": True,
        "state": "active",
        "approval_status": "approved",
    }


def organization_shown(db: sqlite3.Connection, row: sqlite3.Row) -> dict[str, Any]:
    """Give an organization as organization_show does, with how many datasets everyone can see of it."""
    sql = "SELECT count(*) FROM package WHERE owner_org = ? AND NOT private AND state = 'active'"
    return {**organization_dict(row), "package_count": db.execute(sql, (row["id"],)).fetchone()[0]}


def shown(db: sqlite3.Connection, row: sqlite3.Row, base: str) -> dict[str, Any]:
    """Give a dataset as CKAN's package_show does.

    Parameters:
        base: the portal's address, which the files' addresses begin with.
    """
    told = json.loads(row["facts"])
    found = licence(told["license_id"])
    held = [resources.shown(one, base) for one in resources.of(db, row["id"])]
    owner = organization(db, row["owner_org"])
    assert owner is not None  # a foreign key
    return {
        **told,
        "id": row["id"],
        "name": row["name"],
        "type": "dataset",
        "state": row["state"],
        "private": bool(row["private"]),
        "owner_org": row["owner_org"],
        "organization": organization_dict(owner),
        "license_title": str(found.title) if found else told["license_id"],
        "license_url": found.url if found else "",
        "isopen": bool(found and found.open),
        "metadata_created": row["created"],
        "metadata_modified": row["modified"],
        "tags": [{"name": tag, "display_name": tag, "state": "active"} for tag in told["tags"]],
        "num_tags": len(told["tags"]),
        "groups": [],
        "resources": held,
        "num_resources": len(held),
    }


def _checked(db: sqlite3.Connection, asked: dict[str, Any], itself: str, user: User) -> tuple[str, str]:
    """Give the name and the owner of a dataset as asked, or refuse as CKAN does."""
    name = facts.name(asked)
    taken = db.execute("SELECT id FROM package WHERE name = ?", (name,)).fetchone()
    if taken and taken["id"] != itself:
        raise not_valid("name", _("That name is already in use."))
    owner = organization(db, asked.get("owner_org") or "")
    if owner is None:
        raise not_valid("owner_org", _("An organization of this portal must be given"))
    if not user.edits(owner["id"]):
        raise not_valid("owner_org", _("You may not publish in this organization"))
    return name, owner["id"]


def create(db: sqlite3.Connection, asked: dict[str, Any], user: User) -> str:
    """Make a dataset and give its identifier."""
    name, owner = _checked(db, asked, "", user)
    package_id, moment = new_id(), now()
    row = (package_id, name, owner, int(facts.true(asked.get("private"))), facts.state(asked, "active"), moment, moment)
    sql = "INSERT INTO package (id, name, owner_org, private, state, created, modified, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    db.execute(sql, (*row, facts.described(asked)))
    resources.replace_all(db, package_id, asked)
    index(db, package_id)
    return package_id


def update(db: sqlite3.Connection, row: sqlite3.Row, asked: dict[str, Any], user: User) -> list[str]:
    """Put new facts in a dataset's place, its list of resources included, as package_update does.

    Returns:
        The names of stored files that nothing holds any more.
    """
    name, owner = _checked(db, asked, row["id"], user)
    private = row["private"] if asked.get("private") is None else int(facts.true(asked["private"]))
    db.execute(
        "UPDATE package SET name = ?, owner_org = ?, private = ?, state = ?, facts = ?, modified = ? WHERE id = ?",
        (
            name,
            owner,
            private,
            facts.state(asked, row["state"]),
            facts.described(asked),
            later(row["modified"]),
            row["id"],
        ),
    )
    loose = resources.replace_all(db, row["id"], asked)
    index(db, row["id"])
    return loose


def touch(db: sqlite3.Connection, package_id: str) -> None:
    """Note that a dataset changed, and what it can be found by."""
    before = db.execute("SELECT modified FROM package WHERE id = ?", (package_id,)).fetchone()["modified"]
    db.execute("UPDATE package SET modified = ? WHERE id = ?", (later(before), package_id))
    index(db, package_id)


def delete(db: sqlite3.Connection, row: sqlite3.Row) -> None:
    """Take a dataset out of sight; its organization can still find it and bring it back."""
    sql = "UPDATE package SET state = 'deleted', modified = ? WHERE id = ?"
    db.execute(sql, (later(row["modified"]), row["id"]))
    index(db, row["id"])


def purge(db: sqlite3.Connection, row: sqlite3.Row) -> list[str]:
    """Take a dataset away for good, with all that was kept of it, and give the names of its stored files."""
    loose = [one["stored"] for one in resources.of(db, row["id"]) if one["stored"]]
    db.execute("DELETE FROM search WHERE rowid = ?", (row["number"],))
    db.execute("DELETE FROM activity WHERE package_id = ?", (row["id"],))
    db.execute("DELETE FROM package WHERE id = ?", (row["id"],))
    return loose


def index(db: sqlite3.Connection, package_id: str) -> None:
    """Write what a dataset can be found by: the words of its texts, and the fields that filters and facets ask for."""
    row = db.execute("SELECT * FROM package WHERE id = ?", (package_id,)).fetchone()
    told = json.loads(row["facts"])
    files = [{**json.loads(one["facts"]), "filename": one["filename"]} for one in resources.of(db, package_id)]
    owner = organization(db, row["owner_org"])
    assert owner is not None  # a foreign key
    words = [told[field] for field in TEXTS if field not in ("title", "notes")] + [owner["title"]]
    words += [extra["value"] for extra in told["extras"]]
    words += [str(file.get(field) or "") for file in files for field in ("name", "description", "format", "filename")]
    _found_by_words(
        db, row["number"], (row["name"], told["title"], "\n".join(told["tags"]), told["notes"], "\n".join(words))
    )
    terms = {(field, told[field]) for field in ("license_id", "author", "maintainer", "version")}
    terms |= {
        ("id", row["id"]),
        ("name", row["name"]),
        ("owner_org", row["owner_org"]),
        ("organization", owner["name"]),
    }
    terms |= {
        ("private", "true" if row["private"] else "false"),
        ("capacity", "private" if row["private"] else "public"),
    }
    terms |= {("state", row["state"]), ("dataset_type", "dataset"), ("type", "dataset")}
    terms |= {("tags", tag) for tag in told["tags"]}
    terms |= {("res_format", str(file.get("format") or "")) for file in files}
    terms |= {("res_name", str(file.get("name") or "")) for file in files}
    terms |= {(f"extras_{extra['key']}", extra["value"]) for extra in told["extras"]}
    _found_by_terms(db, row["number"], {(field, value) for field, value in terms if value})


# Both write only what is new: most changes leave most of what a dataset is found by as it was, and each entry that is written
# is a page of the database to be put on the disk.


def _found_by_words(db: sqlite3.Connection, number: int, texts: tuple[str, ...]) -> None:
    asked = "SELECT name, title, tags, notes, words FROM search WHERE rowid = ?"
    held = db.execute(asked, (number,)).fetchone()
    if held is not None and tuple(held) == texts:
        return
    if held is not None:
        db.execute("DELETE FROM search WHERE rowid = ?", (number,))
    sql = "INSERT INTO search (rowid, name, title, tags, notes, words) VALUES (?, ?, ?, ?, ?, ?)"
    db.execute(sql, (number, *texts))


def _found_by_terms(db: sqlite3.Connection, number: int, terms: set[tuple[str, str]]) -> None:
    held = {tuple(row) for row in db.execute("SELECT field, value FROM term WHERE package = ?", (number,))}
    sql = "DELETE FROM term WHERE package = ? AND field = ? AND value = ?"
    db.executemany(sql, [(number, *term) for term in held - terms])
    db.executemany("INSERT INTO term VALUES (?, ?, ?)", [(number, *term) for term in terms - held])
