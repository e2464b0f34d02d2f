"""The files of the same name that belong to a dBase table: its long texts, its encoding, its points."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import IO

from ...files import trouble
from .points import is_of_points

_PARTS = ("dbt", "fpt", "cpg", "shp")
#: In a Shapefile that `conversion` wrote, the labels that its columns' names are cut short from.
LABELS = "fields.csv"
# As of the table itself: what is larger was made to fill the memory.
_LIMIT = 1 << 30


def beside(path: Path) -> dict[str, bytes]:
    """Read the files that lie beside a table, by their endings, whose case may differ.

    Raises:
        Problem: when one cannot be read.
    """
    found = {}
    for ending in _PARTS:
        for one in (path.with_suffix(f".{ending}"), path.with_suffix(f".{ending.upper()}")):
            if one != path and one.is_file():
                try:
                    found[ending] = _part(ending, lambda one=one: one.open("rb"))  # type: ignore[misc]
                except OSError as error:
                    raise trouble(one, error) from error
    return found


def beside_in(archive: zipfile.ZipFile, table: zipfile.ZipInfo) -> dict[str, bytes]:
    """Read those that are with a table in an archive.

    Raises:
        ValueError: when one unpacks to more than the memory should hold.
    """
    place = PurePosixPath(table.filename)
    if place.suffix.lower() != ".dbf":
        return {}
    found = {}
    for other in archive.infolist():
        about = PurePosixPath(other.filename)
        ending = about.suffix.lower().lstrip(".")
        if (about.with_suffix("") == place.with_suffix("") and ending in _PARTS) or about == place.with_name(LABELS):
            found[ending] = _part(ending, lambda other=other: archive.open(other))  # type: ignore[misc]
    return found


def _part(ending: str, opened: Callable[[], IO[bytes]]) -> bytes:
    with opened() as stream:
        data = stream.read(100)
        # Lines and areas are no text; only points can be told in columns.
        if ending != "shp" or is_of_points(data):
            data += stream.read(_LIMIT)
        if len(data) > _LIMIT:
            raise ValueError("too large")
    return data
