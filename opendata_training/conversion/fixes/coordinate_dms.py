"""Turn coordinates in degrees, minutes and seconds into decimal degrees."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ...errors import Problem
from ...locale import Words
from ...validation.coordinates import HAS_DEGREES, is_coordinate_label, is_dms, is_dms_among_coordinates, is_western
from ...validation.words import signless
from ..fix import Example, Mending, Work
from ..known import Known

CODE = "coordinate-dms"
# Safe: no digit is lost, and by itself it takes only those of which a letter, a sign or the label tells the side of the Earth.
SAFE = True
ORDER = 43
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="turns degrees, minutes and seconds into decimal degrees: 99°07'59.52\"W becomes -99.1332",
    es="convierte grados, minutos y segundos en grados decimales: 99°07'59.52\"O pasa a ser -99.1332",
)
VALUE = Words(
    en="N, S, E, W or O for cells without a letter, such as W",
    es="N, S, E, W u O para las celdas sin letra, por ejemplo O",
)
WRONG = Words(
    en='The value must be N, S, E, W or O (west), and says "{value}".',
    es="El valor debe ser N, S, E, W u O (oeste), y dice «{value}».",
)
EXAMPLE = Example(
    before=[
        ["Plaza", "Latitud", "Longitud"],
        ["A", "19°25'57\"N", "99Â°07'59.52\"W"],
        ["B", "20.6597", "103?20'58.56\"O"],
    ],
    after=[["Plaza", "Latitud", "Longitud"], ["A", "19.4325", "-99.1332"], ["B", "20.6597", "-103.3496"]],
)
# What every one has: a digit, and a sign, a letter or another digit behind it.
_AMONG = r"[0-9]\s*[^0-9.,\s-]|[0-9][\s-]+[0-9]"
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_WORDS = re.compile(r"[a-z]+")
# Letters and words for the sides of the Earth; O is oeste, west, unless it may be Ost (see `_is_ost`).
_SIDES = {"n": 1, "norte": 1, "north": 1, "s": -1, "sur": -1, "south": -1, "e": 1, "este": 1, "east": 1,
          "w": -1, "west": -1, "o": -1, "oeste": -1}  # fmt: skip
# Letters that mark degrees, minutes and seconds, and the words for latitude and longitude.
_UNITS = frozenset(
    {"d", "deg", "g", "grado", "grados", "m", "min", "seg", "lat", "latitud", "latitude", "lon", "long", "longitud"}
)
# How many decimals of a degree tell a degree's minutes or seconds apart, and the fewest that are written.
_OF_MINUTES, _OF_SECONDS, _FEWEST = 2, 4, 4


@dataclass(frozen=True)
class _Point:
    """Degrees without their side.

    Parameters:
        degrees: how many, exactly.
        decimals: how many decimals tell all that was written.
        fewest: how many are written even if they are zeros.
        side: 1 or -1 by a letter or a minus; 0 when nothing says.
        letter: the letter that says it, in small letters.
    """

    degrees: Fraction
    decimals: int
    fewest: int
    side: int
    letter: str


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Turn the cells of some columns, or of those that tell their side of the Earth.

    Raises:
        Problem: when the value is no letter of a side.
    """
    told = value.strip().casefold()
    if told not in _SIDES and told:
        raise Problem(WRONG.format(value=value))
    mends: dict[int, Callable[[str], str]] = {}
    for place, label in enumerate(known.labels):
        if columns is not None and place not in columns:
            continue
        among = is_coordinate_label(label) or columns is not None
        points = [point for cell in known.filled(place) if (point := _point(cell, among))]
        if not points:
            continue
        letters = {point.letter for point in points}
        side = _SIDES.get(told, 0) or _side(known, place, points)
        mends[place] = _mended(among, side, not told and _is_ost(label, letters))
    return Mending(mends, dict.fromkeys(mends, _AMONG if columns is not None else f"{HAS_DEGREES}|{_AMONG}"))


def _is_ost(label: str, letters: set[str]) -> bool:
    """Say whether O may be Ost, east, and not oeste, west: under a label that is none of a longitude, or beside W."""
    spanish = re.search(r"\blongitud\b|\boeste\b", signless(label))
    return not spanish and (not is_coordinate_label(label) or {"o", "w"} <= letters)


def _side(known: Known, place: int, points: Sequence[_Point]) -> int:
    """Say on which side the cells are that do not say it themselves; 0 when nothing tells."""
    said = {point.side for point in points} - {0}
    label = known.labels[place]
    if is_western(label) or re.search(r"\b(?:sur|south)\b", signless(label)):
        said.add(-1)
    elif re.search(r"\b(?:norte|north|este|east)\b", signless(label)):
        said.add(1)
    for cell in known.filled(place):
        if re.fullmatch(r"-?[0-9]{1,3}\.[0-9]+", cell.strip()):
            said.add(-1 if cell.strip().startswith("-") else 1)
    return said.pop() if len(said) == 1 else 0


def _point(cell: str, among: bool) -> _Point | None:
    """Take a cell apart; None when it is not in degrees and minutes."""
    if not (is_dms_among_coordinates(cell) if among else is_dms(cell)):
        return None
    text = cell.strip().casefold().replace("&deg;", "°")
    numbers = _NUMBER.findall(re.sub(r"(?<=[0-9])\s+(?=[.,])", "", text))
    degrees, minutes, seconds = (*(Fraction(one.replace(",", ".")) for one in numbers), Fraction(0), Fraction(0))[:3]
    if len(numbers) > 3 or minutes >= 60 or seconds >= 60 or degrees > 180:
        return None
    words = [word for word in _WORDS.findall(_unbroken(text)) if word not in _UNITS]
    letter = words[-1] if words and words[-1] in _SIDES else ""
    # 25s is 25 seconds, and 25 S is south: a lone s behind the third number, where m is for minutes, is of the seconds.
    if letter == "s" and re.search(r"m(?:in)?\.?\s*[0-9.,]+\s*s\.?$", text):
        letter = ""
    side = -1 if re.match(r"[a-z.:\s]*-", text) else _SIDES.get(letter, 0)
    last = numbers[-1].replace(",", ".").partition(".")[2]
    decimals = len(last) + (0, _OF_MINUTES, _OF_SECONDS)[len(numbers) - 1]
    fewest = decimals if len(numbers) == 1 else _FEWEST
    return _Point(degrees + minutes / 60 + seconds / 3600, max(decimals, fewest), fewest, side, letter[:1])


def _unbroken(text: str) -> str:
    """Leave out the letters that are broken signs for degrees, minutes and seconds: Â°, â€™."""
    return re.sub(r"[^\x00-\x7f]+", " ", text)


def _mended(among: bool, side: int, ost: bool) -> Callable[[str], str]:
    def mended(cell: str) -> str:
        point = _point(cell, among)
        if point is None or (ost and point.letter == "o"):
            return cell
        way = point.side or side
        return _written(point, way) if way else cell

    return mended


def _written(point: _Point, side: int) -> str:
    """Write decimal degrees: as many decimals as tell every second apart, without zeros behind the fourth."""
    whole = round(point.degrees * 10**point.decimals)
    digits = str(whole).zfill(point.decimals + 1)
    degrees, decimals = digits[: len(digits) - point.decimals], digits[len(digits) - point.decimals :]
    kept = decimals.rstrip("0").ljust(point.fewest, "0")
    return ("-" if side < 0 and whole else "") + degrees + ("." + kept if kept else "")
