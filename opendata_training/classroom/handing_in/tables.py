"""The rows of a table as they lie in a file, every one of them, because what is not looked at must not leave."""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from ...errors import Problem
from ...locale import translator

_ = translator("handing_in")
#: Bytes that a packed file may unpack to.
MOST_UNPACKED = 50_000_000
#: Signs from which the delimiter is told.
_LOOKED_AT = 100_000


def rows_of_csv(data: bytes, name: str) -> list[list[str]]:
    """Give all rows of a CSV file that have something in them, whatever stands above or below its table.

    Parameters:
        data: the file, which may be packed with gzip.
        name: its name, for sentences.

    Raises:
        Problem: when it is no text, or larger than exercises make.
    """
    if data[:2] == b"\x1f\x8b":
        data = unpacked(data, name)
    text = text_of(data, name)
    delimiter = _delimiter(text)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        rows = [line.split(delimiter) for line in text.splitlines()]
    return [row for row in rows if any(map(str.strip, row))]


def _delimiter(text: str) -> str:
    """Give the sign that parts the cells: the one that most lines have most of; titles above the table have none."""
    lines = [line for line in text[:_LOOKED_AT].splitlines() if line.strip()]
    return max(",;\t|", key=lambda sign: median([line.count(sign) for line in lines] or [0]))


def unpacked(data: bytes, name: str) -> bytes:
    """Unpack a gzip file, up to a limit, because a small one may hold more than a disk.

    Raises:
        Problem: when it is damaged or too large.
    """
    try:
        with gzip.open(io.BytesIO(data)) as stream:
            found = stream.read(MOST_UNPACKED + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise Problem(_("{file} is damaged and cannot be unpacked. Make it again.", file=name)) from error
    if len(found) > MOST_UNPACKED:
        raise Problem(_("{file} is far larger than this exercise makes. Keep it under another name.", file=name))
    return found


def text_of(data: bytes, name: str) -> str:
    """Give a file's text, as a spreadsheet program saves it on whichever system.

    Raises:
        Problem: when it is no text.
    """
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        raise Problem(_("{file} is no text, although its name says so. Make it again.", file=name))
    return text


def csv_of(rows: Sequence[Sequence[str]]) -> bytes:
    """Write rows as CSV, with the mark without which Excel breaks accents."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return ("\ufeff" + out.getvalue()).encode()


def is_workbook(path: Path) -> bool:
    """Say whether a file is a workbook by its name."""
    return path.suffix.lower() in (".xlsx", ".ods")
