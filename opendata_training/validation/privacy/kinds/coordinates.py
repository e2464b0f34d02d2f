"""Coordinates precise enough to tell a house: three decimals are about a hundred metres."""

from __future__ import annotations

import re

from ....locale import Words
from ..looking import About, Looked, Sign

CODE = "coordinates"
LABEL = Words(en="precise coordinates", es="coordenadas precisas")
PHRASE = Words(en="precise coordinates of persons", es="coordenadas precisas de personas")
OF = "holder"
_LATITUDE = re.compile(
    r"(?:\w+ )?(?:lat|latitud|latitude|y|coord y|coordenada y)(?: (?:y|dec\w*|gps|wgs84|n|domicilio|casa|home|grados))?"
)
_LONGITUDE = re.compile(
    r"(?:\w+ )?(?:lon|lng|long|longitud|longitude|x|coord x|coordenada x)"
    r"(?: (?:x|dec\w*|gps|wgs84|w|o|domicilio|casa|home|grados))?"
)
_BOTH = re.compile(
    r"\b(?:coordenadas?|coords?|coordinates|geo ?point|geolocalizacion|ubicacion|location|lat ?l(?:on|ng))\b"
)
_DECIMAL = re.compile(r"[-+]?(\d{1,3})[.,](\d{3,})(?: ?°)? ?[NSEWO]?", re.I)
_PAIR = re.compile(r"\(?[-+]?\d{1,3}\.\d{3,}\s*[,; ]\s*[-+]?\d{1,3}\.\d{3,}\)?")
_DEGREES = re.compile(r"[-+]?\d{1,3} ?\D{1,3}\d{1,2} ?\D{1,3}\d{1,2}(?:[.,]\d+)?\D{0,5}")
GOOD = {"Nombre": ["Ana Ruiz Gómez", "Eva Paz Lara"], "Lat": ["19.4326", "20.6597"], "Lon": ["-99.1332", "-103.3496"]}
BAD = {"Presa": ["El Sauz", "La Laja"], "Latitud": ["19.4326", "20.6597"], "Longitud": ["-99.1332", "-103.3496"]}


def look(looked: Looked, about: About) -> Sign | None:
    """Look for a column of latitudes or longitudes that has its other half, or of both."""
    for one, other in ((_LATITUDE, _LONGITUDE), (_LONGITUDE, _LATITUDE)):
        if one.fullmatch(looked.words) and any(map(other.fullmatch, about.words)):
            share = looked.share(is_precise, 0.5)
            return Sign(share, True) if share >= 0.5 else None
    share = looked.share(_PAIR.fullmatch, 0.5) if _BOTH.search(looked.words) or looked.role == "opaque" else 0.0
    return Sign(share, bool(_BOTH.search(looked.words))) if share >= 0.5 else None


def is_precise(text: str) -> bool:
    """Say whether a text is a number of degrees with three decimals, or degrees, minutes and seconds."""
    found = _DECIMAL.fullmatch(text)
    return int(found[1]) <= 180 if found else _DEGREES.fullmatch(text) is not None
