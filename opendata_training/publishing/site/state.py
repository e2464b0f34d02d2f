"""What a static site holds, as it says itself: a note in each dataset's folder, and one for the whole."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ... import files
from ...errors import Problem
from ...locale import language, translator
from ..description.draft import Distribution, Draft
from ..wire.difference import PATH_KEY

_ = translator("publishing_site")

NOTE = "publication.json"
FILES = "files"
SETTINGS = "site.json"
# Seconds that a run waits for another that writes the same site.
PATIENCE = 120
# Sites whose lists are written once, when the runs that are under way are done.
_later: dict[Path, int] = {}
_lock = threading.Lock()


@dataclass(frozen=True)
class Held:
    """A dataset of the site.

    Parameters:
        path: its folder.
        told: its note.
    """

    path: Path
    told: dict[str, Any]

    @property
    def name(self) -> str:
        """Its name, which is its folder's too."""
        return self.path.name

    @property
    def identifier(self) -> str:
        """What tells it from all others."""
        return str(self.told.get("identifier", ""))

    @property
    def facts(self) -> dict[str, Any]:
        """Its description."""
        return dict(self.told.get("facts") or {})

    @property
    def address(self) -> str:
        """The site's address when its folder was written."""
        return str(self.told.get("address", ""))

    @property
    def page(self) -> str:
        """Its page's address: on the web where the site's is known, else on this disk."""
        return (
            f"{self.address.rstrip('/')}/{self.name}/"
            if self.address
            else (self.path / "index.html").absolute().as_uri()
        )

    def address_of(self, one: Distribution) -> str:
        """Give where a file of it can be downloaded."""
        if not one.path:
            return one.download_url or one.access_url
        if self.address:
            return f"{self.page}{FILES}/{quote(one.path)}"
        return (self.path / FILES / one.path).absolute().as_uri()

    def package(self) -> dict[str, Any]:
        """Give it as a portal shows a dataset; a file that is not as it was written has no hash."""
        package = dict(self.told.get("package") or {})
        resources = []
        for one in package.get("resources") or []:
            kept = (self.told.get("files") or {}).get(one.get(PATH_KEY), {})
            place = self.path / FILES / str(one.get(PATH_KEY))
            resources.append(
                {**one, "url_type": "upload", "hash": kept.get("sha256", "") if _is_as(place, kept) else ""}
            )
        return {**package, "resources": resources}


def _is_as(path: Path, kept: dict[str, Any]) -> bool:
    try:
        state = path.stat()
    except OSError:
        return False
    if state.st_size != kept.get("bytes"):
        return False
    return state.st_mtime_ns == kept.get("when") or files.sha256(path) == kept.get("sha256")


class Site:
    """A static site.

    Parameters:
        path: its folder, made when something is published.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.settings = _read(path / SETTINGS) or {}

    @property
    def address(self) -> str:
        """Where the site is on the web, as site.json says; empty while nobody wrote it there."""
        text = str(self.settings.get("address") or "").strip()
        return text if re.match(r"https?://[^/\s]+", text) else ""

    @property
    def language(self) -> str:
        """The language of its front page."""
        return str(self.settings.get("language") or language())

    @property
    def title(self) -> str:
        """What it is called."""
        return str(self.settings.get("title") or "")

    @property
    def stale(self) -> Path:
        """The mark that the lists are older than the datasets."""
        return self.path / ".lists-to-write"

    @property
    def is_later(self) -> bool:
        """Whether the lists wait for other runs of this program."""
        with _lock:
            return _later.get(self.path, 0) > 0

    def held(self, name: str) -> Held | None:
        """Give a dataset by its name; None when there is none, or the folder of that name is somebody else's."""
        told = _read(self.path / name / NOTE)
        return Held(self.path / name, told) if told and told.get("identifier") else None

    def all(self) -> Iterator[Held]:
        """Give all datasets, by name."""
        for path in sorted(self.path.glob(f"*/{NOTE}")):
            found = None if path.parent.name.startswith(".") else self.held(path.parent.name)
            if found:
                yield found

    def describe(self, name: str, draft: Draft, package: dict[str, Any], part: Path) -> Held:
        """Write a dataset's note into the folder that will be its own.

        Parameters:
            name: its name.
            draft: the publication.
            package: the same as a CKAN package, by which the next run compares.
            part: the folder, its files in it.
        """
        kept = {}
        for one in draft.distributions:
            if one.path:
                state = (part / FILES / one.path).stat()
                kept[one.path] = {"sha256": one.sha256, "bytes": state.st_size, "when": state.st_mtime_ns}
        facts = {
            key: value for key, value in draft.facts.items() if key not in ("attestations", "waivers", "organization")
        }
        told = {"identifier": draft.text("identifier"), "address": self.address, "facts": facts, "package": package,
                "files": kept}  # fmt: skip
        files.write_json(part / NOTE, told)
        return Held(self.path / name, told)

    def mend(self) -> None:
        """Bring a dataset back that a run was about to replace when it was ended, and clear away what runs left; only alone."""
        for old in self.path.glob(".*.old"):
            name = old.name[1:-4]
            if not (self.path / name).exists() and (old / NOTE).is_file():
                with suppress(OSError):
                    old.rename(self.path / name)
        for left in [*self.path.glob(".*.part"), *self.path.glob(".*.gone")]:
            shutil.rmtree(left, ignore_errors=True)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let no other run write the site meanwhile; the system lets go of the lock however a run ends.

        Raises:
            Problem: when the folder cannot be written, or another run does not end.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            if not (self.path / SETTINGS).is_file():
                self.settings = {"title": "", "address": "", "language": language()}
                files.write_json(self.path / SETTINGS, self.settings)
            stream = (self.path / ".lock").open("a+b")
        except OSError as error:
            raise files.trouble(self.path, error) from error
        with stream:
            end = time.monotonic() + PATIENCE
            while not _locked(stream.fileno()):
                if time.monotonic() > end:
                    raise Problem(_("Another run is writing {folder} and does not end. Wait for it, or end it, and publish again.",
                                    folder=str(self.path)))  # fmt: skip
                time.sleep(0.02)
            yield


def _locked(number: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(number, 0, os.SEEK_SET)
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        # Some network drives know no locks; better to go on without one than not at all.
        return True
    return True


@contextmanager
def later(path: Path) -> Iterator[Site]:
    """Leave a site's lists to the end of a block."""
    with _lock:
        _later[path] = _later.get(path, 0) + 1
    try:
        yield Site(path)
    finally:
        with _lock:
            _later[path] -= 1


def _read(path: Path) -> dict[str, Any] | None:
    try:
        told = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) else None
