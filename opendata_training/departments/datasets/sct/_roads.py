"""Federal roads and the counting stations along them, the same ones in all releases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....countries.mx.geography import MUNICIPALITIES
from ....countries.mx.places import BOXES
from ...making import Block
from ...making.basic import written
from ...making.where import PLACES, chosen_places
from ...variants import SPREAD
from ._lists import ROUTES

if TYPE_CHECKING:
    import numpy as np

# The roads of a municipality: the name, to which of the state's next municipalities it goes, how many quarters of the way.
ROADS = (
    ("{0} - {1}", 1, 4),
    ("T. C. ({0} - {1}) - {3}", 3, 4),
    ("{0} - {2}", 2, 4),
    ("Libramiento de {0}", 1, 1),
    ("T. C. ({0} - {2}) - {1}", 4, 3),
    ("Ramal a {0}", 3, 1),
    ("Libramiento Norte de {0}", 2, 1),
    ("{0} - Límite de estados", 4, 4),
)
# Rows of a municipality and of a road in a file that is not larger than the real one.
PER, LEAST = 12, 6
SPOTS = (
    "T. Der. {0}",
    "T. Izq. {1}",
    "X. C. {0} - {1}",
    "Entronque {1}",
    "{0}",
    "Glorieta {0}",
    "{1}",
    "T. Der. Ramal a {1}",
)


def road(block: Block) -> list[list[str]]:
    """Give name, key, route, place, kilometre, kind of station and direction: a road's stations from its beginning on."""
    import numpy as np

    places = chosen_places(block, PER)
    at = np.array([PLACES.index(one) for one in places])[block.numbers["place"]]
    # As many rows a road as it takes, so that a municipality never has more roads than there are names.
    most = -(-int(block.nominal * (1 + SPREAD)) // len(places)) + 1
    rows = max(LEAST, -(-most // (len(ROADS) * 2)) * 2)
    kind = block.within // rows
    road = at * len(ROADS) + kind
    roads = road.astype(np.uint64)
    # Toll roads are counted by direction, two rows a station.
    toll = block.lasting("toll").wholes(roads, 0, 2) == 0
    slot = block.within % rows
    point = np.where(toll, slot // 2, slot)
    way = np.where(toll, slot % 2 + 1, 0)
    station = (road * 1_000_000 + point).astype(np.uint64)
    length, latitude, longitude, towns = _ends(block, at, kind)
    step = length // np.where(toll, rows // 2, rows)
    metre = point * step + step // 4 + step // 2 * block.lasting("metre").wholes(station, 0, 999) // 1000
    block.numbers.update(
        road=roads, station=station, row=station * np.uint64(3) + way.astype(np.uint64), way=way, toll=toll
    )
    for name, (start, end) in (("LATITUD", latitude), ("LONGITUD", longitude)):
        block.numbers[name] = start + (end - start) * metre // length
    base = block.lasting("key").between(10, 900)
    spots = block.lasting("spot").wholes(station, 0, len(SPOTS) - 1).tolist()
    numbers = block.lasting("route").wholes(roads, 0, 11).tolist()
    routes = [ROUTES[f"{one:02d}"] for one in block.numbers["state"].tolist()]
    return [
        [ROADS[of][0].format(*names) for of, names in zip(kind.tolist(), towns, strict=True)],
        [f"{base + one * 7:05d}" for one in road.tolist()],
        [
            f"MEX-{of[one % len(of)]}{'D' if paid else ''}"
            for of, one, paid in zip(routes, numbers, toll.tolist(), strict=True)
        ],
        [SPOTS[spot].format(*names) for spot, names in zip(spots, towns, strict=True)],
        written(metre, 3),
        list(map(str, block.lasting("kind").wholes(station, 1, 3).tolist())),
        list(map(str, way.tolist())),
    ]


def _ends(
    block: Block, at: np.ndarray, kind: np.ndarray
) -> tuple[np.ndarray, list[np.ndarray], list[np.ndarray], list[list[str]]]:
    """Give each road's length in metres, where it begins and ends, and the names of its town and the next three."""
    import numpy as np

    within = [sorted(MUNICIPALITIES[state]).index(key) for state, key in PLACES]
    many = [len(MUNICIPALITIES[state]) for state, _key in PLACES]
    # The next municipalities of the state, the first one after the last.
    near = [
        [one - of + (of + more) % size for more in range(5)]
        for one, (of, size) in enumerate(zip(within, many, strict=True))
    ]
    boxes = np.array([BOXES[state] for state, _key in PLACES])
    every = np.arange(len(PLACES), dtype=np.uint64)
    ends = []
    for name, low, high in (("latitude", 0, 1), ("longitude", 2, 3)):
        towns = boxes[:, low] + (boxes[:, high] - boxes[:, low]) * block.lasting(name).wholes(every, 0, 999) // 1000
        start = towns[at]
        end = towns[np.array(near)[at, np.array([one[1] for one in ROADS])[kind]]]
        ends.append([start, start + (end - start) * np.array([one[2] for one in ROADS])[kind] // 4])
    # A ten-thousandth of a degree is 11.1 m from south to north, and about 10.4 m from west to east in Mexico.
    north, east = (abs(end - start) * metres // 10 for (start, end), metres in zip(ends, (111, 104), strict=True))
    straight = np.maximum(north, east) + np.minimum(north, east) * 3 // 8
    names = [[MUNICIPALITIES[PLACES[one][0]][PLACES[one][1]] for one in four[:4]] for four in near]
    return np.maximum(12_000, straight * 5 // 4), ends[0], ends[1], [names[one] for one in at.tolist()]
