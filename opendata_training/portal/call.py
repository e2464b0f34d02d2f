"""One call of the Action API: who asks, for what, with which file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import resources
from .errors import not_valid
from .store import Store


@dataclass(frozen=True)
class Upload:
    """A file that came with a call: where it was spooled, and the name its sender gave it."""

    path: Path
    filename: str


@dataclass(frozen=True)
class Call:
    """What an action works with.

    Parameters:
        asked: the parameters.
        base: the portal's address as the caller knows it, without a slash at its end.
        trusted: whether the caller sent a token of this portal.
    """

    store: Store
    asked: dict[str, Any]
    base: str
    trusted: bool
    upload: Upload | None = None

    def need(self, field: str) -> Any:
        """Give a parameter that the action cannot do without, or refuse in CKAN's words."""
        if not self.asked.get(field):
            # CKAN's own words; programs look for them.
            raise not_valid(field, "Missing value")
        return self.asked[field]

    @contextmanager
    def placed_upload(self) -> Iterator[resources.Kept | None]:
        """Give the uploaded file its place; it is taken away again when the action fails."""
        kept = resources.keep(self.store, self.upload.path, self.upload.filename) if self.upload else None
        try:
            yield kept
        except BaseException:
            if kept:
                resources.discard(self.store, [kept.stored])
            raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Open the database for looking."""
        with self.store.reading() as db:
            yield db

    @contextmanager
    def writing(self, loose: list[str] | None = None) -> Iterator[sqlite3.Connection]:
        """Open the database for one change; stored files named in ``loose`` go once the change is on the disk."""
        with self.store.writing() as db:
            yield db
        resources.discard(self.store, loose or [])
