"""Which columns of a table are coordinates, and the point of each row: what GeoJSON and Shapefiles are made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import repeat

from ...errors import Problem
from ...locale import translator
from ...validation.coordinates import is_western, label_pairs
from ..block import Block
from ..field import Field

_ = translator("formats")
# Longitude and latitude, as their digits are written.
Point = tuple[str, str]
# As JSON writes numbers, with any digits behind the point.
_DEGREES = re.compile(r"-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]+)?")
_NOWHERE = frozenset(("0", *("0." + "0" * decimals for decimals in range(1, 15))))


class Points:
    """Gives the points of a table's rows, in degrees of WGS 84.

    Of columns that may be latitudes and longitudes by their labels, those are taken whose first numbers are on the globe and
    have decimals: metres (UTM) do not, nor do counts under "Norte" and "Este".

    Parameters:
        fields: the columns.

    Raises:
        Problem: when no label names a latitude with its longitude.
    """

    def __init__(self, fields: Sequence[Field]) -> None:
        self._labels = [field.label for field in fields]
        self._pairs = label_pairs(self._labels)
        self._chosen: tuple[int, int] | None = None
        if not self._pairs:
            raise Problem(
                _("No column of the table says that it holds latitudes and longitudes, and a map needs both. Call them "
                  '"Latitud" and "Longitud", or write a .csv file.')
            )  # fmt: skip

    def of(self, block: Block) -> list[Point | None]:
        """Give each row's point; None where it has none, is off the globe, or at 0, 0, which stands for "not known".

        Raises:
            Problem: when none of the columns holds coordinates in degrees.
        """
        places = self._chosen or self._choose(block)
        if places is None:
            return list(repeat(None, block.height))
        latitudes, longitudes = map(block.cells, places)
        return _points(latitudes, longitudes, is_western(self._labels[places[1]]))

    def _choose(self, block: Block) -> tuple[int, int] | None:
        filled = False
        for pair in self._pairs:
            latitudes, longitudes = map(block.cells, pair)
            both = sum(bool(latitude and longitude) for latitude, longitude in zip(latitudes, longitudes, strict=True))
            found = [point for point in _points(latitudes, longitudes) if point]
            if 2 * len(found) > both and any("." in text for point in found for text in point):
                self._chosen = pair
                return pair
            filled = filled or both > 0
        if filled:
            latitude, longitude = (self._labels[place] for place in self._pairs[0])
            raise Problem(
                _('The columns "{latitude}" and "{longitude}" do not hold degrees with decimals, such as 19.4326 and -99.1332. '
                  "Bring them to degrees first, or write a .csv file.", latitude=latitude, longitude=longitude)
            )  # fmt: skip
        return None


def _points(latitudes: Sequence[str], longitudes: Sequence[str], western: bool = False) -> list[Point | None]:
    norths, easts = _degrees(latitudes, 90), _degrees(longitudes, 180)
    # Degrees west of Greenwich are negative, also where the label says it instead of the sign.
    signed = {text: f"-{text}" if western and not text.startswith("-") else text for text in easts}
    return [
        (signed[longitude], latitude)
        if latitude in norths and longitude in easts and not (latitude in _NOWHERE and longitude in _NOWHERE)
        else None
        for latitude, longitude in zip(latitudes, longitudes, strict=True)
    ]


def _degrees(cells: Sequence[str], most: int) -> set[str]:
    """Give the texts that are degrees."""
    return {text for text in set(cells) if _DEGREES.fullmatch(text) and abs(float(text)) <= most}
