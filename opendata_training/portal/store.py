"""Where the portal keeps things: one folder with a SQLite database, the files and the token."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import AbstractContextManager
from pathlib import Path

from .. import files
from ..errors import Problem
from ..locale import translator
from . import accounts, schema
from .connections import Connections
from .schema import SCHEMA_VERSION, new_id, now

_ = translator("portal")

# An upload that a killed portal left behind is swept away when it is this old (seconds): a younger one may belong to
# another portal that was started on the same folder.
STALE_AFTER = 3600


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
        self.tables = self.folder / "tables"
        self.token_file = self.folder / "token"
        self._connections = Connections(self.database)
        self._keeper: sqlite3.Connection | None = None
        try:
            self.files.mkdir(parents=True, exist_ok=True)
            self.incoming.mkdir(exist_ok=True)
            self.tables.mkdir(exist_ok=True)
            self._prepare()
            # As long as one connection is open SQLite leaves its log in place; each write would clear it away otherwise.
            self._keeper = self._connections.new()
            self._keeper.execute("SELECT count(*) FROM organization").fetchone()
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

    def close(self) -> None:
        """Let the database go; nobody may use the store after that."""
        self._connections.close()
        if self._keeper:
            self._keeper.close()
            self._keeper = None

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """Give a connection that sees one state of the database from its first question to its last."""
        return self._connections.reading()

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """Give a connection that writes all or nothing; a second writer waits for its turn."""
        return self._connections.writing()

    def _prepare(self) -> None:
        """Make the tables, or bring those of an earlier version up to date."""
        db = self._connections.new()
        try:
            # Two readers and a writer at once; the file remembers it.
            db.execute("PRAGMA journal_mode = WAL")
            # Tables are about to be put in others' places; the database is checked afterwards.
            db.execute("PRAGMA foreign_keys = OFF")
            db.execute("BEGIN IMMEDIATE")
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
                schema.make(db)
            elif version < SCHEMA_VERSION:
                schema.bring_up_to_date(db, _take_in)
                if db.execute("PRAGMA foreign_key_check").fetchone():
                    raise sqlite3.IntegrityError("foreign keys")
            db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            if db.execute("SELECT 1 FROM organization").fetchone() is None:
                row = (new_id(), "practice", _("Practice"), _("Where the learners of the workbook publish."), now())
                db.execute("INSERT INTO organization VALUES (?, ?, ?, ?, ?)", row)
            db.execute("COMMIT")
        finally:
            db.close()

    @property
    def token(self) -> str:
        """The token in the folder's file; empty when there is none."""
        try:
            return self.token_file.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            return ""

    def _make_token(self) -> str | None:
        if self.knows(self.token):
            return None
        # The first start, or the file was lost: a new token takes the old one's place.
        with self.writing() as db:
            token = accounts.replace_first_token(db)
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

    def user(self, token: str) -> accounts.User | None:
        """Give whose token this is; None when it is none of this portal's."""
        if not token:
            return None
        with self.reading() as db:
            return accounts.by_token(db, token)

    def knows(self, token: str) -> bool:
        """Tell whether a token is one of this portal's."""
        return self.user(token) is not None

    def settle(self) -> None:
        """Put the files folder itself on the disk, so that a file that got its place there keeps it when the power goes."""
        if os.name == "posix":  # Windows has no such thing for a folder.
            handle = os.open(self.files, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

    def _sweep(self) -> None:
        """Remove the files that no dataset holds: what a killed portal was in the middle of."""
        with self.reading() as db:
            held = {row["stored"] for row in db.execute("SELECT stored FROM resource WHERE stored IS NOT NULL")}
        for path in (*self.incoming.iterdir(), *self.files.iterdir(), *self.tables.iterdir()):
            try:
                if path.name.removesuffix(".sqlite") not in held and time.time() - path.stat().st_mtime > STALE_AFTER:
                    path.unlink()
            except OSError:
                # Open elsewhere (Windows) or just gone: the next start sweeps again.
                continue


def _take_in(db: sqlite3.Connection, package_id: str) -> None:
    from . import activity, datasets

    datasets.index(db, package_id)
    first = accounts.by_name(db, schema.FIRST_ACCOUNT)
    row = datasets.find(db, package_id, see_private=True)
    assert first is not None  # made with the tables
    activity.record(db, datasets.shown(db, row, ""), first.id, activity.NEW, row["created"])
