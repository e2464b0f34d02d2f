"""The files of a dataset: CKAN's resource dictionary in and out, and the files themselves on the disk."""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..locale import translator
from . import facts
from .errors import not_found, not_valid
from .schema import later, new_id, now

if TYPE_CHECKING:
    from .spool import Spooled
    from .store import Store

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
    "datastore_active",
    # Orders rather than facts.
    "upload",
    "clear_upload",
}
# What is read as a text everywhere; any other field may hold what JSON can.
TEXTS = ("name", "description", "format", "mimetype", "url", "hash", "hash_algorithm")
LONGEST_FACTS = 200_000
# What a stored file's name is made of, and what it must not be
# (https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file).
SAFE = re.compile(r"[a-z0-9_-][a-z0-9._-]*")
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}


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
    stem, dot, ending = re.sub(r"[^a-z0-9._-]+", "-", plain.lower()).rpartition(".")
    stem, ending = (stem.strip(".-"), ending.strip(".-")[:15]) if dot else (ending.strip(".-"), "")
    # A device's name would be the device itself on Windows, whatever its ending.
    if not stem or stem.partition(".")[0] in DEVICES:
        stem = f"file-{stem}" if stem else "file"
    return f"{stem[:80]}.{ending}" if ending else stem[:80]


def keep(store: Store, spooled: Spooled, filename: str) -> Kept:
    """Give an uploaded file its place, whole and on the disk, before the database speaks of it."""
    spooled.settle()
    kept = Kept(new_id(), safe_name(filename), spooled.bytes, spooled.sha256)
    spooled.path.replace(store.files / kept.stored)
    return kept


def discard(store: Store, stored: list[str]) -> None:
    """Remove files that nothing holds any more; one that is being downloaded (Windows) goes at the next start."""
    for name in stored:
        try:
            (store.tables / f"{name}.sqlite").unlink(missing_ok=True)
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
    told = {"url": "", "hash": "", **json.loads(row["facts"]), "url_type": None, "datastore_active": False}
    if row["stored"]:
        told |= {
            "url": f"{base}/dataset/{row['package_id']}/resource/{row['id']}/download/{row['filename']}",
            "url_type": "upload",
            "size": row["bytes"],
            "hash": row["sha256"],
            "hash_algorithm": "sha256",
            "datastore_active": is_table(row),
        }
    return {
        **told,
        "id": row["id"],
        "package_id": row["package_id"],
        "position": row["position"],
        "state": "active",
        "created": row["created"],
        "last_modified": row["modified"],
        "metadata_modified": row["modified"],
    }


def is_table(row: sqlite3.Row) -> bool:
    """Tell whether a resource is a file whose rows can be asked for one by one."""
    kind = str(json.loads(row["facts"]).get("format") or "").upper()
    ending = str(row["filename"] or "").rpartition(".")[2].upper()
    return bool(row["stored"]) and (kind or ending) in ("CSV", "TSV")


def _facts(asked: dict[str, Any], *, uploaded: bool) -> str:
    # The address and the hash of an upload are the portal's own; those of a link are the caller's.
    left_out = KNOWN_HERE | ({"url", "hash", "hash_algorithm"} if uploaded else set())
    kept = {**EMPTY, **{key: value for key, value in asked.items() if key not in left_out}}
    kept |= {field: facts.text(kept, field) for field in TEXTS if kept.get(field) is not None}
    try:
        written = json.dumps(kept, ensure_ascii=False, allow_nan=False)
    except ValueError:
        # NaN and its like, which JSON does not have.
        raise not_valid("resources", _("Holds a number that is none")) from None
    if len(written) > LONGEST_FACTS:
        raise not_valid("resources", _("Is too long: {count} characters at most", count=LONGEST_FACTS))
    return written


def _becomes_link(row: sqlite3.Row, asked: dict[str, Any], kept: Kept | None) -> bool:
    """Tell whether a file gives way to an address: the caller gives one, and does not call it the upload's."""
    if kept or not row["stored"] or not asked.get("url"):
        return False
    own = f"/resource/{row['id']}/download/" in str(asked["url"])
    return facts.true(asked.get("clear_upload")) or (asked.get("url_type") != "upload" and not own)


def create(db: sqlite3.Connection, package_id: str, asked: dict[str, Any], kept: Kept | None = None) -> str:
    """Add a resource to a dataset and give its identifier."""
    if kept is None and not asked.get("url"):
        raise not_valid("url", _("Give a file (upload) or an address (url)"))
    resource_id, moment = new_id(), now()
    count = db.execute("SELECT count(*) FROM resource WHERE package_id = ?", (package_id,)).fetchone()[0]
    if count >= facts.MOST_ITEMS:
        raise not_valid("resources", _("Has too many items: {count} at most", count=facts.MOST_ITEMS))
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
    linked = _becomes_link(row, asked, kept)
    told = _facts(asked, uploaded=not linked and (kept is not None or row["stored"] is not None))
    if told == row["facts"] and kept is None:
        return []
    upload: tuple[Any, ...] = (row["stored"], row["filename"], row["bytes"], row["sha256"])
    if kept:
        upload = (kept.stored, kept.filename, kept.bytes, kept.sha256)
    elif linked:
        upload = (None, None, None, None)
    db.execute(
        "UPDATE resource SET facts = ?, modified = ?, stored = ?, filename = ?, bytes = ?, sha256 = ? WHERE id = ?",
        (told, later(row["modified"]), *upload, row["id"]),
    )
    return [row["stored"]] if row["stored"] and upload[0] != row["stored"] else []


def delete(db: sqlite3.Connection, row: sqlite3.Row) -> list[str]:
    """Take a resource away and give the name of its stored file, when it has one."""
    db.execute("DELETE FROM resource WHERE id = ?", (row["id"],))
    return [row["stored"]] if row["stored"] else []


def replace_all(db: sqlite3.Connection, package_id: str, asked: dict[str, Any]) -> list[str]:
    """Make a dataset's resources those that are asked for: known ones are updated, new ones made, the others go.

    Parameters:
        asked: the dataset; each of its ``resources`` may bring a kept file as ``upload``.

    Returns:
        The names of stored files that nothing holds any more.
    """
    known = {row["id"]: row for row in of(db, package_id)}
    loose: list[str] = []
    for position, one in enumerate(facts.items(asked, "resources")):
        row = known.pop(str(one.get("id")), None)
        sent = one.get("upload")
        kept = sent if isinstance(sent, Kept) else None
        if row is None:
            resource_id = create(db, package_id, one, kept)
        else:
            loose += update(db, row, one, kept)
            resource_id = row["id"]
        db.execute("UPDATE resource SET position = ? WHERE id = ?", (position, resource_id))
    for row in known.values():
        loose += delete(db, row)
    return loose
