"""Coordinates in degrees, minutes and seconds, the sign for degrees often broken."""

from __future__ import annotations

import re

from ...locale import Words
from ..example import Example
from ._number import number, parts

CODE = "coordinate-dms"
SCOPE = "column"
FIX = "coordinate-dms"
LABEL = Words("Coordinates in degrees, minutes and seconds", "Coordenadas en grados, minutos y segundos")
WHAT = Words(
    "They were taken down as maps and receivers show them, which programs do not take for numbers.",
    "Se anotaron como las muestran los mapas y receptores, y los programas no las toman por números.",
)
PARAMETERS = {
    "columns": Words("the columns of decimal degrees", "las columnas de grados decimales"),
    "letter": Words(
        "N, S, E, W or O; those of S, W and O are below zero", "N, S, E, W u O; las de S, W y O son negativas"
    ),
    "glyph": Words(
        "what stands for the degree sign: °, º, Â°, ?", "lo que está en lugar del signo de grado: °, º, Â°, ?"
    ),
    "decimals": Words(
        "how many decimals the clean degrees have, 4 at most",
        "cuántos decimales tienen los grados limpios, 4 como máximo",
    ),
}
EXAMPLE = Example(
    "Plaza,Longitud\nA,-99.1332\n",
    'Plaza,Longitud\nA,"99Â°07\'59.52""W"\n',
    {"columns": "Longitud", "letter": "W", "glyph": "Â°"},
)
_BELOW = "SWO"
_REST = re.compile(r"([0-9]{2})'([0-9]{2})\.([0-9]{2})\"")
# One hundredth of a second: 0.0001 degrees are 36 of them, so that two decimals of seconds are exact.
_MINUTE, _DEGREE, _UNIT = 6_000, 360_000, 36


def spoil_text(text: str, *, letter: str, glyph: str = "°", decimals: int = 4) -> str:
    """Write decimal degrees in the old way; those with another sign or other decimals stay."""
    found = parts(text)
    if not found or found[1] != decimals or text.startswith("-") != (letter in _BELOW):
        return text
    degrees, rest = divmod(abs(found[0]) * 10 ** (4 - decimals) * _UNIT, _DEGREE)
    minutes, rest = divmod(rest, _MINUTE)
    return f"{degrees}{glyph}{minutes:02d}'{rest // 100:02d}.{rest % 100:02d}\"{letter}"


def mend_text(text: str, *, letter: str, glyph: str = "°", decimals: int = 4) -> str:
    """Write them as decimal degrees again."""
    degrees, _glyph, rest = text.removesuffix(letter).partition(glyph)
    found = _REST.fullmatch(rest)
    if not found or not text.endswith(letter) or not (degrees.isascii() and degrees.isdigit()):
        return text
    minutes, seconds, hundredths = (int(part) for part in found.groups())
    whole = int(degrees) * _DEGREE + minutes * _MINUTE + seconds * 100 + hundredths
    sign = -1 if letter in _BELOW else 1
    return number(sign * (whole // (_UNIT * 10 ** (4 - decimals))), decimals)
