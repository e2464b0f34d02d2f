"""Files written whole or not at all, and what to say when a file cannot be used."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from json.encoder import encode_basestring
from pathlib import Path
from typing import IO, Any

from .errors import Problem
from .locale import translator

_ = translator("files")


def sha256(path: Path) -> str:
    """Give a file's SHA-256 as 64 hexadecimal digits, reading it a piece at a time."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def state(path: Path) -> tuple[int, ...]:
    """Give what tells whether a file is as it was a moment ago, without reading it."""
    told = path.stat()
    return told.st_mtime_ns, told.st_size, told.st_ino


def is_large(path: Path, size: int) -> bool:
    """Tell whether a file has more bytes than that, so that a person is told that something happens; never fails."""
    with suppress(OSError):
        return path.stat().st_size > size
    return False


def spreadsheet_lock(path: Path) -> Path | None:
    """Give the mark that a spreadsheet program leaves beside a file it has open, or None.

    LibreOffice writes ``.~lock.NAME#``, Excel ``~$NAME``.
    """
    folder, name = os.path.split(path)
    for mark in (f".~lock.{name}#", f"~${name}"):
        # Not Path.exists(): it raises for a folder that we may not look into, and whoever opens the file says that better.
        if os.path.lexists(os.path.join(folder, mark)):  # noqa: PTH118 - a path is made a hundred times for one that is found
            return path.with_name(mark)
    return None


def trouble(path: Path, error: OSError) -> Problem:
    """Turn an operating system's error about a file into one sentence that says what to do."""
    name = str(path)
    if isinstance(error, FileNotFoundError):
        return Problem(_("There is no file at {file}. Check the name and the folder.", file=name))
    if isinstance(error, IsADirectoryError):
        return Problem(_("{file} is a folder. Give the name of a file inside it.", file=name))
    if error.errno == errno.ENAMETOOLONG:
        return Problem(_("The name {file} is too long for this disk. Choose a shorter one.", file=name))
    if isinstance(error, (NotADirectoryError, FileExistsError)):
        return Problem(_("{file} cannot be used: part of its path is a file where a folder is needed. "
                         "Check the path, or choose another folder.", file=name))  # fmt: skip
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


def refuse_special(path: Path) -> None:
    """Stop before a pipe or a device (a FIFO, /dev/zero) is used as a file: reading it may never end, and writing would
    put an ordinary file in its place. A path where nothing is yet passes.

    Raises:
        Problem: when the path is a folder, a pipe or a device, or cannot be looked at.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise trouble(path, error) from error
    if stat.S_ISDIR(mode):
        raise trouble(path, IsADirectoryError())
    if not stat.S_ISREG(mode):
        raise Problem(_("{file} is a device or a pipe, not a file. Give the name of an ordinary file.", file=str(path)))


def refuse_inputs(inputs: Iterable[Path], outputs: Iterable[Path]) -> None:
    """Stop before a file that is read from is written over, under whichever of its names.

    Raises:
        Problem: when an output is one of the inputs.
    """
    read_from = list(inputs)
    for output in outputs:
        for given in read_from:
            # os.path and not Path: a loop of links is for whoever opens it to say.
            same = os.path.realpath(output) == os.path.realpath(given)
            with suppress(OSError):  # one of them is not there, or not for us
                same = same or output.samefile(given)
            if same:
                raise Problem(
                    _("{file} is read from and is never written over. Choose another name for the output.",
                      file=str(given))
                )  # fmt: skip


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
        Problem: when the place cannot be written, is a folder or a device, or is open in a spreadsheet program; what was
            there stays.
    """
    # Before anything is written: of several files that take their places together, none must find out last.
    refuse_special(path)
    refuse_locked(path)
    # Named before it is made, so that a Ctrl-C at whatever moment leaves nothing behind; "x" makes it or fails.
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    done = False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open(mode.replace("w", "x"), **options) as stream:
            yield stream
        part.replace(path)
        done = True
    except OSError as error:
        raise trouble(path, error) from error
    finally:
        if not done:
            with suppress(OSError):
                part.unlink()


def write_text(path: Path, text: str) -> None:
    """Write a text whole, as UTF-8 with the line ends it has.

    A file name in an old encoding holds signs that no text has; they are written as JSON writes them, ``\\udcf1``.
    """
    with written_whole(path, "w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
        stream.write(text)


def write_bytes(path: Path, data: bytes) -> None:
    """Write bytes whole."""
    with written_whole(path) as stream:
        stream.write(data)


def write_json(path: Path, value: Any) -> None:
    """Write plain data whole, as JSON that people can read."""
    write_text(path, json_text(value) + "\n")


def json_text(value: Any, line: str = "\n") -> str:
    """Give plain data as the very text that json.dumps gives with ensure_ascii=False and indent=2, in half the time.

    Parameters:
        value: the data; the names in it are texts.
        line: what each line begins with.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    inner = f"{line}  "
    if isinstance(value, dict) and value:
        # Most values are texts, which need no call of their own.
        pairs = [
            f"{encode_basestring(name)}: {encode_basestring(one) if type(one) is str else json_text(one, inner)}"
            for name, one in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(pairs)}{line}}}"
    if isinstance(value, (list, tuple)) and value:
        return f"[{inner}{f',{inner}'.join([json_text(one, inner) for one in value])}{line}]"
    return "null" if value is None else json.dumps(value)
