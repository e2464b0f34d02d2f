"""Columns of coordinates: which they are, which belong together, and where their points are expected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from .national import national
from .numbers import Numbers
from .subject import Column, Subject
from .words import signless

if TYPE_CHECKING:
    import numpy as np

_LATITUDE = re.compile(
    r"\b(?:lat|latitud|latitude|coord(?:enada)?s? ?(?:norte|y|lat)|norte|north|y)(?: ?(?:dec|wgs84|gd|n))?\b"
)
_LONGITUDE = re.compile(
    r"\b(?:lon|long|lng|longitud|longitude|coord(?:enada)?s? ?(?:oeste|este|x|lon)|oeste|este|west|east|x)"
    r"(?: ?(?:dec|wgs84|gd|w))?\b"
)
# Two checks look at the same pairs.
_FOUND: WeakKeyDictionary[Subject, list[Pair]] = WeakKeyDictionary()
# A longitude that is called so, and not x or east.
_IN_WORDS = re.compile(r"\b(?:lon|lng)")
_WEST = re.compile(r"\b(?:oeste|west|w|o)\b")

# Degrees, then minutes with their mark, then seconds; the signs often broken, a letter before or after.
_LETTER = r"(?:norte|sur|este|oeste|north|south|east|west|lat(?:itud)?|lon(?:g|gitud)?|[NSEWO])\.?"
_DEGREE_SIGN = r"(?:Â?[°º˚]|Â|\?|\ufffd|&deg;)"
_MINUTE_SIGN = r"(?:['’′´`‘]|â€™|â€²|Â´|\ufffd|\?)"
_SECOND_SIGN = r"(?:\"|''|”|″|“|’’|´´|â€\W?|\ufffd|\?)"
_DMS = re.compile(
    rf"\s*(?:{_LETTER}[\s:]*)?[-+]?\d{{1,3}}\s*{_DEGREE_SIGN}\s*\d{{1,2}}(?:[.,]\d+)?\s*{_MINUTE_SIGN}\s*"
    rf"(?:\d{{1,2}}(?:[.,]\d+)?\s*{_SECOND_SIGN}?)?\s*,?\s*(?:{_LETTER})?\s*",
    re.I,
)
# Only among coordinates: 19 25 57, 19:25:57 N, 19-25-57.1, 19d25m57s, 19°25, 19.43° N.
_BARE = re.compile(
    rf"\s*(?:{_LETTER}[\s:]*)?[-+]?\d{{1,3}}(?:([\s:-])\s*[0-5]?\d\s?\1\s*[0-5]?\d(?:[.,]\d+)?"
    rf"|\s*(?:d|deg|grados?|g|{_DEGREE_SIGN})\s*\d{{1,2}}(?:[.,]\d+)?\s*(?:m|min)?\.?\s*(?:\d{{1,2}}(?:[.,]\d+)?\s*(?:s|seg)?\.?)?"
    rf"|[.,]\d+\s*{_DEGREE_SIGN}?\s*(?={_LETTER}))\s*(?:{_LETTER})?\s*",
    re.I,
)


#: What every text in degrees and minutes has (see `is_dms`).
HAS_DEGREES = r"[0-9]\s*(?:[^\x00-\x7f]|\?|&deg;)"


def is_dms(text: str) -> bool:
    """Say whether a text is in degrees and minutes wherever it stands: 19°25'57"N, its signs broken or not."""
    if (text.isascii() and "?" not in text and "&deg;" not in text) or len(text) >= 40:
        return False
    return _DMS.fullmatch(text) is not None


def is_dms_among_coordinates(text: str) -> bool:
    """Say the same of a text that stands in a column of coordinates, where 19 25 57 and 19.43° N can be nothing else."""
    return is_dms(text) or (len(text) < 40 and _BARE.fullmatch(text) is not None)


@dataclass(frozen=True)
class Pair:
    """A latitude and a longitude.

    Parameters:
        latitude: its column.
        longitude: its column.
        first: the latitude of each row, NaN where there is no plain number.
        second: the longitude.
        box: where points are expected, or None when nothing tells.
        western: whether the label says that degrees are counted westwards, without a sign.
        country: whether the box is a country's.
    """

    latitude: Column
    longitude: Column
    first: np.ndarray[Any, Any]
    second: np.ndarray[Any, Any]
    box: tuple[float, float, float, float] | None
    western: bool
    country: bool

    def inside(self, latitude: np.ndarray[Any, Any], longitude: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """Say which points are where they are expected."""
        return _inside(self.box or (-90.0, 90.0, -180.0, 180.0), latitude, longitude)


def is_coordinate_label(label: str) -> bool:
    """Say whether a label names a latitude or a longitude."""
    said = signless(label)
    return bool(_LATITUDE.search(said) or _LONGITUDE.search(said))


def pairs(subject: Subject) -> list[Pair]:
    """Find the columns of latitudes with their longitudes; those in metres (UTM) are none."""
    if subject not in _FOUND:
        _FOUND[subject] = _pairs(subject)
    return _FOUND[subject]


def is_western(label: str) -> bool:
    """Say whether a longitude's label says that degrees are counted westwards, whatever their sign."""
    return bool(_WEST.search(signless(label)))


def label_pairs(labels: Sequence[str]) -> list[tuple[int, int]]:
    """Give the places of columns that may be a latitude and its longitude by their labels, those named in words first."""
    said = list(map(signless, labels))
    seconds = [place for place, label in enumerate(said) if _LONGITUDE.search(label)]
    found = []
    for place, label in enumerate(said):
        others = [one for one in seconds if one != place]
        if _LATITUDE.search(label) and others:
            other = _partner(said, place, others)
            found.append((place, other))
            seconds.remove(other)
    return sorted(found, key=lambda pair: not ("lat" in said[pair[0]] and _IN_WORDS.search(said[pair[1]])))


def _partner(said: Sequence[str], place: int, seconds: Sequence[int]) -> int:
    """Give the longitude of a latitude: the same words beside, "inicio lat" and "inicio lon", else the nearest."""
    rest, in_words = _LATITUDE.sub("", said[place]), "lat" in said[place]

    def unlike(one: int) -> tuple[bool, bool, int]:
        return (
            _LONGITUDE.sub("", said[one]) != rest,
            (_IN_WORDS.search(said[one]) is None) == in_words,
            abs(one - place),
        )

    return min(seconds, key=unlike)


def _pairs(subject: Subject) -> list[Pair]:
    found = []
    said = [signless(column.label) for column in subject.columns]
    seconds = [place for place, label in enumerate(said) if _LONGITUDE.search(label)]
    for place, label in enumerate(said):
        if not _LATITUDE.search(label) or not seconds:
            continue
        other = _partner(said, place, seconds)
        if other == place:
            continue
        pair = _pair(subject, subject.columns[place], subject.columns[other])
        if pair:
            found.append(pair)
            seconds.remove(other)
    return found


def _pair(subject: Subject, latitude: Column, longitude: Column) -> Pair | None:
    import numpy as np

    first, second = Numbers(latitude).at(slice(None)), Numbers(longitude).at(slice(None))
    # Points that are nowhere tell nothing of where the others are.
    known = ~np.isnan(first) & ~np.isnan(second) & ~((first == 0) & (second == 0))
    western = is_western(longitude.label)
    if known.sum() < 1:
        return None
    a, b = first[known], second[known]
    earthly = (np.abs(a) <= 180) & (np.abs(b) <= 180)
    if earthly.mean() < 0.5 or not any(
        "." in text or "," in text for text in (*latitude.uniques[:50], *longitude.uniques[:50])
    ):
        return None
    sign = -1 if western and (b[b != 0] > 0).mean() > 0.5 else 1
    boxes = [
        box if sign == 1 else (box[0], box[1], -box[3], -box[2]) for box in (one.EXTENT for one in national("extent"))
    ]
    # A country's box where most points are in it, in either order; else the box that most points make themselves.
    for box in boxes:
        as_given, turned = _inside(box, a, b), _inside(box, b, a)
        signless_too = _inside(box, a, -np.abs(b) * sign) & earthly
        most = max(as_given.sum(), turned.sum(), signless_too.sum())
        if most >= 0.6 * earthly.sum() and (as_given | turned | signless_too).sum() >= 0.8 * earthly.sum():
            return Pair(latitude, longitude, first, second, box, sign == -1, True)
    if known.sum() < 8:
        return Pair(latitude, longitude, first, second, None, western, False)
    low, high = np.quantile(a, (0.1, 0.9)), np.quantile(b, (0.1, 0.9))
    wide, far = max(2 * (low[1] - low[0]), 2.0), max(2 * (high[1] - high[0]), 2.0)
    own = (
        max(-90.0, low[0] - wide), min(90.0, low[1] + wide), max(-180.0, high[0] - far), min(180.0, high[1] + far),
    )  # fmt: skip
    return Pair(latitude, longitude, first, second, own, western, False)


def _inside(box: tuple[float, float, float, float], latitude: Any, longitude: Any) -> Any:
    return (latitude >= box[0]) & (latitude <= box[1]) & (longitude >= box[2]) & (longitude <= box[3])
