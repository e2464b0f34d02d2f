"""A zip that somebody sent, opened with care: nothing outside its own unit, no links, no bombs, nothing that was not let out."""

from __future__ import annotations

import hashlib
import json
import lzma
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

from ...errors import Problem
from ...locale import translator
from ..opening.workspace import folder_name
from ..tasks import Unit, find_unit
from .gathering import MOST_BYTES, MOST_FILES, gather
from .packing import LIST

_ = translator("handing_in")
#: Bytes of the list within a zip.
_LIST_BYTES = 1_000_000


@dataclass(frozen=True)
class Received:
    """What a zip says that it holds.

    Parameters:
        unit: the unit.
        learner: under which name it was handed in.
        mark: what tells the workspace that it was made in from another of the same name.
        seed: the seed of the learner's practice data.
        written: when the latest of its files was written.
        files: {path in the unit's folder: SHA-256}.
    """

    unit: Unit
    learner: str
    mark: str
    seed: int
    written: datetime
    files: dict[str, str]


def unpack(path: Path, into: Callable[[Received], Path]) -> Received:
    """Unpack what was handed in, and look into it as before it was sent.

    Parameters:
        path: the zip.
        into: gives the empty folder that the files go into.

    Raises:
        Problem: with the reason why it is refused; what was written until then is for the caller to take away.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            found = _listed(archive)
            folder = into(found)
            for name, wanted in found.files.items():
                data = _read(archive, f"{found.unit.folder}/{name}", MOST_BYTES)
                if hashlib.sha256(data).hexdigest() != wanted:
                    raise Problem(_("{file} was changed or damaged on the way; ask for the zip again", file=name))
                place = folder / PurePosixPath(name)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(data)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, ValueError, RuntimeError) as error:
        raise Problem(_("it is no whole zip; ask for it again")) from error
    except OSError as error:
        raise Problem(
            _("it cannot be read or unpacked ({reason})", reason=error.strerror or type(error).__name__)
        ) from error
    parcel = gather(found.unit, folder, found.seed)
    if parcel.refused:
        raise Problem(" ".join(parcel.refused))
    if parcel.stays or parcel.goes.keys() != found.files.keys():
        others = ", ".join(sorted(parcel.stays.keys() or parcel.goes.keys() ^ found.files.keys()))
        raise Problem(_("it holds files that unit {unit} does not hand in: {files}", unit=found.unit.id, files=others))
    for name, data in parcel.goes.items():
        # What a zip made by other means had beside the work, as what cells showed, goes no further.
        (folder / PurePosixPath(name)).write_bytes(data)
    return found


def _listed(archive: zipfile.ZipFile) -> Received:
    entries = archive.infolist()
    if LIST not in [entry.filename for entry in entries]:
        raise Problem(_('it was not made with hand_in or "opendata submit", so nobody knows whose it is or what it is; ask for it '
                        "to be handed in that way"))  # fmt: skip
    if len(entries) > MOST_FILES + 1:
        raise Problem(_("it holds {count} files, more than any exercise", count=len(entries)))
    found = _understood(_read(archive, LIST, _LIST_BYTES))
    expected = {LIST, *(f"{found.unit.folder}/{name}" for name in found.files)}
    names = [entry.filename for entry in entries]
    if sorted(names) != sorted(expected):
        raise Problem(_("what is in it is not what its list says; ask for it again"))
    # Two names that some systems take for one would write over each other.
    if len({name.casefold() for name in names}) != len(names):
        raise Problem(_("two of its files have the same name; ask for it again"))
    for entry in entries:
        mode = entry.external_attr >> 16
        if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
            raise Problem(_("{file} in it is a link or a folder, not a file", file=entry.filename))
    if sum(entry.file_size for entry in entries) > MOST_BYTES + _LIST_BYTES:
        raise Problem(_("it unpacks to far more than any exercise holds"))
    return found


def _understood(data: bytes) -> Received:
    try:
        told: dict[str, Any] = json.loads(data.decode("utf-8"))
        written = datetime.fromisoformat(str(told["written"]))
        files = {str(name): str(one) for name, one in told["files"].items()}
        seed = told["seed"]
        if told["form"] != 1 or type(seed) is not int or written.tzinfo is None:
            raise ValueError(told["form"])
        # Here, where a day outside the calendar is told.
        written = written.astimezone(UTC)
        mark, unit, learner = str(told["mark"])[:64], str(told["unit"]), str(told["learner"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise Problem(_("its list cannot be read; it may come from another version of the course")) from error
    if not all(map(_is_plain, files)):
        raise Problem(_("it holds names that no exercise has; it was not made with hand_in"))
    return Received(find_unit(unit), folder_name(learner), mark, seed, written, files)


def _is_plain(name: str) -> bool:
    """Say whether a name stays where it is unpacked, on every system."""
    return len(name) < 200 and all(
        re.fullmatch(r"\w(?:[\w. -]*\w)?", part) is not None for part in name.split("/")
    )  # fmt: skip


def _read(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Read one file of a zip, not believing the size that it says."""
    with archive.open(name) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise Problem(_("it unpacks to far more than any exercise holds"))
    return data
