"""A file's bytes, unpacked, and what they are: by looking at the bytes, never at the name's ending."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..errors import Problem
from ..files import refuse_special, trouble
from ..locale import translator
from .encoding import is_binary

_ = translator("reading")

# A packed file that grows beyond this is refused: no CSV of a department needs it, and a bomb would fill the memory.
LIMIT = 1 << 30
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Source:
    """The bytes of the one file that holds the table.

    Parameters:
        name: what to call it in sentences.
        data: its bytes, unpacked.
        kind: "text" or "workbook".
        packed: "gzip", "zip" or None.
    """

    name: str
    data: bytes
    kind: Literal["text", "workbook"]
    packed: str | None = None


def load(path: Path) -> Source:
    """Read a file whole and see what it is.

    Raises:
        Problem: when it is missing, a folder, a pipe, closed to us, empty, binary, passworded or packs no or several files.
    """
    refuse_special(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise trouble(path, error) from error
    return _unpacked(str(path), data, None)


def _unpacked(name: str, data: bytes, packed: str | None) -> Source:
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        raise Problem(_("{file} is empty: there is nothing in it to read. Ask for the file again.", file=name))
    if data.startswith(b"\x1f\x8b") and packed is None:
        return _unpacked(name, _gunzip(name, data), "gzip")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(name, data, packed)
    if data.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise passworded(name)
        return Source(name, data, "workbook", packed)
    if data.startswith(b"%PDF"):
        raise Problem(
            _("{file} is a PDF, which holds a picture of a table and not the table. Ask for the spreadsheet it was "
              "made from.", file=name)
        )  # fmt: skip
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<table", b"<?xml")):
        raise Problem(
            _("{file} is a web page or XML under another name, not a table. Open it in a spreadsheet program and save "
              "it as CSV.", file=name)
        )  # fmt: skip
    if is_binary(data):
        raise no_table(name)
    return Source(name, data, "text", packed)


def passworded(name: str) -> Problem:
    """Give the sentence about a file that opens only with a password."""
    return Problem(
        _("{file} is protected with a password. Open it, save a copy without the password, and try again.", file=name)
    )


def no_table(name: str) -> Problem:
    """Give the sentence about a file that is something else altogether."""
    return Problem(
        _("{file} is not a table: its bytes are no text and no workbook. Export it again as CSV or XLSX.", file=name)
    )


def corrupt(name: str) -> Problem:
    """Give the sentence about a packed file or workbook that is broken."""
    return Problem(
        _("{file} is damaged or was cut short, so it cannot be opened. Download or copy it again.", file=name)
    )


def _too_large(name: str) -> Problem:
    return Problem(_("{file} unpacks to more than {gigabytes} GB, so it was not opened. Unpack it yourself and split it.",
                     file=name, gigabytes=LIMIT >> 30))  # fmt: skip


def _gunzip(name: str, data: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            unpacked = stream.read(LIMIT + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise corrupt(name) from error
    if len(unpacked) > LIMIT:
        raise _too_large(name)
    return unpacked


def _zip(name: str, data: bytes, packed: str | None) -> Source:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            names = {entry.filename for entry in entries}
            if sum(entry.file_size for entry in entries) > LIMIT:
                raise _too_large(name)
            if "content.xml" in names or any(entry.startswith("xl/") for entry in names):
                return Source(name, data, "workbook", packed)
            if any(entry.startswith(("word/", "ppt/")) for entry in names):
                raise no_table(name)
            inside = [entry for entry in entries if not _is_clutter(entry.filename)]
            if len(inside) != 1 or packed is not None:
                listed = ", ".join(entry.filename for entry in inside[:6]) or "-"
                raise Problem(
                    _("{file} must hold one file with one table; files in it: {count} ({names}). Unpack it and give "
                      "the one you mean.",
                      file=name, count=len(inside), names=listed)
                )  # fmt: skip
            if inside[0].flag_bits & 1:
                raise passworded(name)
            with archive.open(inside[0]) as stream:
                unpacked = stream.read(LIMIT + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise corrupt(name) from error
    if len(unpacked) > LIMIT:
        raise _too_large(name)
    return _unpacked(f"{name} ({inside[0].filename})", unpacked, "zip")


def _is_clutter(name: str) -> bool:
    """Tell what systems add to archives by themselves from what a person put there."""
    return name.startswith("__MACOSX/") or Path(name).name.startswith(".") or Path(name).name == "Thumbs.db"
