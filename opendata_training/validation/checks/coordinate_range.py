"""Coordinates of no place, or of a place where the rest of the table is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...locale import Words
from ..coordinates import Pair, pairs
from ..finding import Example, Fix, Hits
from ..subject import Subject

if TYPE_CHECKING:
    import numpy as np

CODE = "coordinate-range"
# Error: the point lands in the sea, in another country or outside the Earth.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Coordinates out of place", es="Coordenadas fuera de lugar")
MESSAGE = Words(en='"{cell}" {why}', es="«{cell}» {why}")
WHAT_TO_DO = Words(
    en="Look at the points on a map and correct them; leave the cells blank where the place is not known.",
    es="Mira los puntos en un mapa y corrígelos; deja las celdas vacías cuando no se conozca el lugar.",
)
ZERO = Words(
    en="is no place of this table: 0, 0 lies in the sea west of Africa",
    es="no es un lugar de esta tabla: 0, 0 está en el mar al oeste de África",
)
NOWHERE = Words(
    en="is outside the Earth: latitudes go from -90 to 90 and longitudes from -180 to 180",
    es="está fuera de la Tierra: las latitudes van de -90 a 90 y las longitudes de -180 a 180",
)
FAR = Words(en="is far from all other points of the table", es="está lejos de todos los demás puntos de la tabla")
ABROAD = Words(
    en="puts the point outside the country where nearly all others are",
    es="pone el punto fuera del país donde están casi todos los demás",
)
# Nearly all: whoever is elsewhere is an exception, or a mistake.
SHARE = 0.8
# Degrees by which a point may lie outside a country's box.
OFF_COAST = 3
CAUGHT = Example(
    b"Plaza,Latitud,Longitud\nA,19.4326,-99.1332\nB,0,0\nC,25.6866,-100.3161\nD,17.0732,-96.7266\n"
    b"E,20.6597,103.3496\nF,194.326,-99.2\nG,19.1,-99.3\nH,19.2,-99.1\nI,20.1,-99.2\n",
    ((3, 2), (7, 2), (3, 3), (6, 3)),
)
LEFT_ALONE = Example(
    b"Tramo,Longitud,Ancho\nA,0,7.5\nB,250.5,7.5\n\nPlaza,Latitud,Longitud\nA,19.4326,-99.1332\nB,20.6597,-103.3496\n"
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for pair in pairs(subject):
        yield from _of_pair(subject, pair)


def _mostly_inside(pair: Pair, passed: np.ndarray[Any, Any]) -> bool:
    """Say whether nearly all points on the Earth are where they are expected."""
    import numpy as np

    earthly = (np.abs(pair.first) <= 90) & (np.abs(pair.second) <= 180) & ~passed
    inside = pair.inside(pair.first, pair.second)[earthly]
    # Of three or four points one may be wrong too.
    return bool(earthly.any()) and (
        inside.mean() >= SHARE or (pair.country and inside.sum() >= max(2, len(inside) - 1))
    )


def _of_pair(subject: Subject, pair: Pair) -> Iterator[Hits]:
    import numpy as np

    first, second = pair.first, pair.second
    zero = ((first == 0) & (second == 0)) & ~pair.inside(first * 0, second * 0)
    swapped = ~pair.inside(first, second) & pair.inside(second, first)
    rest = ~zero & ~swapped
    box = pair.box or (-90.0, 90.0, -180.0, 180.0)
    # Without a country's box, only what most points make plain.
    judged = pair.box is not None and _mostly_inside(pair, zero | swapped)
    # Epicentres, ships and buoys lie off a country's coast.
    off = OFF_COAST if pair.country else 0
    sides = ((pair.latitude, first, box[0], box[1], 90), (pair.longitude, second, box[2], box[3], 180))
    for column, values, low, high, most in sides:
        nowhere = rest & (np.abs(values) > most)
        away = rest & ~nowhere & ((values < low - off) | (values > high + off)) if judged else nowhere & False
        for places, why in ((zero, ZERO), (nowhere, NOWHERE), (away, ABROAD if pair.country else FAR)):
            positions = places.nonzero()[0].tolist()
            if positions:
                yield subject.cells(column, positions, why=why)
