"""Invented dams, the same in all releases, and how much water they held on a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ....countries.mx.geography import MUNICIPALITIES, STATES
from ....countries.mx.names import SPOKEN
from ....countries.mx.people import CURP_STATES, MEN, SURNAMES
from ....countries.mx.places import BOXES
from ...making import Block
from ...making.basic import picked, written
from ...making.where import PLACES
from ...variants import SPREAD
from ._lists import PLACE_NAMES, heights, region

if TYPE_CHECKING:
    import numpy as np

# At least so many dams, and none that would need more than a reading a day.
_LEAST, _YEAR = 8, 365
# Flat or without a dam in the daily report.
_WITHOUT = ("04", "09", "23", "27", "31")
_CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ"
_HONOURS = ("Ing. ", "Gral. ", "Lic. ", "Dr. ")
_USES = (
    "Riego",
    "Riego y abastecimiento público",
    "Abastecimiento público",
    "Riego y control de avenidas",
    "Generación de energía",
)
_STREAMS = (
    "Río Grande",
    "Río San Juan",
    "Arroyo Hondo",
    "Río Verde",
    "Arroyo El Salto",
    "Río Chico",
    "Arroyo Los Sauces",
)
_SPILLWAYS = ("Cresta libre", "Controlado con compuertas")
# By how many ten-thousandths a dam is fuller or emptier in the middle of each month than over the year: rains end in October.
_SEASON = (300, 0, -300, -700, -1000, -1100, -700, 100, 900, 1200, 900, 600)
# From this share on, in ten-thousandths, water runs over.
_FULL, _MOST = 10_000, 11_500

FIXED = (
    *("clavesih", "nombreoficial", "nombrecomun", "estado", "nommunicipio", "regioncna", "latitud", "longitud"),
    *("uso", "corriente"),
)
SIZES = (
    *("inicioop", "elevcorona", "bordolibre", "nameelev", "namealmac", "namoelev", "namoalmac", "volmuerto"),
    "alturacortina",
)
READINGS = ("elevacionactual", "almacenaactual", "llenano")


def _many(block: Block) -> int:
    return max(_LEAST, -(-int(block.nominal * (1 + SPREAD)) // _YEAR))


def _sized(block: Block, about: str, low: int, high: int, lean: int = 1) -> np.ndarray:
    """Give a number for each dam, the same in all releases."""
    import numpy as np

    return block.lasting(about).wholes(np.arange(_many(block), dtype=np.uint64), low, high, lean=lean)


def days(block: Block) -> list[str]:
    """Give the days: all dams of one day, then those of the next; days lie apart when there are few rows."""
    import numpy as np

    many = _many(block)
    rows = block.rows.astype(np.int64)
    first = date(block.facts["year"], 1, 1)
    span = (date(first.year + 1, 1, 1) - first).days
    block.numbers["dam"] = rows % many
    block.numbers["day"] = rows // many * span // -(-block.total // many)
    return picked([(first + timedelta(days=at)).isoformat() for at in range(span)], block.numbers["day"])


def _places(block: Block) -> list[tuple[str, str]]:
    """Give where each dam is; two are in states whose name is said in two ways."""
    chance = block.lasting("places")
    have = [place for place in PLACES if place[0] not in _WITHOUT]
    renamed = [key for key, name in STATES.items() if name in SPOKEN]
    found = [chance.one([place for place in have if place[0] == key]) for key in chance.some(renamed, 2)]
    rest = [place for place in have if place not in found]
    many = _many(block)
    found += chance.some(rest, min(many - len(found), len(rest)))
    return sorted(found[at % len(found)] for at in range(many))


def dams(block: Block) -> list[list[str]]:
    """Give what a dam is called, where it is and what it is for."""
    places = _places(block)
    of = block.numbers["dam"]
    key, name = block.lasting("key").between(0, 7999), block.lasting("name").between(0, 40)
    honour, first, one, two = (
        _sized(block, f"named.{at}", 0, many - 1).tolist()
        for at, many in enumerate((2 * len(_HONOURS), len(MEN), len(SURNAMES), len(SURNAMES)))
    )
    keys, official, common = [], [], []
    for at, (state, _town) in enumerate(places):
        number = (key + at * 2657) % 8000
        letters = (number // 400, number // 20 % 20, number % 20)
        keys.append("".join(_CONSONANTS[letter] for letter in letters) + CURP_STATES[state])
        common.append(PLACE_NAMES[(name + at * 7) % len(PLACE_NAMES)])
        title = f"{_HONOURS[honour[at] // 2]}{MEN[first[at]]} {SURNAMES[one[at]]} {SURNAMES[two[at]]}"
        official.append(title if honour[at] % 2 else common[-1])
    where = [
        written(low + _sized(block, f"box.{side}", 0, 10_000) * (high - low) // 10_000, 4)
        for side in (0, 2)
        for low, high in [_edges(places, side)]
    ]
    uses, streams = (
        [said[at] for at in _sized(block, about, 0, len(said) - 1).tolist()]
        for about, said in (("use", _USES), ("stream", _STREAMS))
    )
    states, towns = [STATES[state] for state, _town in places], [MUNICIPALITIES[state][town] for state, town in places]
    regions = [region(int(state)) for state, _town in places]
    return [picked(cells, of) for cells in (keys, official, common, states, towns, regions, *where, uses, streams)]


def _edges(places: list[tuple[str, str]], side: int) -> tuple[np.ndarray, np.ndarray]:
    import numpy as np

    boxes = np.array([BOXES[state] for state, _town in places])
    return boxes[:, side], boxes[:, side + 1]


def spillways(block: Block) -> list[str]:
    """Give how water leaves a full dam."""
    return picked(_SPILLWAYS, _sized(block, "spillway", 0, 1)[block.numbers["dam"]])


def _sizes(block: Block) -> dict[str, np.ndarray]:
    """Give each dam's sizes: elevations in hundredths of a metre, volumes in thousandths of a cubic hectometre."""
    import numpy as np

    edges = np.array([heights(int(state)) for state, _town in _places(block)]) * 100
    # A dam of at most 90 m stands above the lowest ground.
    crest = edges[:, 0] + 9_000 + _sized(block, "crest", 0, 10_000) * (edges[:, 1] - edges[:, 0]) // 10_000
    free = _sized(block, "free", 100, 350)
    capacity = _sized(block, "capacity", 4_000, 1_200_000, 3)
    # One at least is a large one, of more than a thousand cubic hectometres.
    capacity[block.lasting("large").between(0, len(capacity) - 1)] += 1_000_000
    return {
        "inicioop": _sized(block, "began", 1936, 1994),
        "elevcorona": crest,
        "bordolibre": free,
        "nameelev": crest - free,
        "namealmac": capacity * _sized(block, "surcharge", 112, 135) // 100,
        "namoelev": crest - free - _sized(block, "flood", 60, 400),
        "namoalmac": capacity,
        "volmuerto": capacity * _sized(block, "dead", 2, 9) // 100,
        "alturacortina": _sized(block, "height", 1_800, 9_000),
    }


def sizes(block: Block) -> list[list[str]]:
    """Give a dam's sizes as texts, in the order of SIZES."""
    found = _sizes(block)
    places = {"inicioop": 0, "namealmac": 3, "namoalmac": 3, "volmuerto": 3}
    return [picked(written(found[label], places.get(label, 2)), block.numbers["dam"]) for label in SIZES]


def _shares(block: Block) -> np.ndarray:
    """Give how full each dam is on its day, in ten-thousandths: some run over in autumn, some fall dry in spring."""
    import numpy as np

    many = _many(block)
    level = _sized(block, "level", 2_200, 7_000)
    odd = block.lasting("odd").some(range(many), 2 * (many // _LEAST))
    level[odd[::2]], level[odd[1::2]] = 700, 9_300
    level += block.chance("level").wholes(np.arange(many, dtype=np.uint64), -300, 300)
    day, of = block.numbers["day"], block.numbers["dam"]
    # Half a month on, because the season's numbers are those of the months' middles.
    at = (day * 12 + 11 * 366 + 183) % (12 * 366)
    season = np.array(_SEASON)
    before, after = season[at // 366], season[(at // 366 + 1) % 12]
    noise = block.chance("noise").wholes(block.rows, -40, 40)
    return np.clip(level[of] + before + (after - before) * (at % 366) // 366 + noise, 0, _MOST)


def readings(block: Block) -> list[list[str]]:
    """Give the water's elevation, the useful volume and its share of the ordinary capacity, in the order of READINGS."""
    import numpy as np

    size = {label: numbers[block.numbers["dam"]] for label, numbers in _sizes(block).items()}
    share = _shares(block)
    below = (_FULL - share) * size["alturacortina"] * 6 // 10 // _FULL
    above = (share - _FULL) * (size["nameelev"] - size["namoelev"]) // (_MOST - _FULL)
    elevation = size["namoelev"] + np.where(share > _FULL, above, -below)
    capacity = size["namoalmac"]
    volume = capacity * share // _FULL
    filled = (volume * _FULL + capacity // 2) // capacity
    return [written(elevation, 2), written(volume, 3), written(filled, 4)]
