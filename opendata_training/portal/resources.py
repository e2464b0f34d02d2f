"""The files of a dataset: CKAN's resource dictionary in and out, and the files themselves on the disk."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import files
from ..locale import translator
from .errors import not_found, not_valid
from .store import Store, new_id, now

_ = translator("portal")

EMPTY = {"name": "", "description": "", "format": "", "mimetype": None}
# What the portal itself knows about a file; a caller cannot set it.
KNOWN_HERE = {
    "id",
    "package_id",
    "position",
    "state",
    "created",
    "last_modified",
    "metadata_modified",
    "size",
    "url_type",
}


@dataclass(frozen=True)
class Kept:
    """An uploaded file that has its place on the disk.

    Parameters:
        stored: its name in the portal's files folder, which nobody chooses.
        filename: the name it is downloaded under.
    """

    stored: str
    filename: str
    bytes: int
    sha256: str


def safe_name(name: str) -> str:
    """Give a file's name that is safe in an address and on every system, as CKAN's munge_filename does."""
    last = re.split(r"[/\\]", name)[-1]
    plain = unicodedata.normalize("NFKD", last).encode("ascii", "ignore").decode()
    safe = re.sub(r"[^a-z0-9._-]+", "-", plain.lower()).strip(".-")
    ending = Path(safe).suffix[:16]
    return f"{Path(safe).stem[:80]}{ending}" or "file"


def keep(store: Store, incoming: Path, filename: str) -> Kept:
    """Give an uploaded file its place, whole and on the disk, before the database speaks of it."""
    with incoming.open("rb+") as stream:
        os.fsync(stream.fileno())
    kept = Kept(new_id(), safe_name(filename), incoming.stat().st_size, files.sha256(incoming))
    incoming.replace(store.files / kept.stored)
    return kept


def discard(store: Store, stored: list[str]) -> None:
    """Remove files that nothing holds any more; one that is being downloaded (Windows) goes at the next start."""
    for name in stored:
        try:
            (store.files / name).unlink(missing_ok=True)
        except OSError:
            continue


def of(db: sqlite3.Connection, package_id: str) -> list[sqlite3.Row]:
    """Give a dataset's resources in their order."""
    return db.execute("SELECT * FROM resource WHERE package_id = ? ORDER BY position, id", (package_id,)).fetchall()


def find(db: sqlite3.Connection, resource_id: Any) -> sqlite3.Row:
    """Find a resource by its identifier.

    Raises:
        Refusal: 404 when there is none.
    """
    row: sqlite3.Row | None = db.execute("SELECT * FROM resource WHERE id = ?", (str(resource_id),)).fetchone()
    if row is None:
        raise not_found(str(resource_id))
    return row


def shown(row: sqlite3.Row, base: str) -> dict[str, Any]:
    """Give a resource as CKAN shows it; the hash of an upload is the portal's own."""
    facts = {"url": "", "hash": "", **json.loads(row["facts"])}
    if row["stored"]:
        facts |= {
            "url": f"{base}/dataset/{row['package_id']}/resource/{row['id']}/download/{row['filename']}",
            "url_type": "upload",
            "size": row["bytes"],
            "hash": row["sha256"],
            "hash_algorithm": "sha256",
        }
    return {
        **facts,
        "id": row["id"],
        "package_id": row["package_id"],
        "position": row["position"],
        "state": "active",
        "created": row["created"],
        "last_modified": row["modified"],
        "metadata_modified": row["modified"],
    }


def _facts(asked: dict[str, Any], *, uploaded: bool) -> str:
    # The address and the hash of an upload are the portal's own; those of a link are the caller's.
    left_out = KNOWN_HERE | {"upload"} | ({"url", "hash", "hash_algorithm"} if uploaded else set())
    kept = {**EMPTY, **{key: value for key, value in asked.items() if key not in left_out}}
    for key, value in kept.items():
        if value is not None and not isinstance(value, (str, int, float, bool)):
            raise not_valid(key, _("Must be a text"))
    return json.dumps(kept, ensure_ascii=False)


def create(db: sqlite3.Connection, package_id: str, asked: dict[str, Any], kept: Kept | None = None) -> str:
    """Add a resource to a dataset and give its identifier."""
    if kept is None and not asked.get("url"):
        raise not_valid("url", _("Give a file (upload) or an address (url)"))
    resource_id, moment = new_id(), now()
    last = db.execute("SELECT max(position) FROM resource WHERE package_id = ?", (package_id,)).fetchone()[0]
    position = 0 if last is None else last + 1
    upload = (kept.stored, kept.filename, kept.bytes, kept.sha256) if kept else (None, None, None, None)
    row = (resource_id, package_id, position, moment, moment, _facts(asked, uploaded=kept is not None), *upload)
    db.execute("INSERT INTO resource VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    return resource_id


def update(db: sqlite3.Connection, row: sqlite3.Row, asked: dict[str, Any], kept: Kept | None = None) -> list[str]:
    """Put new facts, and a new file when there is one, in a resource's place.

    Returns:
        The names of stored files that nothing holds any more.
    """
    facts = _facts(asked, uploaded=kept is not None or row["stored"] is not None)
    if facts == row["facts"] and kept is None:
        return []
    upload: tuple[Any, ...] = (row["stored"], row["filename"], row["bytes"], row["sha256"])
    loose = []
    if kept:
        upload = (kept.stored, kept.filename, kept.bytes, kept.sha256)
        loose = [row["stored"]] if row["stored"] else []
    db.execute(
        "UPDATE resource SET facts = ?, modified = ?, stored = ?, filename = ?, bytes = ?, sha256 = ? WHERE id = ?",
        (facts, now(), *upload, row["id"]),
    )
    return loose


def delete(db: sqlite3.Connection, row: sqlite3.Row) -> list[str]:
    """Take a resource away and give the name of its stored file, when it has one."""
    db.execute("DELETE FROM resource WHERE id = ?", (row["id"],))
    return [row["stored"]] if row["stored"] else []


def replace_all(db: sqlite3.Connection, package_id: str, asked: Any) -> list[str]:
    """Make a dataset's resources those of a list: known ones are updated, new ones made, the others go.

    Returns:
        The names of stored files that nothing holds any more.
    """
    if not isinstance(asked, list) or not all(isinstance(one, dict) for one in asked):
        raise not_valid("resources", _("Must be a list of resources"))
    known = {row["id"]: row for row in of(db, package_id)}
    loose: list[str] = []
    for position, one in enumerate(asked):
        row = known.pop(str(one.get("id")), None)
        if row is None:
            resource_id = create(db, package_id, one)
        else:
            loose += update(db, row, one)
            resource_id = row["id"]
        db.execute("UPDATE resource SET position = ? WHERE id = ?", (position, resource_id))
    for row in known.values():
        loose += delete(db, row)
    return loose
