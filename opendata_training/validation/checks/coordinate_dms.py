"""Coordinates in degrees, minutes and seconds."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..coordinates import HAS_DEGREES, is_coordinate_label, is_dms, is_dms_among_coordinates
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "coordinate-dms"
# Error: no program takes them for a number, so no map shows them.
SEVERITY = "error"
FIX: Fix | None = Fix("coordinate-dms", safe=True)
LABEL = Words(en="Coordinates in degrees, minutes and seconds", es="Coordenadas en grados, minutos y segundos")
MESSAGE = Words(
    en='"{cell}" is in degrees, minutes and seconds; programs that draw maps want decimal degrees, as 19.4326',
    es="«{cell}» está en grados, minutos y segundos; los programas de mapas piden grados decimales, como 19.4326",
)
WHAT_TO_DO = Words(
    en="Turn them into decimal degrees (degrees + minutes/60 + seconds/3600), west and south below zero.",
    es="Pásalas a grados decimales (grados + minutos/60 + segundos/3600), con signo menos las del oeste y del sur.",
)
CAUGHT = Example('Plaza,Latitud,Longitud\nA,"19°25\'57""N","99Â°07\'59.52""W"\n'.encode(), ((2, 2), (2, 3)))
LEFT_ALONE = Example("Plaza,Hora,Latitud,Longitud,Calor\nA,10:25:57,19.4326,-99.1332,30°\n".encode())


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for column in subject.columns:
        if is_coordinate_label(column.label):
            places = [place for place, kind in enumerate(column.shape_kinds) if kind != "number"]
            texts = (text for place in places for text in column.texts_of_shape(place))
            found = [text for text in texts if is_dms_among_coordinates(column.uniques[text])]
        else:
            found = column.passing(is_dms, among=HAS_DEGREES)
        if found:
            yield subject.cells(column, column.rows_of(found))
