"""The learner's workspace: the course's material in their language, brought up to date without touching their work.

What nbgitpuller does for a class on a hub: new material arrives, a file that the learner changed is never overwritten (the
new version is put beside it), a file that they deleted comes back. A manifest remembers every file as it was delivered;
it is written last and every file is written whole, so an update that is killed ends right when it is run again.
"""

from __future__ import annotations

import errno
import glob
import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import notebooks, translator

_ = translator("learn")
PROJECT = Path(__file__).resolve().parents[3]
STATE = ".opendata"
#: The project's folders that learners get: where they lie in the project, where in the workspace.
FOLDERS = {"curriculum": "", "exercises": "exercises", "datasets": "datasets"}
#: For the mentor, not for learners.
NOT_DELIVERED = {"mentoring", "__pycache__"}


@dataclass
class Update:
    """What bringing a workspace up to date did."""

    folder: Path
    added: int = 0
    replaced: int = 0
    notes: list[str] = field(default_factory=list)


def material(project: Path, language: str) -> Iterator[tuple[str, Path]]:
    """Give what a learner gets: the name in the workspace and the file in the project.

    A text `X.es.md` is the Spanish edition of `X.md` and is delivered in its place.
    """
    for name, target in FOLDERS.items():
        for path in sorted((project / name).rglob("*")):
            inside = path.relative_to(project / name)
            if not path.is_file() or any(part.startswith(".") or part in NOT_DELIVERED for part in inside.parts):
                continue
            if path.name.endswith(".es.md"):
                continue
            spanish = path.with_suffix(".es.md")
            chosen = spanish if language == "es" and path.suffix == ".md" and spanish.is_file() else path
            yield (PurePath(target) / inside).as_posix(), chosen


def delivered(project: Path, path: Path, language: str) -> bytes:
    """Give a file of the project as a learner gets it: notebooks in their language, all else as it is."""
    data = path.read_bytes()
    if path.suffix != ".ipynb":
        return data
    names = notebooks.catalogues_of(path.relative_to(project))
    notebook = notebooks.translate(json.loads(data), names, language)
    return (json.dumps(notebook, ensure_ascii=False, indent=1) + "\n").encode()


def prepare(folder: Path, learner: str, language: str, project: Path = PROJECT) -> Update:
    """Make a workspace, or bring it up to date; whatever the learner did in it stays.

    Parameters:
        folder: the workspace.
        learner: their name, noted in it.
        language: "es" or "en", the language of the notebooks.
        project: where the material comes from.

    Returns:
        What was done, with a sentence for each file that needs the learner's eye.

    Raises:
        Problem: when the folder cannot be written or the material is not there.
    """
    folder = make_private(folder, project)
    if not (project / "curriculum").is_dir():
        raise Problem(
            _(
                "The course's material is not at {folder}. Start from the project's own folder, with: make learn",
                folder=str(project),
            )
        )
    try:
        return _Delivery(folder, language, project).all(learner)
    except OSError as error:
        raise cannot_write(folder, error) from error


def make_private(folder: Path, project: Path = PROJECT) -> Path:
    """Make a workspace's folders, for their owner's eyes only, and give its full path.

    Raises:
        Problem: when they cannot be made or written, or the place is the project's own.
    """
    folder = Path(os.path.abspath(folder.expanduser()))  # noqa: PTH100 - resolve() would follow links
    sources = [project / name for name in FOLDERS]
    if folder.resolve() == project or any(folder.resolve().is_relative_to(source) for source in sources):
        raise Problem(
            _("{folder} belongs to the project itself. Choose another folder for your work.", folder=str(folder))
        )
    state = folder / STATE
    if state.is_symlink():
        raise Problem(_("{folder} is a link to another place. Remove it and start again.", folder=str(state)))
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        for place in (folder, state):
            place.mkdir(mode=0o700, exist_ok=True)
        probe = state / ".probe"
        probe.write_bytes(b".")
        probe.unlink()
    except OSError as error:
        raise cannot_write(folder, error) from error
    return folder


def cannot_write(folder: Path, error: OSError) -> Problem:
    """Say that a workspace cannot be written and what to do."""
    if error.errno == errno.ENOSPC:
        return files.trouble(folder, error)
    return Problem(
        _(
            "The workspace {folder} cannot be written: a file stands in its way, or you lack the right to it. "
            'Choose another folder: make learn ARGS="--workspace FOLDER"',
            folder=str(folder),
        )
    )


def settings(folder: Path) -> dict[str, Any]:
    """Give what is noted of a workspace: learner and language; {} for a new one."""
    return _read_json(folder / STATE / "workspace.json")


class _Delivery:
    """One update of one workspace."""

    def __init__(self, folder: Path, language: str, project: Path) -> None:
        self.folder, self.language, self.project = folder, language, project
        self.update = Update(folder)
        found = _read_json(folder / STATE / "manifest.json").get("files")
        records = found.items() if isinstance(found, dict) else ()
        self.known: dict[str, dict[str, Any]] = {
            name: record for name, record in records if isinstance(record, dict) and "sha256" in record
        }

    def all(self, learner: str) -> Update:
        for name, path in material(self.project, self.language):
            self.deliver(name, delivered(self.project, path, self.language))
        _write_json(self.folder / STATE / "manifest.json", {"version": 1, "files": self.known})
        noted = {**settings(self.folder), "learner": learner, "language": self.language}
        _write_json(self.folder / STATE / "workspace.json", noted)
        return self.update

    def deliver(self, name: str, data: bytes) -> None:
        place, record, new = self.folder / name, self.known.get(name), _sha256(data)
        if self.blocked(place):
            return
        if not os.path.lexists(place):
            self.write(name, data)
            self.update.added += 1
            return
        current = None if place.is_symlink() or not place.is_file() else place.read_bytes()
        if current == data or (record is None and current is not None and _same_cells(current, data)):
            self.known[name] = _record(data)
        elif record and new in (record["sha256"], record.get("offered")):
            pass  # no news: what differs is the learner's work
        elif record and current is not None and _untouched(current, record):
            if files.spreadsheet_lock(place):
                self.note(_("{file} is open in a spreadsheet program; its new version comes at the next start.",
                            file=name))  # fmt: skip
                return
            if _sha256(current) != record["sha256"]:
                self.keep(name, current)
            self.write(name, data)
            self.update.replaced += 1
        else:
            beside = self.offer(name, data)
            self.known[name] = {**(record or {"sha256": ""}), "offered": new}
            self.note(_("You changed {file}, so it stays as it is. Its new version is beside it: {beside}",
                        file=name, beside=beside))  # fmt: skip

    def offer(self, name: str, data: bytes) -> str:
        """Put a new version beside a learner's file; an earlier one that they did not touch gives way."""
        path, number = PurePath(name), 1
        while True:
            count = "" if number == 1 else f" {number}"
            beside = path.with_name(f"{path.stem} ({_('new version')}{count}){path.suffix}").as_posix()
            place, record = self.folder / beside, self.known.get(beside)
            plain = place.is_file() and not place.is_symlink()
            if not os.path.lexists(place) or (plain and record and _untouched(place.read_bytes(), record)):
                self.write(beside, data)
                return beside
            if plain and place.read_bytes() == data:
                self.known[beside] = _record(data)
                return beside
            number += 1

    def write(self, name: str, data: bytes) -> None:
        _write(self.folder / name, data)
        self.known[name] = _record(data)

    def keep(self, name: str, data: bytes) -> None:
        """Keep what a replaced notebook showed, its outputs, out of the way."""
        path = PurePath(name)
        kept = path.with_name(f"{path.stem}-{_sha256(data)[:8]}{path.suffix}")
        _write(self.folder / STATE / "kept" / kept, data)

    def blocked(self, place: Path) -> bool:
        """Tell whether a folder above a file is none of ours to write in: a link elsewhere, or a file in its way."""
        for above in reversed(place.relative_to(self.folder).parents[:-1]):
            folder = self.folder / above
            if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
                self.note(_("{folder} is a link or a file of yours, so nothing was put there. "
                            "Rename it and start again to get what is missing.", folder=above.as_posix()))  # fmt: skip
                return True
        return False

    def note(self, sentence: str) -> None:
        if sentence not in self.update.notes:
            self.update.notes.append(sentence)


def _write(place: Path, data: bytes) -> None:
    for litter in place.parent.glob(f".{glob.escape(place.name)}.*.part"):
        litter.unlink()  # of an update that was killed
    files.write_bytes(place, data)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _cells(data: bytes) -> str:
    """Give a hash of what a notebook's cells say, "" for what is no notebook.

    Running a notebook changes outputs, counts and metadata, and its last cell leaves an empty one behind: none of that
    is the learner's work.
    """
    try:
        cells = json.loads(data)["cells"]
        said = [(cell["cell_type"], notebooks.source_of(cell)) for cell in cells if notebooks.source_of(cell).strip()]
    except (ValueError, KeyError, TypeError, AttributeError):
        return ""
    return _sha256(json.dumps(said).encode())


def _same_cells(one: bytes, other: bytes) -> bool:
    return _cells(one) != "" and _cells(one) == _cells(other)


def _record(data: bytes) -> dict[str, Any]:
    cells = _cells(data)
    return {"sha256": _sha256(data), **({"cells": cells} if cells else {})}


def _untouched(current: bytes, record: dict[str, Any]) -> bool:
    return _sha256(current) == record["sha256"] or ("cells" in record and _cells(current) == record["cells"])


def _read_json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _write_json(path: Path, value: dict[str, Any]) -> None:
    files.write_text(path, json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def folder_name(learner: str) -> str:
    """Give a learner's name as a folder's.

    Raises:
        Problem: when it holds what no folder's name may.
    """
    if not re.fullmatch(r"[\w][\w .@-]{0,63}", learner) or learner.endswith((" ", ".")):
        raise Problem(
            _("{name} cannot name a folder. Use letters, digits, dots and dashes, for example: ana.lopez", name=learner)
        )
    return learner


def login_name() -> str:
    """Give the name of who is logged in, made fit for a folder; "learner" where the system knows none."""
    import getpass

    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        name = ""
    return re.sub(r"[^\w.@-]", "-", name).strip("-. ") or "learner"
