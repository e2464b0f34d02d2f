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
# A file that is no table is looked through as a text up to so many bytes; a picture or a film has more.
_LARGEST_OTHER = 100_000_000


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
    found.unseen = [one or place.name for one in found.unseen]
    return found


def _look_into(place: Path, found: Inside, where: str, tables: bool, others: bool) -> None:
    from ...reading import read
    from ...validation.privacy import privacy

    if not tables and place.stat().st_size > _LARGEST_OTHER:
        found.unseen.append(where)
        return
    try:
        found.personal += [(0 if where else one.column, _called(where, one.label or str(one.column)), one.kind.CODE)
                           for one in privacy(place).personal]  # fmt: skip
        about = read(place).diagnosis if others else None
        for number, table in enumerate(about.tables if about else (), start=1):
            if about and number != about.table:
                inner = _called(where, table.sheet or str(number))
                found.personal += [(0, _called(inner, one.label or str(one.column)), one.kind.CODE)
                                   for one in privacy(place, table=number).personal]  # fmt: skip
    except Problem:
        found.unseen.append(where)
    else:
        if not tables:
            # A text with marks was looked through as if it had columns, which finds much and not all.
            found.unseen.append(where)


def _called(where: str, label: str) -> str:
    # With a sign that YAML takes as it is, for a waiver names the column this way.
    return f"{where}/{label}" if where else label


def _is_archive(place: Path) -> bool:
    """Say whether a file is an archive of several files, and no workbook or document, which are packed the same way."""
    return place.suffix.lower() in (".zip", ".kmz") and zipfile.is_zipfile(place)


def _look_into_archive(place: Path, folder: Path, found: Inside, where: str, depth: int) -> None:
    try:
        with zipfile.ZipFile(place) as archive:
            entries = [one for one in archive.infolist() if not (one.is_dir() or one.filename.startswith("__MACOSX/"))]
            # Of an archive with one file its columns are the archive's own.
            names = [f"{where}/{one.filename}".strip("/") for one in entries] if where or len(entries) > 1 else [""]
            copies = list(_unpacked(archive, entries, folder, depth))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        found.unseen.append(where)
        return
    for name, copy in zip(names, copies, strict=True):
        if copy is None or (_is_archive(copy) and depth == _DEEPEST):
            found.unseen.append(name)
        elif _is_archive(copy):
            _look_into_archive(copy, folder, found, name, depth + 1)
        elif copy.stat().st_size:
            kind = format_of(copy)
            _look_into(copy, found, name, kind.table or kind.perhaps_table, others=True)


def _unpacked(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], folder: Path, depth: int
) -> Iterator[Path | None]:
    """Write the files of an archive where they can be looked into; None for one that is locked or too large.

    Their own names say where they would be written, so they get other ones, the same for those that belong together.
    """
    room, stems = _LIMIT, dict[str, int]()
    inner = Path(tempfile.mkdtemp(dir=folder, prefix=f"{depth}-"))
    for one in entries:
        path = PurePosixPath(one.filename)
        room -= one.file_size
        if room < 0 or one.flag_bits & 1:
            yield None
            continue
        copy = inner / f"{stems.setdefault(str(path.with_suffix('')), len(stems))}{path.suffix}"
        with archive.open(one) as packed, copy.open("wb") as unpacked:
            shutil.copyfileobj(packed, unpacked)
        yield copy
