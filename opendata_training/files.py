"""Files written whole or not at all, and what to say when a file cannot be used."""

from __future__ import annotations

import errno
import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from .errors import Problem
from .locale import translator

_ = translator("files")


def sha256(path: Path) -> str:
    """Give a file's SHA-256 as 64 hexadecimal digits, reading it a piece at a time."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def spreadsheet_lock(path: Path) -> Path | None:
    """Give the mark that a spreadsheet program leaves beside a file it has open, or None.

    LibreOffice writes ``.~lock.NAME#``, Excel ``~$NAME``.
    """
    for mark in (path.with_name(f".~lock.{path.name}#"), path.with_name(f"~${path.name}")):
        if mark.exists():
            return mark
    return None


def trouble(path: Path, error: OSError) -> Problem:
    """Turn an operating system's error about a file into one sentence that says what to do."""
    name = str(path)
    if isinstance(error, FileNotFoundError):
        return Problem(_("There is no file at {file}. Check the name and the folder.", file=name))
    if isinstance(error, IsADirectoryError):
        return Problem(_("{file} is a folder. Give the name of a file inside it.", file=name))
    if error.errno == errno.ENOSPC:
        return Problem(_("The disk is full, so {file} was not written. Make room and try again.", file=name))
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return Problem(
            _(
                "{file} cannot be used: it is open in another program, or you lack the right to it. "
                "Close it there, or choose another folder, and try again.",
                file=name,
            )
        )
    return Problem(_("{file} cannot be used ({reason}). Check the disk or the folder and try again.", file=name,
                     reason=error.strerror or type(error).__name__))  # fmt: skip


def refuse_locked(path: Path) -> None:
    """Stop before a file is replaced that a spreadsheet program has open.

    Raises:
        Problem: when the program's lock mark is beside the file.
    """
    if spreadsheet_lock(path):
        raise Problem(_("{file} is open in a spreadsheet program. Close it there and try again; nothing was changed.",
                        file=str(path)))  # fmt: skip


@contextmanager
def written_whole(path: Path, mode: str = "wb", **options: Any) -> Iterator[IO[Any]]:
    """Open a temporary file that takes a path's place only when everything was written.

    Parameters:
        path: where the file shall be; its folder is made when missing.
        mode: "wb" or "w".
        options: passed to open (encoding, newline).

    Raises:
        Problem: when the place cannot be written or is open in a spreadsheet program; what was there stays.
    """
    refuse_locked(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise trouble(path, error) from error
    part = Path(name)
    try:
        with os.fdopen(handle, mode, **options) as stream:
            yield stream
        # mkstemp makes files that only their owner can read; a file people share gets the usual rights back.
        mask = os.umask(0)
        os.umask(mask)
        part.chmod(0o666 & ~mask)
        part.replace(path)
    except OSError as error:
        raise trouble(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Write a text whole, as UTF-8 with the line ends it has."""
    with written_whole(path, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)


def write_bytes(path: Path, data: bytes) -> None:
    """Write bytes whole."""
    with written_whole(path) as stream:
        stream.write(data)
