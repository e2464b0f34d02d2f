"""What is left of an own file: written once, made anew when the file is another one, and never over what a person wrote."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ... import files
from ...locale import language, translator

_ = translator("own")
#: Notes of what was made, so that what a person changed since is known; as a workspace's manifest keeps them.
NOTES = ".made.json"


class Keeper:
    """Writes into a folder of its own, and remembers what it wrote.

    Parameters:
        folder: the folder.

    Attributes:
        left: what is there now, in the order in which it was asked for.
        said: sentences about files that were left as a person has them.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.left: list[Path] = []
        self.said: list[str] = []
        self._known = read_notes(folder).get("files", {})

    def keep(self, name: str, of: object, write: Callable[[Path], Any]) -> Path:
        """Give the path of a file that is made of something; it is written unless it is there already.

        One that a person changed stays as it is, and what is made of something else is put beside it. One that nobody changed
        is made again in another language too.

        Parameters:
            name: its name, with slashes where it is in a folder below.
            of: all that decides what is in it.
            write: writes it to a path.

        Raises:
            Problem: when it cannot be written.
        """
        path, mark = self.folder / name, _mark(of)
        noted = self._known.get(name, {})
        same = noted.get("of") == mark
        if not path.is_file() or (not (same and noted.get("in") == language()) and self._is_ours(path, noted)):
            self._write(name, path, mark, write)
        elif not same:
            self._beside(name, path, mark, write)
        if path not in self.left:
            self.left.append(path)
        return path

    def renew(self, name: str, write: Callable[[Path], Any]) -> Path:
        """Write a file again that has in it all that was in the one before.

        Parameters:
            name: its name.
            write: writes it to a path.

        Raises:
            Problem: when it is open in a spreadsheet program or cannot be written.
        """
        path = self.folder / name
        write(path)
        self.note(name, path, "")
        if path not in self.left:
            self.left.append(path)
        return path

    def is_changed(self, name: str) -> bool:
        """Say whether a person changed a file since it was made, or made it."""
        path = self.folder / name
        return path.is_file() and not self._is_ours(path, self._known.get(name, {}))

    def note(self, name: str, path: Path, mark: str) -> None:
        """Remember a file as it was made."""
        self._known[name] = {"of": mark, "in": language(), "sha256": files.sha256(path)}
        notes = {**read_notes(self.folder), "files": self._known}
        files.write_text(self.folder / NOTES, json.dumps(notes, ensure_ascii=False, indent=1) + "\n")

    def _beside(self, name: str, path: Path, mark: str, write: Callable[[Path], Any]) -> None:
        """Put a new version beside a file that a person changed."""
        number, other = 1, path
        while True:
            other = path.with_name(f"{path.stem}-{_('new')}{'' if number == 1 else number}{path.suffix}")
            key = other.relative_to(self.folder).as_posix()
            noted = self._known.get(key, {})
            if not other.is_file() or self._is_ours(other, noted):
                break
            number += 1
        if not (other.is_file() and noted.get("of") == mark):
            self._write(key, other, mark, write)
        self.left.append(other)
        self.said.append(
            _("You changed {file}, and it stays as you left it. What this run makes is in {other}: take from it what you want.",
              file=path.name, other=other.name)
        )  # fmt: skip

    def _write(self, name: str, path: Path, mark: str, write: Callable[[Path], Any]) -> None:
        files.refuse_locked(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path)
        self.note(name, path, mark)

    def _is_ours(self, path: Path, noted: dict[str, Any]) -> bool:
        return bool(noted) and noted.get("sha256") == files.sha256(path)


def read_notes(folder: Path) -> dict[str, Any]:
    """Give what was noted in a folder of own work; {} where there is nothing readable.

    Parameters:
        folder: the folder.
    """
    try:
        found = json.loads((folder / NOTES).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) and isinstance(found.get("files", {}), dict) else {}


def _mark(of: object) -> str:
    told = json.dumps(of, ensure_ascii=False, default=str, sort_keys=True)
    return hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest()
