"""The copy of the project: which files, and written so that nothing that a person changed in it is lost."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

from ... import __version__, files
from ...errors import Problem
from ...locale import translator

_ = translator("adapting")
#: What the copy was made by and of; a folder without it is somebody else's.
MARK = ".opendata-adapted.json"
# What belongs to a machine, to a person or to who develops the program, and not to a course.
_LEFT_OUT = frozenset(("build", "workspace", "wheels", "gradebook", "tests", "benchmarks"))


def course_files(project: Path) -> Iterator[Path]:
    """Give the files of a project that a course needs, by their paths in it.

    Parameters:
        project: the project's folder.
    """
    for place, folders, names in os.walk(project):
        inside = Path(place).relative_to(project)
        top = inside == Path()
        folders[:] = sorted(one for one in folders if _is_course(one, top=top))
        yield from (inside / name for name in sorted(names) if not name.startswith("."))


def _is_course(folder: str, *, top: bool) -> bool:
    """Say whether a folder is a course's: not hidden, not made by running, and at the top not left out."""
    made = folder == "__pycache__" or folder.endswith(".egg-info")
    return not (folder.startswith(".") or made or (top and folder in _LEFT_OUT))


class Copy:
    """The folder of an adapted course, while it is written.

    Parameters:
        folder: where it is.
        project: what it is a copy of.

    Raises:
        Problem: when the folder is the project's own, has other files in it, or cannot be written.
    """

    def __init__(self, folder: Path, project: Path) -> None:
        self.folder, self.kept = folder, list[str]()
        self._new: dict[str, str] = {}
        _refuse(folder, project)
        # A run that was cut off leaves files of the run before and of its own: both are ours.
        told = _read(folder / MARK)
        self._known = {name: set(prints) for name, prints in told.items()}

    def begin(self, contents: dict[str, bytes]) -> None:
        """Note what is going to be written, so that a run that is cut off can be run again.

        Parameters:
            contents: each file's bytes, by its path with slashes.
        """
        self._new = {name: hashlib.sha256(data).hexdigest() for name, data in contents.items()}
        both = {name: sorted(self._known.get(name, set()) | {self._new[name]} if name in self._new else self._known[name])
                for name in {*self._known, *self._new}}  # fmt: skip
        self._write_mark(both)
        for name, data in contents.items():
            self._write(name, data)
        for name in sorted(set(self._known) - set(self._new)):
            self._remove(name)
        self._write_mark({name: [told] for name, told in self._new.items()})

    def _write(self, name: str, data: bytes) -> None:
        path = self.folder / name
        try:
            there = path.read_bytes() if path.is_file() else None
        except OSError as error:
            raise files.trouble(path, error) from error
        if there == data:
            return
        if there is not None and hashlib.sha256(there).hexdigest() not in self._known.get(name, set()):
            # Somebody worked on it by hand, as the report asks them to.
            self.kept.append(name)
            return
        files.write_bytes(path, data)

    def _remove(self, name: str) -> None:
        path = self.folder / name
        if path.is_file() and files.sha256(path) in self._known[name]:
            path.unlink()

    def _write_mark(self, prints: dict[str, list[str]]) -> None:
        told = {"program": __version__, "files": dict(sorted(prints.items()))}
        files.write_text(self.folder / MARK, json.dumps(told, indent=1) + "\n")


def _refuse(folder: Path, project: Path) -> None:
    place, home = folder.resolve(), project.resolve()
    if (project / MARK).is_file():
        # Its words are changed already, so that nobody could say what is still to be.
        raise Problem(_("This course was adapted already. Run this in the project that it was made from."))
    if place == home or home.is_relative_to(place):
        raise Problem(
            _("{folder} is the project itself. Choose another folder for the adapted course.", folder=str(folder))
        )
    if place.is_relative_to(home) and place.relative_to(home).parts[0] not in ("build", "workspace"):
        raise Problem(_("{folder} is inside the project. Choose a folder beside it.", folder=str(folder)))
    try:
        if folder.exists() and not folder.is_dir():
            raise Problem(_("{folder} is a file. Choose a new folder for the adapted course.", folder=str(folder)))
        if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file():
            raise Problem(_("{folder} has other files in it. Choose an empty or a new folder.", folder=str(folder)))
    except OSError as error:
        raise files.trouble(folder, error) from error


def _read(path: Path) -> dict[str, list[str]]:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))["files"]
        return {str(name): [str(one) for one in prints] for name, prints in told.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Problem(_("{file} cannot be understood, so that it cannot be told what you changed there. Choose a new folder.",
                        file=str(path))) from error  # fmt: skip
