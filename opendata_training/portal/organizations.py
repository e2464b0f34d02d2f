"""Organizations: who publishes."""

from __future__ import annotations

import sqlite3
from typing import Any

from ..locale import translator
from . import datasets, facts
from .errors import not_valid
from .schema import new_id, now

_ = translator("portal")


def create(db: sqlite3.Connection, asked: dict[str, Any]) -> sqlite3.Row:
    """Make an organization."""
    name, title, description = _checked(db, asked, "")
    row = (new_id(), name, title, description, now())
    db.execute("INSERT INTO organization VALUES (?, ?, ?, ?, ?)", row)
    return _again(db, row[0])


def update(db: sqlite3.Connection, row: sqlite3.Row, asked: dict[str, Any]) -> sqlite3.Row:
    """Change an organization."""
    values = _checked(db, asked, row["id"])
    db.execute("UPDATE organization SET name = ?, title = ?, description = ? WHERE id = ?", (*values, row["id"]))
    if values[0] != row["name"] or values[1] != row["title"]:
        for one in db.execute("SELECT id FROM package WHERE owner_org = ?", (row["id"],)).fetchall():
            datasets.index(db, one["id"])
    return _again(db, row["id"])


def delete(db: sqlite3.Connection, row: sqlite3.Row) -> None:
    """Take an organization away.

    Raises:
        Refusal: while it has datasets, deleted ones included.
    """
    count = db.execute("SELECT count(*) FROM package WHERE owner_org = ?", (row["id"],)).fetchone()[0]
    if count:
        raise not_valid("id", _("It still has {count} datasets; move or purge them first", count=count))
    db.execute("DELETE FROM organization WHERE id = ?", (row["id"],))


def _again(db: sqlite3.Connection, organization_id: str) -> sqlite3.Row:
    row = datasets.organization(db, organization_id)
    assert row is not None  # just written
    return row


def _checked(db: sqlite3.Connection, asked: dict[str, Any], itself: str) -> tuple[str, str, str]:
    name = facts.name(asked)
    taken = db.execute("SELECT id FROM organization WHERE name = ?", (name,)).fetchone()
    if taken and taken["id"] != itself:
        raise not_valid("name", _("That name is already in use."))
    return name, facts.text(asked, "title").strip() or name, facts.text(asked, "description")
