"""Latitudes in the place of longitudes, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..coordinates import pairs
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "coordinate-swapped"
# Error: the point lands in another place, or outside the Earth.
SEVERITY = "error"
FIX: Fix | None = Fix("coordinate-swapped", safe=True)
LABEL = Words(en="Latitude and longitude swapped", es="Latitud y longitud intercambiadas")
MESSAGE = Words(
    en='"{cell}" is not where a {name} of this table can be, and is when latitude and longitude change places',
    es="«{cell}» no puede ser una {name} de esta tabla, y sí cuando latitud y longitud cambian de lugar",
)
WHAT_TO_DO = Words(
    en="Put each of the two numbers in the other's column, and look at one point on a map.",
    es="Pon cada uno de los dos números en la columna del otro, y mira un punto en un mapa.",
)
NAMES = (Words(en="latitude", es="latitud"), Words(en="longitude", es="longitud"))
CAUGHT = Example(
    b"Plaza,Latitud,Longitud\nA,19.4326,-99.1332\nB,-103.3496,20.6597\nC,25.6866,-100.3161\nD,17.0732,-96.7266\n",
    ((3, 2), (3, 3)),
)
LEFT_ALONE = Example(
    b"Plaza,Latitud,Longitud\nA,19.4326,-99.1332\nB,20.6597,-103.3496\nC,25.6866,-100.3161\nD,,-96.7266\n"
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for pair in pairs(subject):
        astray = ~pair.inside(pair.first, pair.second) & pair.inside(pair.second, pair.first)
        positions = astray.nonzero()[0].tolist()
        if positions:
            for column, name in zip((pair.latitude, pair.longitude), NAMES, strict=True):
                yield subject.cells(column, positions, name=name)
