"""What a look at a file found, kept for the next time in the user's own cache folder; never in the publication.

An entry is named by what was looked at, with what, and by which program, so that one that is there is right; one that is broken,
or that somebody else could have written, counts as none and only costs the time of another look.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from ... import __version__, files
from ...errors import Problem

FOLDER = "opendata-training"
# The parts of the program on which what is found depends.
_PARTS = ("reading", "validation", "countries", "publishing")


def place() -> Path:
    """Give the folder: that of OPENDATA_CACHE, or the one that the system has for this.

    Source: https://specifications.freedesktop.org/basedir-spec/latest/, and what Windows and macOS use for the same.
    """
    own = os.environ.get("OPENDATA_CACHE")
    if own:
        return Path(own)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / FOLDER / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / FOLDER
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / FOLDER


@cache
def program(*parts: str) -> str:
    """Tell this program from any other state of it: its number, and when its files were last changed.

    Parameters:
        parts: the folders of the package that count; all of it where none is named.
    """
    told = [__version__]
    package = Path(__file__).parents[2]
    for part in parts or ("",):
        for folder, _folders, names in os.walk(package / part):
            for name in sorted(names):
                # What Python makes of a file changes with it, or when it is first used.
                if not name.endswith(".pyc"):
                    state = os.stat(f"{folder}/{name}")  # noqa: PTH116 - a thousand paths would take longer than all else
                    told.append(f"{folder}/{name} {state.st_mtime_ns} {state.st_size}")
    return sha256("\n".join(told).encode("utf-8", "replace")).hexdigest()


def _path(key: tuple[str, ...]) -> Path:
    name = sha256(json.dumps([*key, program(*_PARTS)]).encode()).hexdigest()
    return place() / "looks" / f"{name}.json"


def known(key: tuple[str, ...]) -> dict[str, Any] | None:
    """Give what is kept under a key; None when there is nothing, or nothing that can be trusted."""
    path = _path(key)
    try:
        if not (_is_ours(path.parent) and _is_ours(path)):
            return None
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    look = found.get("look") if isinstance(found, dict) and found.get("key") == list(key) else None
    return look if isinstance(look, dict) else None


def _is_ours(path: Path) -> bool:
    """Say whether only this user can have written it; where a system has no such rights, its own folder is trusted."""
    state = path.lstat()
    if not hasattr(os, "getuid"):
        return True
    return state.st_uid == os.getuid() and not state.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def keep(key: tuple[str, ...], look: dict[str, Any]) -> None:
    """Keep what was found; a folder that cannot be written only means that it is looked for again."""
    path = _path(key)
    with suppress(OSError, Problem):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.parent.chmod(0o700)
        files.write_text(path, json.dumps({"key": key, "look": look}, ensure_ascii=False))
        path.chmod(0o600)
