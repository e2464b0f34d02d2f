"""Personal data anywhere in a file: in each of its tables, and in each file of an archive.

What is published is the whole file, so one sheet of a workbook, or one file of an archive, is not enough to look at.
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ...errors import Problem
from ..description.formats import format_of

# An archive in an archive in an archive; what is packed deeper was not looked into.
_DEEPEST = 3
# So much of an archive is unpacked to be looked into: no department's needs more, and a bomb would fill the disk.
_LIMIT = 1 << 30
_PIECE = 1 << 20


@dataclass
class Inside:
    """What was found in a file.

    Parameters:
        personal: the columns with personal data: place from 1 (0 where it is not the file's own table), label, code of the kind.
        unseen: the files, or parts of them, into which nobody could look.
    """

    personal: list[tuple[int, str, str]] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)


def look_inside(place: Path, tables: bool, others: bool = True) -> Inside:
    """Look for personal data in all that a file holds.

    Parameters:
        place: the file.
        tables: whether it has a table, as its format has; of one that has none only texts that lie open can be looked through.
        others: whether it may have more tables than its own.
    """
    found = Inside()
    if _is_archive(place):
        with tempfile.TemporaryDirectory() as folder:
            _look_into_archive(place, Path(folder), found, "", 1)
    else:
        _look_into(place, found, "", tables, others)
    return found


def _look_into(place: Path, found: Inside, where: str, tables: bool, others: bool) -> None:
    from ...reading import read
    from ...validation.privacy import privacy

    try:
        found.personal += [(0 if where else one.column, _called(where, one.label or str(one.column)), one.kind.CODE)
                           for one in privacy(place).personal]  # fmt: skip
        if not others:
            return
        about = read(place).diagnosis
        for number, table in enumerate(about.tables, start=1):
            if number != about.table:
                inner = _called(where, table.sheet or str(number))
                found.personal += [(0, _called(inner, one.label or str(one.column)), one.kind.CODE)
                                   for one in privacy(place, table=number).personal]  # fmt: skip
    except Problem:
        found.unseen.append(where or place.name)
    else:
        if not tables:
            # A text with marks was looked through as if it had columns, which finds much and not all.
            found.unseen.append(where or place.name)


def _called(where: str, label: str) -> str:
    return f"{where}: {label}" if where else label


def _is_archive(place: Path) -> bool:
    """Say whether a file is an archive of several files, and no workbook or document, which are packed the same way."""
    return place.suffix.lower() in (".zip", ".kmz") and zipfile.is_zipfile(place)


def _look_into_archive(place: Path, folder: Path, found: Inside, where: str, depth: int) -> None:
    room = _LIMIT
    try:
        with zipfile.ZipFile(place) as archive:
            for number, entry in enumerate(_entries(archive)):
                name = f"{where}/{entry.filename}" if where else entry.filename
                room -= entry.file_size
                if room < 0 or entry.flag_bits & 1:
                    found.unseen.append(name)
                    continue
                # Its own name says where it would be written, so it gets another one; the ending is what counts.
                copy = folder / f"{depth}-{number}{PurePosixPath(entry.filename).suffix}"
                with archive.open(entry) as packed, copy.open("wb") as unpacked:
                    shutil.copyfileobj(packed, unpacked, _PIECE)
                if _is_archive(copy):
                    if depth < _DEEPEST:
                        _look_into_archive(copy, folder, found, name, depth + 1)
                    else:
                        found.unseen.append(name)
                elif copy.stat().st_size:
                    kind = format_of(copy)
                    _look_into(copy, found, name, kind.table or kind.perhaps_table, others=True)
                copy.unlink()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        found.unseen.append(where or place.name)


def _entries(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    for entry in archive.infolist():
        if not entry.is_dir() and not entry.filename.startswith("__MACOSX/"):
            yield entry
