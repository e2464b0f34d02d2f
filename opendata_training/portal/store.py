"""Where the portal keeps things: one folder with a SQLite database, the files and the token."""

from __future__ import annotations

import hashlib
import os
import secrets
import sqlite3
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from .. import files
from ..errors import Problem
from ..locale import translator

_ = translator("portal")

SCHEMA_VERSION = 1
# Seconds that a second writer waits for the first one.
PATIENCE = 30
# An upload that a killed portal left behind is swept away when it is this old (seconds): a younger one may belong to
# another portal that was started on the same folder.
STALE_AFTER = 3600

_SCHEMA = """
CREATE TABLE organization (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, title TEXT NOT NULL, description TEXT NOT NULL, created TEXT NOT NULL);
CREATE TABLE token (hash TEXT PRIMARY KEY, created TEXT NOT NULL);
CREATE TABLE package (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, owner_org TEXT NOT NULL REFERENCES organization (id),
    private INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, facts TEXT NOT NULL);
CREATE TABLE resource (
    id TEXT PRIMARY KEY, package_id TEXT NOT NULL REFERENCES package (id) ON DELETE CASCADE, position INTEGER NOT NULL,
    created TEXT NOT NULL, modified TEXT NOT NULL, facts TEXT NOT NULL,
    stored TEXT UNIQUE, filename TEXT, bytes INTEGER, sha256 TEXT);
CREATE INDEX resource_package ON resource (package_id, position);
CREATE VIRTUAL TABLE search USING fts5 (package_id UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');
"""


def now() -> str:
    """Give the time as CKAN writes it: UTC, microseconds, no offset."""
    return datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")


def new_id() -> str:
    """Give an identifier that no other thing has."""
    return str(uuid.uuid4())


def _hashed(token: str) -> str:
    # The token is 32 random bytes, so a plain digest is enough: there is nothing to guess.
    return hashlib.sha256(token.encode()).hexdigest()


class Store:
    """The portal's folder, made when it is missing.

    Parameters:
        folder: where the database, the files and the token live.

    Attributes:
        new_token: the token, when this start made one; None otherwise.

    Raises:
        Problem: when the folder cannot be used.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.database = self.folder / "portal.sqlite"
        self.files = self.folder / "files"
        self.incoming = self.folder / "incoming"
        self.token_file = self.folder / "token"
        try:
            self.files.mkdir(parents=True, exist_ok=True)
            self.incoming.mkdir(exist_ok=True)
            with self.writing() as db:
                self._make_tables(db)
                self._make_organization(db)
        except OSError as error:
            raise files.trouble(self.folder, error) from error
        except sqlite3.Error as error:
            sentence = _(
                "The portal's data folder {folder} cannot be used ({reason}). "
                "Check that it can be written to, or give another one with --data.",
                folder=str(self.folder),
                reason=str(error),
            )
            raise Problem(sentence) from error
        self.new_token = self._make_token()
        self._sweep()

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(self.database, timeout=PATIENCE, isolation_level=None)
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA journal_mode = WAL")
        # FULL: what was acknowledged is on the disk, even when the power goes.
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        return db

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Open a connection that sees one state of the database from its first question to its last."""
        db = self._connect()
        try:
            db.execute("BEGIN")
            yield db
        finally:
            db.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Open a connection that writes all or nothing; a second writer waits for its turn."""
        db = self._connect()
        try:
            db.execute("BEGIN IMMEDIATE")
            yield db
            db.execute("COMMIT")
        finally:
            db.close()

    def _make_tables(self, db: sqlite3.Connection) -> None:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if version > SCHEMA_VERSION:
            raise Problem(
                _(
                    "The portal's data folder {folder} was made by a newer version of this program. "
                    "Update the program, or give another folder with --data.",
                    folder=str(self.folder),
                )
            )
        if version == 0:
            for statement in _SCHEMA.split(";\n"):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")

    def _make_organization(self, db: sqlite3.Connection) -> None:
        if db.execute("SELECT 1 FROM organization").fetchone() is None:
            row = (new_id(), "practice", _("Practice"), _("Where the learners of the workbook publish."), now())
            db.execute("INSERT INTO organization VALUES (?, ?, ?, ?, ?)", row)

    @property
    def token(self) -> str:
        """The token in the folder's file; empty when there is none."""
        try:
            return self.token_file.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return ""
        except (OSError, UnicodeDecodeError):
            return ""

    def _make_token(self) -> str | None:
        if self.knows(self.token):
            return None
        # The first start, or the file was lost: a new token takes the old one's place.
        token = secrets.token_urlsafe(32)
        with self.writing() as db:
            db.execute("DELETE FROM token")
            db.execute("INSERT INTO token VALUES (?, ?)", (_hashed(token), now()))
        part = self.folder / f".token.{new_id()}.part"
        try:
            # Born readable by its owner only: rights changed afterwards would leave a moment when others can read it.
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as stream:
                stream.write(token)
            part.replace(self.token_file)
        except OSError as error:
            raise files.trouble(self.token_file, error) from error
        finally:
            part.unlink(missing_ok=True)
        return token

    def knows(self, token: str) -> bool:
        """Tell whether a token is one of this portal's."""
        if not token:
            return False
        with self.reading() as db:
            return db.execute("SELECT 1 FROM token WHERE hash = ?", (_hashed(token),)).fetchone() is not None

    def _sweep(self) -> None:
        """Remove the files that no dataset holds: what a killed portal was in the middle of."""
        with self.reading() as db:
            held = {row["stored"] for row in db.execute("SELECT stored FROM resource WHERE stored IS NOT NULL")}
        for path in (*self.incoming.iterdir(), *self.files.iterdir()):
            try:
                if path.name not in held and time.time() - path.stat().st_mtime > STALE_AFTER:
                    path.unlink()
            except OSError:
                # Open elsewhere (Windows) or just gone: the next start sweeps again.
                continue
