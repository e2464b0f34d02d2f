"""The features of GeoJSON (RFC 7946, 3.2) as rows: their properties, and where they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .parsed import Members, Number, cell_text, json_text
from .points import Point, are_told, labels_of

_GEOMETRY = "geometry"


def members_of(features: Sequence[Any]) -> list[Members] | None:
    """Give each feature's members as those of one flat object.

    A point becomes a longitude and a latitude, unless the properties say both already; any other shape, and a point with a
    height, stays as JSON.

    Parameters:
        features: what the file lists as its features.

    Returns:
        The objects; None when these are no features.
    """
    if not features or not all(isinstance(one, Members) and dict(one).get("type") == "Feature" for one in features):
        return None
    flat, points, shapes = [], [], []
    for one in features:
        said = dict(one)
        properties = said.get("properties")
        properties = properties if isinstance(properties, Members) else []
        others = [pair for pair in one if pair[0] not in ("type", "properties", "geometry", "bbox")]
        flat.append(Members([*others, *properties]))
        shape = said.get("geometry")
        points.append(_point(shape))
        shapes.append(shape)
    if all(point or shape is None for point, shape in zip(points, shapes, strict=True)):
        if any(points) and not _are_told(flat, points):
            names = labels_of(points)
            for members, point in zip(flat, points, strict=True):
                members += [(name, point and point[axis]) for axis, name in enumerate(names)]
    else:
        for members, shape in zip(flat, shapes, strict=True):
            members.append((_GEOMETRY, shape and json_text(shape)))
    return flat


def _are_told(flat: Sequence[Members], points: Sequence[Point | None]) -> bool:
    said = [dict(members) for members in flat]
    return are_told([[cell_text(one.get(name)) for one in said] for name in said[0]], points)


def _point(shape: Any) -> Point | None:
    said = dict(shape) if isinstance(shape, Members) else {}
    place = said.get("coordinates")
    if said.get("type") != "Point" or not isinstance(place, list) or len(place) != 2:
        return None
    return (str(place[0]), str(place[1])) if all(isinstance(one, Number) for one in place) else None
