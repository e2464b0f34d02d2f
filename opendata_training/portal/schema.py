"""The tables of the portal's database, and how a folder made by an earlier version is brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import uuid4

SCHEMA_VERSION = 2
# The account that the first token belongs to; it may do everything and has no password.
FIRST_ACCOUNT = "practice"

_TABLES = """
CREATE TABLE organization (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, title TEXT NOT NULL, description TEXT NOT NULL, created TEXT NOT NULL);
CREATE TABLE account (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, fullname TEXT NOT NULL, password TEXT NOT NULL,
    admin INTEGER NOT NULL, created TEXT NOT NULL);
CREATE TABLE member (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    role TEXT NOT NULL, PRIMARY KEY (account_id, organization_id));
CREATE TABLE token (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, created TEXT NOT NULL);
CREATE TABLE session (
    hash TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE, expires TEXT NOT NULL);
CREATE TABLE package (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE,
    owner_org TEXT NOT NULL REFERENCES organization (id), private INTEGER NOT NULL, state TEXT NOT NULL,
    created TEXT NOT NULL, modified TEXT NOT NULL, facts TEXT NOT NULL);
CREATE INDEX package_modified ON package (modified);
CREATE TABLE resource (
    id TEXT PRIMARY KEY, package_id TEXT NOT NULL REFERENCES package (id) ON DELETE CASCADE, position INTEGER NOT NULL,
    created TEXT NOT NULL, modified TEXT NOT NULL, facts TEXT NOT NULL,
    stored TEXT UNIQUE, filename TEXT, bytes INTEGER, sha256 TEXT);
CREATE INDEX resource_package ON resource (package_id, position);
CREATE TABLE term (
    package INTEGER NOT NULL REFERENCES package (number) ON DELETE CASCADE, field TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (package, field, value)) WITHOUT ROWID;
CREATE INDEX term_value ON term (field, value, package);
CREATE VIRTUAL TABLE search USING fts5 (name, title, tags, notes, words, tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE activity (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, package_id TEXT NOT NULL, account_id TEXT NOT NULL,
    moment TEXT NOT NULL, kind TEXT NOT NULL, shown INTEGER NOT NULL, package TEXT NOT NULL);
CREATE INDEX activity_package ON activity (package_id, number);
CREATE TABLE plan (
    organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE, id TEXT NOT NULL, position INTEGER NOT NULL,
    name TEXT NOT NULL, promised TEXT NOT NULL, published TEXT NOT NULL, state TEXT NOT NULL,
    PRIMARY KEY (organization_id, id));
"""


def now() -> str:
    """Give the time as CKAN writes it: UTC, microseconds, no offset."""
    return datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")


def later(moment: str) -> str:
    """Give the time now, or the microsecond after a moment when the clock has not passed it: each change is later than the
    one before, so that a caller can tell whether what it saw is still so."""
    return max(now(), (datetime.fromisoformat(moment) + timedelta(microseconds=1)).isoformat(timespec="microseconds"))


def new_id() -> str:
    """Give an identifier that no other thing has."""
    return str(uuid4())


def make(db: sqlite3.Connection) -> None:
    """Make the tables of a new portal."""
    _run(db, _TABLES)
    row = (new_id(), FIRST_ACCOUNT, "", "", 1, now())
    db.execute("INSERT INTO account VALUES (?, ?, ?, ?, ?, ?)", row)


def bring_up_to_date(db: sqlite3.Connection, take_in: Callable[[sqlite3.Connection, str], None]) -> None:
    """Give a database of version 1 the tables of today; nothing of what it holds is lost.

    Parameters:
        db: a connection in a transaction, with foreign keys off.
        take_in: writes of one dataset what version 1 did not: what it can be found by, and its history's beginning.
    """
    old = {
        "organization": "id, name, title, description, created",
        "package": "id, name, owner_org, private, created, modified, facts",
        "resource": "id, package_id, position, created, modified, facts, stored, filename, bytes, sha256",
    }
    db.execute("DROP TABLE search")
    db.execute("DROP INDEX resource_package")
    for table in (*old, "token"):
        db.execute(f"ALTER TABLE {table} RENAME TO old_{table}")
    make(db)
    for table, columns in old.items():
        state = (", state", ", 'active'") if table == "package" else ("", "")
        db.execute(
            f"INSERT INTO {table} ({columns}{state[0]}) SELECT {columns}{state[1]} FROM old_{table} ORDER BY rowid"
        )
    first = db.execute("SELECT id FROM account WHERE name = ?", (FIRST_ACCOUNT,)).fetchone()["id"]
    for row in db.execute("SELECT hash, created FROM old_token").fetchall():
        db.execute("INSERT INTO token VALUES (?, ?, '', ?, ?)", (new_id(), first, row["hash"], row["created"]))
    for table in (*old, "token"):
        db.execute(f"DROP TABLE old_{table}")
    for row in db.execute("SELECT id FROM package ORDER BY number").fetchall():
        take_in(db, row["id"])


def _run(db: sqlite3.Connection, script: str) -> None:
    # Not executescript: it would end the transaction first.
    for statement in script.strip().split(";\n"):
        db.execute(statement)
