"""A file's bytes, unpacked, and what they are: by looking at the bytes, never at the name's ending."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from ..errors import Problem
from ..files import refuse_special, trouble
from ..locale import translator
from .encoding import is_binary
from .typed.beside import beside, beside_in
from .typed.signs import kind_of

_ = translator("reading")

# A packed file that grows beyond this is refused: no CSV of a department needs it, and a bomb would fill the memory.
LIMIT = 1 << 30
# A file in an archive in an archive; what is packed deeper nobody meant to be read.
DEEPEST = 3
# From so many bytes on, growing this many times is looked at before it is kept: a bomb grows up to 1032 times.
_LARGE, _TIMES = 1 << 24, 50
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKED_OTHERWISE = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd")
_TABLES = frozenset({
    "csv", "tsv", "tab", "psv", "xls", "xlsx", "xlsm", "xlsb", "ods", "dbf", "parquet", "sqlite", "json", "ndjson", "jsonl",
    "geojson",
})  # fmt: skip
_TEXTS = frozenset({"txt", "dat", "asc", "prn", ""})


@dataclass(frozen=True)
class Source:
    """The bytes of the one file that holds the table.

    Parameters:
        name: what to call it in sentences.
        data: its bytes, unpacked.
        kind: "text", "workbook", "page": HTML or XML that a spreadsheet program opens as a table, or "typed": a file that says
            itself where its columns and records are (see `typed`).
        packed: what it was packed in, from outside in: "gzip", "zip", "zip gzip"; None when it was not.
        beside: the files of the same name that belong to a dBase table, by their endings.
    """

    name: str
    data: bytes
    kind: Literal["text", "workbook", "page", "typed"]
    packed: str | None = None
    beside: Mapping[str, bytes] = field(default_factory=dict)


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
    source = _unpacked(str(path), data, ())
    return replace(source, beside=beside(path)) if kind_of(data) == "dbf" else source


def _unpacked(name: str, data: bytes, packed: tuple[str, ...]) -> Source:
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        raise Problem(_("{file} is empty: there is nothing in it to read. Ask for the file again.", file=name))
    inside_out = " ".join(packed) or None
    deep = len(packed) >= DEEPEST
    if data.startswith(b"\x1f\x8b") and not deep:
        return _unpacked(name, _gunzip(name, data), (*packed, "gzip"))
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")) and not deep:
        return _zip(name, data, packed)
    if data.startswith(OLE):
        _refuse_other_documents(name, data)
        return Source(name, data, "workbook", inside_out)
    if data.startswith(b"%PDF"):
        raise Problem(
            _("{file} is a PDF, which holds a picture of a table and not the table. Ask for the spreadsheet it was "
              "made from.", file=name)
        )  # fmt: skip
    if data.startswith(_PACKED_OTHERWISE) or data[257:262] == b"ustar":
        raise Problem(
            _("{file} is packed in a format that is not opened here (7z, RAR, TAR and others). Unpack it and give the "
              "file with the table.", file=name)
        )  # fmt: skip
    if kind_of(data):
        return Source(name, data, "typed", inside_out)
    if _is_markup(data):
        return Source(name, data, "page", inside_out)
    if is_binary(data):
        raise no_table(name)
    return Source(name, data, "text", inside_out)


def is_plain_text(head: bytes) -> bool:
    """Say whether a file is text, not packed and no workbook, page or other document, by its beginning."""
    packed = (b"\x1f\x8b", b"PK\x03\x04", b"PK\x05\x06", OLE, b"%PDF", *_PACKED_OTHERWISE)
    if head.startswith(packed) or head[257:262] == b"ustar" or not head.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        return False
    return not _is_markup(head) and not is_binary(head)


def _is_markup(data: bytes) -> bool:
    """Tell HTML and XML from a text with delimiters."""
    head = data[:512]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", errors="replace").encode()
    head = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<table", b"<?xml", b"<workbook")):
        return True
    # A page may open with its styles, a comment or a line for the browser.
    return head.startswith(b"<") and b"<table" in data[:1_000_000].lower()


def _refuse_other_documents(name: str, data: bytes) -> None:
    """Tell a passworded workbook, and the other documents in the box that old workbooks come in."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise passworded(name)
    if any(stream.encode("utf-16-le") in data for stream in ("WordDocument", "PowerPoint Document")):
        raise no_table(name)


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


def web_page(name: str) -> Problem:
    """Give the sentence about HTML or XML in which no table is."""
    return Problem(
        _("{file} is a web page or XML under another name, not a table. Open it in a spreadsheet program and save "
          "it as CSV.", file=name)
    )  # fmt: skip


def corrupt(name: str) -> Problem:
    """Give the sentence about a packed file or workbook that is broken."""
    return Problem(
        _("{file} is damaged or was cut short, so it cannot be opened. Download or copy it again.", file=name)
    )


def too_large(name: str) -> Problem:
    """Give the sentence about a packed file that would fill the memory."""
    return Problem(_("{file} unpacks to more than {gigabytes} GB, so it was not opened. Unpack it yourself and split it.",
                     file=name, gigabytes=max(1, LIMIT >> 30)))  # fmt: skip


def _gunzip(name: str, data: bytes) -> bytes:
    try:
        return _read(name, lambda: gzip.GzipFile(fileobj=io.BytesIO(data)), len(data))
    except (OSError, EOFError, zlib.error) as error:
        raise corrupt(name) from error


def _read(name: str, opened: Callable[[], Any], size: int) -> bytes:
    """Read a packed stream whole; one that grows as bombs do is first only counted."""
    with opened() as stream:
        begun: bytes = stream.read(min(_LARGE, LIMIT) + 1)
        if len(begun) <= min(_LARGE, LIMIT):
            return begun
        if len(begun) > LIMIT:
            raise too_large(name)
        if size * _TIMES > LIMIT // 4 or size * 1032 <= LIMIT:
            rest: bytes = stream.read(LIMIT + 1 - len(begun))
            if len(begun) + len(rest) > LIMIT:
                raise too_large(name)
            return begun + rest
        count = len(begun)
        while piece := stream.read(1 << 20):
            count += len(piece)
            if count > LIMIT:
                raise too_large(name)
    with opened() as stream:
        return bytes(stream.read())


def _zip(name: str, data: bytes, packed: tuple[str, ...]) -> Source:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
            names = {entry.filename for entry in entries}
            if "encrypted-package" in names or _is_encrypted(archive, names):
                raise passworded(name)
            if "content.xml" in names or any(entry.startswith("xl/") for entry in names):
                if sum(entry.file_size for entry in entries) > LIMIT:
                    raise too_large(name)
                if not _is_sheet(archive, names):
                    raise no_table(name)
                return Source(name, data, "workbook", " ".join(packed) or None)
            if any(entry.startswith(("word/", "ppt/")) for entry in names):
                raise no_table(name)
            entry = _the_one(name, [entry for entry in entries if not _is_clutter(entry.filename)])
            if entry.flag_bits & 1:
                raise passworded(name)
            if entry.file_size > LIMIT:
                raise too_large(name)
            unpacked = _read(name, lambda: archive.open(entry), entry.compress_size)
            parts = beside_in(archive, entry)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError) as error:
        raise corrupt(name) from error
    found = _unpacked(f"{name} ({entry.filename})", unpacked, (*packed, "zip"))
    return replace(found, beside=parts) if found.kind == "typed" else found


def _is_encrypted(archive: zipfile.ZipFile, names: set[str]) -> bool:
    """Tell a passworded .ods: its list of parts says how each was encrypted."""
    if "META-INF/manifest.xml" not in names or "content.xml" not in names:
        return False
    with archive.open("META-INF/manifest.xml") as stream:
        return b"encryption-data" in stream.read(1 << 20)


def _is_sheet(archive: zipfile.ZipFile, names: set[str]) -> bool:
    """Tell an OpenDocument sheet from a letter or slides; one that does not say counts as a sheet."""
    if "content.xml" not in names or "mimetype" not in names:
        return True
    with archive.open("mimetype") as stream:
        kind = stream.read(200)
    return not kind.startswith(b"application/vnd.oasis.opendocument.") or b".spreadsheet" in kind


def _the_one(name: str, inside: list[zipfile.ZipInfo]) -> zipfile.ZipInfo:
    """Give the one file with a table in an archive; manuals and notes beside it are no reason to stop."""
    tables = [entry for entry in inside if _ending(entry.filename) in _TABLES]
    # The cells of a Shapefile.
    if any(_ending(entry.filename) == "shp" for entry in inside):
        tables = [entry for entry in tables if _ending(entry.filename) == "dbf"]
    texts = [entry for entry in inside if _ending(entry.filename) in _TEXTS]
    candidates = tables or texts or inside
    if len(inside) == 1 or len(candidates) == 1:
        return candidates[0]
    listed = ", ".join(entry.filename for entry in candidates[:6]) or "-"
    raise Problem(
        _("{file} must hold one file with one table; files in it: {count} ({names}). Unpack it and give "
          "the one you mean.", file=name, count=len(candidates), names=listed)
    )  # fmt: skip


def _ending(name: str) -> str:
    path = PurePosixPath(name.lower())
    return (path.with_suffix("") if path.suffix == ".gz" else path).suffix.lstrip(".")


def _is_clutter(name: str) -> bool:
    """Tell what systems add to archives by themselves from what a person put there."""
    last = PurePosixPath(name).name
    return name.startswith("__MACOSX/") or last.startswith(".") or last.lower() in ("thumbs.db", "desktop.ini")
