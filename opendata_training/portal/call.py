"""One call of the Action API: who asks, for what, with which files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from . import activity, datasets, resources
from .accounts import User
from .errors import not_allowed, not_found, not_valid
from .store import Store

if TYPE_CHECKING:
    from .spool import Spooled


@dataclass(frozen=True)
class Upload:
    """A file that came with a call: what was spooled of it, and the name its sender gave it."""

    spooled: Spooled
    filename: str


@dataclass(frozen=True)
class Call:
    """What an action works with.

    Parameters:
        asked: the parameters.
        base: the portal's address as the caller knows it, without a slash at its end.
        user: whose token came with the call; None for the public.
        uploads: the files that came with the call, by the name of their field.
    """

    store: Store
    asked: dict[str, Any]
    base: str
    user: User | None = None
    uploads: dict[str, Upload] = field(default_factory=dict)

    def need(self, field: str) -> Any:
        """Give a parameter that the action cannot do without, or refuse in CKAN's words."""
        if not self.asked.get(field):
            # CKAN's own words; programs look for them.
            raise not_valid(field, "Missing value")
        return self.asked[field]

    @property
    def person(self) -> User:
        """Who writes; the public cannot."""
        if self.user is None:
            raise not_allowed()
        return self.user

    def visible(self, db: sqlite3.Connection, name_or_id: Any) -> sqlite3.Row:
        """Find a dataset that the caller may see."""
        return datasets.visible(db, name_or_id, self.user)

    def editable(self, db: sqlite3.Connection, name_or_id: Any) -> sqlite3.Row:
        """Find a dataset that the caller may change."""
        row = self.visible(db, name_or_id)
        self.must_edit(row["owner_org"])
        return row

    def must_edit(self, organization_id: str) -> None:
        """Refuse who may not change an organization's datasets."""
        if not self.person.edits(organization_id):
            raise not_allowed()

    def editable_resource(self, db: sqlite3.Connection) -> sqlite3.Row:
        """Find the resource ``id``, of a dataset that the caller may change."""
        row = resources.find(db, self.need("id"))
        self.editable(db, row["package_id"])
        return row

    def table(self) -> str:
        """Give where the file of the resource ``resource_id`` (or ``id``) is kept, if its rows can be asked for."""
        asked = self.asked.get("resource_id") or self.asked.get("id")
        if not asked:
            raise not_valid("resource_id", "Missing value")
        with self.reading() as db:
            row = resources.find(db, asked)
            self.visible(db, row["package_id"])
        if not resources.is_table(row):
            raise not_found(str(asked))
        return str(row["stored"])

    def organization(self, db: sqlite3.Connection, name_or_id: Any, *, runs: bool = False) -> sqlite3.Row:
        """Find an organization; with ``runs``, one that the caller may change itself."""
        row = datasets.organization(db, name_or_id)
        if row is None:
            raise not_found(str(name_or_id))
        if runs and not self.person.runs(row["id"]):
            raise not_allowed()
        return row

    def changed(self, db: sqlite3.Connection, package_id: str, kind: str = activity.CHANGED) -> dict[str, Any]:
        """Note that the caller changed a dataset, and give it as package_show does."""
        package = datasets.shown(db, datasets.find(db, package_id, see_private=True), self.base)
        activity.record(db, package, self.person.id, kind)
        return package

    @contextmanager
    def placed_uploads(self) -> Iterator[dict[str, resources.Kept]]:
        """Give the uploaded files their places, by the name of their field; they go again when the action fails."""
        kept: dict[str, resources.Kept] = {}
        try:
            for name, upload in self.uploads.items():
                kept[name] = resources.keep(self.store, upload.spooled, upload.filename)
            if kept:
                self.store.settle()
            yield kept
        except BaseException:
            resources.discard(self.store, [one.stored for one in kept.values()])
            raise

    @contextmanager
    def placed_upload(self) -> Iterator[resources.Kept | None]:
        """Do the same for the one file that most actions take, ``upload``."""
        with self.placed_uploads() as kept:
            yield kept.get("upload")

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
