"""A second folder where the next state of a publication is made and looked at, before anything in its own folder changes."""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ... import files
from ..history.storing import DESCRIPTIONS

_PREFIX = ".next-"
# So many seconds after a run began it is over; what it left was left because it was killed.
_OVER = 24 * 60 * 60


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """Give a second folder with all that a publication's folder has; it goes away at the end.

    It lies within the publication's folder, so that what was made takes its place by a rename. Files are the same on the disk
    where that can be: whatever writes here writes a new file and never into one.

    Parameters:
        folder: the publication's folder.

    Raises:
        Problem: when the folder cannot be written.
    """
    _clear(folder)
    around = folder / f"{_PREFIX}{secrets.token_hex(4)}"
    try:
        try:
            stage = around / (folder.resolve().name or "publication")
            shutil.copytree(folder, stage, ignore=_not_stages, copy_function=_same_or_copy)
        except shutil.Error as error:
            raise files.trouble(folder, OSError(str(error.args[0][0][2]))) from error
        except OSError as error:
            raise files.trouble(Path(error.filename or folder), error) from error
        yield stage
    finally:
        shutil.rmtree(around, ignore_errors=True)


def _clear(folder: Path) -> None:
    """Take away what runs that were killed left here."""
    with suppress(OSError):
        for one in folder.glob(f"{_PREFIX}*"):
            if time.time() - one.stat().st_mtime > _OVER:
                shutil.rmtree(one, ignore_errors=True)


def _not_stages(_folder: str, names: list[str]) -> set[str]:
    return {name for name in names if name.startswith(_PREFIX)}


def _same_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def bring(stage: Path, folder: Path, gone: Iterable[str] = ()) -> None:
    """Let what was made in the second folder take its place in the publication's own.

    The description comes last: until then it names the files that were there, and a run that is cut off is done again.

    Parameters:
        stage: the second folder.
        folder: the publication's folder.
        gone: files of the publication's folder that the next state does not have.

    Raises:
        Problem: when a file there is open in another program or cannot be written; then nothing was changed.
    """
    changed = [path.relative_to(stage) for path in sorted(stage.rglob("*")) if path.is_file()]
    changed = [path for path in changed if not _same(stage / path, folder / path)]
    for path in changed:
        files.refuse_special(folder / path)
        files.refuse_locked(folder / path)
    for path in sorted(changed, key=lambda one: one.as_posix() in DESCRIPTIONS):
        try:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (stage / path).replace(folder / path)
        except OSError as error:
            raise files.trouble(folder / path, error) from error
    for name in gone:
        with suppress(OSError):
            (folder / name).unlink()


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
