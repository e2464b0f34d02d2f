"""The connections to the portal's database: kept open between requests, each lent to one request at a time.

Opening one costs more than most questions: SQLite reads the tables' definitions again, and every statement is prepared again.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# Seconds that a second writer waits for the first one.
PATIENCE = 30
# More than this many are not kept: the portal answers as many requests at once, and some of them look twice.
MOST_KEPT = 16


# Which file a connection has open: its device and its number there; None when there was no file yet.
Identity = tuple[int, int] | None
Kept = tuple[Identity, sqlite3.Connection]


class Connections:
    """Connections to one database.

    Parameters:
        database: the file.
    """

    def __init__(self, database: Path) -> None:
        self._database = database
        # Writers of one process take turns here, where the next one is woken at once; SQLite's own wait is for others.
        self._turn = threading.Lock()
        self._lock = threading.Lock()
        self._readers: list[Kept] = []
        # One writes at a time, always the same: what it has read stays true as long as no other process writes.
        self._writers: list[Kept] = []
        self._closed = False

    def new(self) -> sqlite3.Connection:
        """Open a connection that is the caller's own.

        Source: https://sqlite.org/pragma.html#pragma_synchronous
        """
        db = sqlite3.connect(self._database, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            db.row_factory = sqlite3.Row
            # FULL: what was acknowledged is on the disk, even when the power goes.
            db.execute("PRAGMA synchronous = FULL")
            db.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            db.close()
            raise
        return db

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection that sees one state of the database from its first question to its last.

        Each answer is read to its end before the connection goes back: who holds half of one holds that state.
        """
        with self._lent(self._readers) as db:
            db.execute("BEGIN")
            yield db

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection that writes all or nothing; a second writer waits for its turn."""
        with self._turn, self._lent(self._writers) as db:
            db.execute("BEGIN IMMEDIATE")
            yield db
            db.execute("COMMIT")

    def close(self) -> None:
        """Close those that are kept; one that is lent is closed when it comes back."""
        with self._lock:
            self._closed = True
            idle = [*self._readers, *self._writers]
            self._readers.clear()
            self._writers.clear()
        for _identity, db in idle:
            db.close()

    @contextmanager
    def _lent(self, idle: list[Kept]) -> Iterator[sqlite3.Connection]:
        identity = self._identity()
        db = self._kept(idle, identity) or self.new()
        try:
            yield db
            if db.in_transaction:
                db.execute("ROLLBACK")
        except BaseException:
            # What failed may hold half of an answer, and with it an old state of the database.
            with suppress(sqlite3.Error):
                db.rollback()
            db.close()
            raise
        self._keep(db, idle, identity)

    def _identity(self) -> Identity:
        try:
            found = self._database.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _kept(self, idle: list[Kept], identity: Identity) -> sqlite3.Connection | None:
        """Give a kept connection; what is written to a file that somebody moved or deleted would be lost."""
        while True:
            with self._lock:
                if not idle:
                    return None
                # The last one that came back knows most of what the next one asks.
                was, db = idle.pop()
            if identity is not None and was == identity:
                return db
            db.close()

    def _keep(self, db: sqlite3.Connection, idle: list[Kept], identity: Identity) -> None:
        with self._lock:
            kept = not self._closed and len(idle) < MOST_KEPT
            if kept:
                idle.append((identity, db))
        if not kept:
            db.close()
