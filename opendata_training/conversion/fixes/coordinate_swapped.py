"""Put latitudes and longitudes back that stand in each other's place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...locale import Words
from ...validation.coordinates import is_western, label_pairs
from ...validation.national import national
from ..block import Block
from ..fix import Example, RowMending, Work
from ..known import Known

CODE = "coordinate-swapped"
# Safe: it takes only points that are nowhere near the others, and are among them when the two numbers change places.
SAFE = True
ORDER = 44
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="puts latitudes and longitudes back that stand in each other's place",
    es="devuelve a su lugar las latitudes y longitudes que están intercambiadas",
)
VALUE = None
EXAMPLE = Example(
    before=[["Plaza", "Latitud", "Longitud"], ["A", "19.4326", "-99.1332"], ["B", "-103.3496", "20.6597"],
            ["C", "25.6866", "-100.3161"], ["D", "17.0732", "-96.7266"], ["E", "", "-96.7"]],
    after=[["Plaza", "Latitud", "Longitud"], ["A", "19.4326", "-99.1332"], ["B", "20.6597", "-103.3496"],
           ["C", "25.6866", "-100.3161"], ["D", "17.0732", "-96.7266"], ["E", "", "-96.7"]],
)  # fmt: skip
_DEGREES = re.compile(r"\s*[-+]?[0-9]{1,3}(?:\.[0-9]+)?\s*")
# This share of the latitudes, and of the longitudes, must be in a country's box for it to be the table's.
_SHARE = 0.7
# When no country's box holds them, nine in ten points make one of their own: without the lowest and the highest tenth, and
# widened by as much again, a degree at least on each side. Of fewer than ten it holds all, and tells nothing.
_TENTH, _WIDEN, _LEAST = 0.1, 1.0, 1.0


class _Box(NamedTuple):
    south: float
    north: float
    west: float
    east: float

    def holds(self, latitude: float, longitude: float) -> bool:
        """Say whether a point is inside."""
        return self.south <= latitude <= self.north and self.west <= longitude <= self.east


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Change the two numbers of such points, in all pairs of a latitude and a longitude, or in those with a named column."""
    boxes = {
        pair: box
        for pair in label_pairs(known.labels)
        if (columns is None or set(pair) & set(columns)) and (box := _box(known, *pair))
    }

    def put_back(block: Block) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for (latitude, longitude), box in boxes.items():
            rows = _rows_astray(block, latitude, longitude, box)
            if rows:
                first, second = list(block.cells(latitude)), list(block.cells(longitude))
                for at in rows:
                    first[at], second[at] = second[at], first[at]
                found |= {latitude: first, longitude: second}
        return found

    return RowMending(put_back)


def _degrees(cell: str) -> float | None:
    return float(cell) if _DEGREES.fullmatch(cell) else None


def _rows_astray(block: Block, latitude: int, longitude: int, box: _Box) -> list[int]:
    """Give the rows of a block whose two numbers must change places."""
    columns = [block.columns[latitude], block.columns[longitude]]
    rows: Sequence[int] = range(block.height)
    if not any(isinstance(column, list) for column in columns):
        # Of a large file hardly any point is outside, and the engine tells which.
        import polars

        first, second = (column.str.strip_chars().cast(polars.Float64, strict=False) for column in columns)
        rows = (~(first.is_between(box.south, box.north) & second.is_between(box.west, box.east))).arg_true().to_list()
        columns = [column.gather(rows).to_list() for column in columns]
    return [at for at, one, other in zip(rows, *columns, strict=True) if _astray(one, other, box)]


def _astray(latitude: str, longitude: str, box: _Box) -> bool:
    one, other = _degrees(latitude), _degrees(longitude)
    return one is not None and other is not None and not box.holds(one, other) and box.holds(other, one)


def _box(known: Known, latitude: int, longitude: int) -> _Box | None:
    """Give where the points of two columns are, None when there are none."""
    first, second = (sorted(_counted(known, place)) for place in (latitude, longitude))
    if not first or not second:
        return None
    western = is_western(known.labels[longitude])
    for country in national("extent"):
        south, north, west, east = country.EXTENT
        sides = [(west, east), (-east, -west)] if western else [(west, east)]
        for low, high in sides:
            if _share(first, south, north) >= _SHARE and _share(second, low, high) >= _SHARE:
                return _Box(south, north, low, high)
    return _Box(*_sides(first), *_sides(second))


def _counted(known: Known, place: int) -> Iterator[tuple[float, int]]:
    cells = known.texts[place]
    for text, times in zip(cells.uniques, cells.times, strict=True):
        number = _degrees(text)
        if number is not None and abs(number) <= 180:
            yield number, times


def _share(cells: Sequence[tuple[float, int]], low: float, high: float) -> float:
    inside = sum(times for number, times in cells if low <= number <= high)
    return inside / sum(times for _number, times in cells)


def _sides(cells: Sequence[tuple[float, int]]) -> tuple[float, float]:
    total, seen = sum(times for _number, times in cells), 0
    low = high = cells[0][0]
    found = False
    for number, times in cells:
        seen += times
        if not found and seen > _TENTH * total:
            low, found = number, True
        if seen >= (1 - _TENTH) * total:
            high = number
            break
    wider = max(_WIDEN * (high - low), _LEAST)
    return low - wider, high + wider
