"""Points that a file keeps apart from its cells, as two columns more, unless the cells say them already."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from .stored import double_text

# As their texts: east, then north.
Point = tuple[str, str]
# Points of a Shapefile, with a height or a measure or without; a record of none (ESRI Shapefile Technical Description, page 4).
_POINTS, _HEADER, _RECORD_HEADER = (1, 11, 21), 100, 8


def labels_of(points: Sequence[Point | None]) -> tuple[str, str]:
    """Give what the two columns are called: degrees have names, metres are x and y."""
    on_globe = all(abs(float(east)) <= 180 and abs(float(north)) <= 90 for east, north in filter(None, points))
    return ("longitude", "latitude") if on_globe else ("x", "y")


def are_told(columns: Sequence[Sequence[str]], points: Sequence[Point | None]) -> bool:
    """Say whether some column is every point's first number and another its second."""
    known = [(row, point) for row, point in enumerate(points) if point]
    return all(
        any(all(_same(column[row], point[axis]) for row, point in known) for column in columns) for axis in (0, 1)
    )


def _same(text: str, number: str) -> bool:
    if text == number:
        return True
    try:
        return float(text) == float(number)
    except ValueError:
        return False


def is_of_points(head: bytes) -> bool:
    """Say whether a .shp file holds points, by its first hundred bytes."""
    return len(head) >= _HEADER and struct.unpack_from("<i", head, 32)[0] in _POINTS


def shape_points(data: bytes) -> list[Point | None]:
    """Give the points of a .shp file, None for a record without one or with another shape.

    Raises:
        struct.error: when it is cut short.
    """
    found: list[Point | None] = []
    at = _HEADER
    while at + _RECORD_HEADER + 4 <= len(data):
        words, kind = struct.unpack_from(">i", data, at + 4)[0], struct.unpack_from("<i", data, at + _RECORD_HEADER)[0]
        at += _RECORD_HEADER
        if kind in _POINTS:
            east, north = struct.unpack_from("<dd", data, at + 4)
            found.append((double_text(east), double_text(north)))
        else:
            found.append(None)
        at += max(4, 2 * words)
    return found
