"""Earlier releases in the publication's folder: each file once, under its SHA-256, and a record of which release had which."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import translator
from ..description import package
from ..description.draft import CROSSWALKS, NAME, RECIPES, Draft

_ = translator("publishing_history")

FOLDER = "history"
OBJECTS = "files"
RECORDS = "releases"
# What was in the folder and was never published, put by before something took its place.
ASIDE = "aside"
# Where a publication is described.
DESCRIPTIONS = (NAME, package.NAME)
# How the next release is made; it belongs to the release whose columns it gives.
MAKING = (*RECIPES, *CROSSWALKS)
_ENDING = re.compile(r"(\.[a-z0-9]{1,8}){1,2}$")


@dataclass(frozen=True)
class Release:
    """A release that was published.

    Parameters:
        folder: the publication's folder.
        version: its number.
        when: the moment it was published, in UTC.
        who: the people who stood for it.
        portal: the address it went to first.
        receipt: the place of its receipt in the folder.
        facts: its description.
        kept: {path: {sha256, bytes}} of each file that was kept, the description too.
        restored: the version it took back up; empty for a release that is new.
    """

    folder: Path
    version: str
    when: str = ""
    who: tuple[str, ...] = ()
    portal: str = ""
    receipt: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    kept: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    restored: str = ""

    @property
    def draft(self) -> Draft:
        """Its description, to ask as any other; its files are not in the folder but kept."""
        return Draft(self.folder, self.facts)

    def file(self, path: str) -> Path | None:
        """Give where a file of it is kept; None when it is not."""
        told = self.kept.get(path)
        place = object_place(self.folder, path, str(told["sha256"])) if told else None
        return place if place and place.is_file() else None

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data: when, version, who, files."""
        listed = [{"path": path, **told} for path, told in self.kept.items()]
        return {"version": self.version, "when": self.when, "who": list(self.who), "portal": self.portal,
                "receipt": self.receipt, "restored": self.restored or None, "files": listed}  # fmt: skip


def object_place(folder: Path, path: str, fingerprint: str) -> Path:
    """Give where a file with this fingerprint is kept; its ending stays, so that it can be read as what it is."""
    ending = _ENDING.search(PurePosixPath(path).name.lower())
    return folder / FOLDER / OBJECTS / f"{fingerprint}{ending[0] if ending else ''}"


def keep_file(draft: Draft, path: str, known: str = "") -> dict[str, Any] | None:
    """Keep a copy of a file of the folder as it is now; one that is kept already is not copied again.

    A copy and no link, for people open the folder's file and write into it.

    Parameters:
        draft: the publication.
        path: the file's place in the folder.
        known: its fingerprint, where it was just measured.

    Returns:
        Its {sha256, bytes}; None when it is not there.

    Raises:
        Problem: when it cannot be copied, or somebody writes it meanwhile.
    """
    place = draft.place(path)
    if place is None:
        return None
    fingerprint = known or files.sha256(place)
    target = object_place(draft.folder, path, fingerprint)
    if not (target.is_file() and target.stat().st_size == place.stat().st_size):
        digest = hashlib.sha256()
        with place.open("rb") as stream, files.written_whole(target) as copy:
            while piece := stream.read(1 << 20):
                digest.update(piece)
                copy.write(piece)
            if digest.hexdigest() != fingerprint:
                raise Problem(_("{file} was changed while it was being kept. Wait until nobody writes it, and publish again.",
                                file=str(place)))  # fmt: skip
    return {"sha256": fingerprint, "bytes": target.stat().st_size}


def keep_all(draft: Draft) -> dict[str, dict[str, Any]]:
    """Keep a copy of all that makes up a publication: its files, their dictionaries, its description, how it is made.

    Parameters:
        draft: the publication, measured.
    """
    paths = {**dict.fromkeys(DESCRIPTIONS, ""), **{one.path: one.sha256 for one in draft.distributions},
             **{one.schema: "" for one in draft.distributions},
             **{name: "" for name in MAKING if (draft.folder / name).is_file()}}  # fmt: skip
    kept = {path: keep_file(draft, path, known) for path, known in paths.items() if path}
    return {path: told for path, told in kept.items() if told is not None}


def releases(folder: Path | str) -> list[Release]:
    """List what was published, the earliest first: when, which version, by whom, which files.

    Parameters:
        folder: the publication's folder.
    """
    found = [_read(Path(folder), path) for path in sorted((Path(folder) / FOLDER / RECORDS).glob("*.json"))]
    # By the order in which they came, for a version's name need not be a number.
    return sorted(found, key=lambda one: (one.when, number_of(one.version)))


def number_of(version: str) -> tuple[int, ...]:
    """Give a version's numbers to compare by; none for a name that is no number."""
    found = re.fullmatch(r"v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?", version.strip())
    return tuple(int(one or 0) for one in found.groups()) if found else ()


def release_of(folder: Path | str, version: str) -> Release:
    """Give the release of a version.

    Raises:
        Problem: when there is none.
    """
    found = releases(folder)
    for one in found:
        if one.version == version.strip():
            return one
    if not found:
        raise Problem(
            _("Nothing of {folder} has been published yet, so there is no earlier version.", folder=str(folder))
        )
    raise Problem(
        _("{folder} has no version {version}. It has: {versions}.", folder=str(folder), version=version,
          versions=", ".join(one.version for one in found))
    )  # fmt: skip


def _read(folder: Path, path: Path) -> Release:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return Release(folder, str(told["version"]), str(told["when"]), tuple(map(str, told["who"])), str(told["portal"]),
                       str(told["receipt"]), dict(told["facts"]), dict(told["kept"]), str(told.get("restored") or ""))  # fmt: skip
    except (ValueError, KeyError, TypeError) as error:
        raise Problem(
            _("{file} cannot be understood. Bring it back from your copies, or take it away: then the release it tells of "
              "is forgotten here.", file=str(path))
        ) from error  # fmt: skip


def record_place(folder: Path, version: str) -> Path:
    """Give where the record of a version is."""
    plain = re.sub(r"[^\w.+-]+", "-", version) or "-"
    return folder / FOLDER / RECORDS / f"{plain}.json"


def write(release: Release) -> None:
    """Write the record of a release."""
    told = {"version": release.version, "when": release.when, "who": list(release.who), "portal": release.portal,
            "receipt": release.receipt, "restored": release.restored, "facts": release.facts,
            "kept": release.kept}  # fmt: skip
    files.write_json(record_place(release.folder, release.version), told)


def put_aside(draft: Draft) -> Path:
    """Keep what is in a folder now, published or not, and give the record of it.

    Parameters:
        draft: the publication as it is.
    """
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    path = draft.folder / FOLDER / ASIDE / f"{moment}.json"
    told = {"when": moment, "kept": keep_all(draft)}
    files.write_json(path, told)
    return path
