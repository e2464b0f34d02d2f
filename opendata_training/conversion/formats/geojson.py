"""GeoJSON (RFC 7946, https://www.rfc-editor.org/rfc/rfc7946): each row a feature, its coordinates a point on the map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO

from ...locale import Words
from ..block import Block
from ..field import Field
from ._objects import ObjectWriter, parsed, rows_of
from ._points import Points
from ._writer import Writer

WORDS = Words(
    en="GeoJSON, a point on the map for each row: for tables with latitude and longitude",
    es="GeoJSON, un punto en el mapa por cada fila: para tablas con latitud y longitud",
)
TYPED = True


class _FeatureWriter(ObjectWriter):
    """Writes rows as features; the coordinates stay among the properties too, as they were written."""

    def __init__(self, stream: IO[bytes], fields: Sequence[Field]) -> None:
        self._points = Points(fields)
        super().__init__(stream, fields, '{"type": "FeatureCollection", "features": [\n', ",", "]}\n")

    def objects(self, block: Block) -> list[str]:
        """Give each row as the text of a feature."""
        places = [
            f'{{"type": "Point", "coordinates": [{point[0]}, {point[1]}]}}' if point else "null"
            for point in self._points.of(block)
        ]
        return [
            f'{{"type": "Feature", "geometry": {place}, "properties": {properties}}}'
            for place, properties in zip(places, super().objects(block), strict=True)
        ]


def writer(stream: IO[bytes], fields: Sequence[Field]) -> Writer:
    """Begin features in UTF-8, one a line."""
    return _FeatureWriter(stream, fields)


def read(stream: IO[bytes]) -> tuple[list[str], Iterator[list[str]]]:
    """Give back the labels and rows that were written."""
    features = (line for line in stream if line.startswith(b'{"type": "Feature",'))
    return rows_of(parsed(line.rstrip(b",\n"))["properties"] for line in features)
