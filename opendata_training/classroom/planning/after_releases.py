"""Two releases of one small table, the second of which breaks what others built on the first.

The table counts what an office did, by office and month. Every office and every figure is invented.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import lru_cache

from ...departments.chance import Chance

#: Titles before and after, of which one is changed for each learner.
RENAMED = {
    "OFICINA": "NOMBRE_OFICINA",
    "ENTIDAD": "ENTIDAD_FEDERATIVA",
    "TRAMITES": "TRAMITES_ATENDIDOS",
}
GONE = ("VISITAS", "QUEJAS", "CITAS")
NEW = ("ESPERA_MIN", "VENTANILLAS", "HORAS_ABIERTA")
MONEY = "GASTO"
_TITLES = ("CVE_OFICINA", "OFICINA", "ENTIDAD", "MES", "VISITAS", "CITAS", "TRAMITES", "QUEJAS", MONEY)
_STATES = ("Colima", "Durango", "Hidalgo", "Nayarit", "Oaxaca", "Puebla", "Sonora", "Tabasco", "Tlaxcala", "Yucatán",
           "Zacatecas", "Morelos")  # fmt: skip
_PLACES = (
    "Centro",
    "Norte",
    "Sur",
    "Mercado",
    "Terminal",
    "Alameda",
    "Estación",
    "Jardín",
    "Puerto",
    "Loma",
    "Río",
    "Valle",
)
_MONTHS = 8


@dataclass(frozen=True)
class Pair:
    """Two releases.

    Parameters:
        earlier: the earlier one's file.
        later: the later one's.
        version: the number of the earlier one.
        gone: the title that is gone.
        renamed: the title that changed.
        new: the title that is new.
        times: what the earlier money is multiplied by to be in the later unit: "1000" or "1/1000".
    """

    earlier: bytes
    later: bytes
    version: str
    gone: str
    renamed: str
    new: str
    times: str

    @property
    def next(self) -> str:
        """The number of the later release."""
        return f"{int(self.version.partition('.')[0]) + 1}.0.0"


@lru_cache(maxsize=16)
def pair(seed: int, lesson: bool = False) -> Pair:
    """Make both releases, the same for the same seed.

    Parameters:
        seed: the learner's.
        lesson: whether they are the lesson's.
    """
    chance = Chance(seed, "unit-3.2-releases", int(lesson))
    gone, renamed = chance.of("gone").one(GONE), chance.of("renamed").one(tuple(RENAMED))
    new, larger = chance.of("new").one(NEW), chance.of("unit").between(0, 1) == 1
    places, states = _shuffled(chance.of("places"), _PLACES), _shuffled(chance.of("states"), _STATES)
    before, after = [], []
    for number, (place, state) in enumerate(zip(places, states, strict=True)):
        size = chance.of("size", number).between(2, 9)
        for month in range(1, _MONTHS + 1):
            row = _row(chance.of(number, month), (f"{number + 1:02d}", place, state, f"2014-{month:02d}"), size)
            # In thousands of pesos before and in pesos now, or the other way round.
            pesos = int(row[MONEY])
            thousands = f"{pesos / 1000:.3f}"
            if month < _MONTHS:
                before.append({**row, MONEY: thousands if larger else str(pesos)})
            after.append(
                {
                    **row,
                    MONEY: str(pesos) if larger else thousands,
                    new: str(chance.of(number, month, new).between(5, 60)),
                }
            )
    titles = [RENAMED[one] if one == renamed else one for one in _TITLES if one != gone]
    later = [{RENAMED[key] if key == renamed else key: value for key, value in row.items()} for row in after]
    # One figure that the office corrected.
    fixed = chance.of("fixed").between(0, len(later) - 1)
    column = next(one for one in titles if one in ("TRAMITES", "TRAMITES_ATENDIDOS"))
    later[fixed] = {**later[fixed], column: str(int(later[fixed][column]) + 11)}
    version = (
        f"{chance.of('version').between(1, 3)}.{chance.of('minor').between(1, 6)}.{chance.of('patch').between(0, 4)}"
    )
    return Pair(_written(before, list(_TITLES)), _written(later, [*titles, new]), version, gone, renamed, new,
                "1000" if larger else "1/1000")  # fmt: skip


def _row(chance: Chance, names: tuple[str, str, str, str], size: int) -> dict[str, str]:
    number, place, state, month = names
    visits = size * chance.between(90, 130)
    return {
        "CVE_OFICINA": f"OF{number}",
        "OFICINA": f"Oficina {place}",
        "ENTIDAD": state,
        "MES": month,
        "VISITAS": str(visits),
        "CITAS": str(visits // 3 + chance.between(0, 20)),
        "TRAMITES": str(visits * 3 // 5 + chance.between(0, 30)),
        "QUEJAS": str(chance.between(0, 12)),
        MONEY: str(size * chance.between(41_000, 69_000) + chance.between(1, 999)),
    }


def _shuffled(chance: Chance, items: tuple[str, ...]) -> list[str]:
    left = list(items)
    return [left.pop(chance.between(0, len(left) - 1)) for _step in items]


def _written(rows: list[dict[str, str]], titles: list[str]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, titles, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()
