"""The practice file of unit 2.4: prices of everyday things in shops, long enough to ask how a file is read and given out.

It is a lighter edition of Profeco's dataset "quien-es-quien-en-los-precios", in the state that units 2.1 to 2.3 leave a file in:
UTF-8, commas, one header, days by ISO 8601, keys with their zeros. The shops and every price are invented.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from ..countries.mx.geography import STATES
from ..departments.chance import Chance

LABELS = ("FECHA", "CVE_ENT", "ESTADO", "CADENA", "CATEGORIA", "PRODUCTO", "PRESENTACION", "PRECIO")
CHAINS = ("Abarrotes La Esperanza", "Mercado del Valle", "Super Amanecer", "Tiendas El Roble", "Tiendas La Ceiba")
#: What is bought: its shelf, its name, how it is sold, and its usual price in cents.
GOODS = (
    ("Aceites", "Aceite vegetal", "Botella 1 l", 3_450),
    ("Frutas y verduras", "Aguacate", "1 kg", 6_890),
    ("Frutas y verduras", "Jitomate", "1 kg", 2_990),
    ("Frutas y verduras", "Limón", "1 kg", 2_450),
    ("Granos", "Arroz", "Bolsa 1 kg", 1_890),
    ("Granos", "Frijol negro", "Bolsa 900 g", 3_190),
    ("Harinas", "Harina de maíz", "Paquete 1 kg", 1_490),
    ("Harinas", "Tortilla de maíz", "1 kg", 1_650),
    ("Lácteos", "Huevo", "Paquete 12 piezas", 3_290),
    ("Lácteos", "Leche entera", "Caja 1 l", 1_790),
    ("Limpieza", "Jabón de lavandería", "Pieza 400 g", 1_550),
    ("Limpieza", "Papel higiénico", "Paquete 4 rollos", 2_650),
)
#: About how many prices a file holds, by year: the exercise's, which is read again and again, and the lesson's.
ROWS = {2014: 20_000, 2013: 60_000}
Row = tuple[str, ...]


@dataclass(frozen=True)
class Prices:
    """The file of one year and seed.

    Parameters:
        year: the year it tells of.
        rows: its rows, in the order of their days.
    """

    year: int
    rows: list[Row]

    @property
    def name(self) -> str:
        """The file's name."""
        return f"precios-{self.year}.csv"

    @cached_property
    def data(self) -> bytes:
        """The file as it was handed over."""
        return written(self.rows)

    def values(self, label: str) -> list[str]:
        """Give the values of a column, each once, sorted."""
        at = LABELS.index(label)
        return sorted({row[at] for row in self.rows})


def written(rows: list[Row]) -> bytes:
    """Write rows as CSV."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(LABELS)
    writer.writerows(rows)
    return out.getvalue().encode()


@lru_cache(maxsize=8)
def prices(seed: int, year: int = 2014) -> Prices:
    """Make the file of a year, the same for the same seed.

    Parameters:
        seed: the learner's.
        year: 2014 is the exercise's, the year before the lesson's.
    """
    import numpy as np

    chance = Chance(seed, "unit-2.4", year)
    count = ROWS[year] + chance.of("how many").between(-600, 600)
    numbers = np.arange(count, dtype=np.uint64)
    low = chance.of("low").some([key for key in STATES if key < "10"], 3)
    high = chance.of("high").some([key for key in STATES if key >= "10"], chance.of("states").between(4, 9))
    states = sorted([*low, *high])

    def drawn(name: str, low: int, high: int) -> list[int]:
        found: list[int] = chance.of(name).wholes(numbers.copy(), low, high).tolist()
        return found

    first = date(year, 1, 1)
    days = sorted(drawn("day", 0, 364))
    rows: list[Row] = []
    for day, state, chain, good, share in zip(
        days, drawn("state", 0, len(states) - 1), drawn("chain", 0, len(CHAINS) - 1), drawn("good", 0, len(GOODS) - 1),
        drawn("price", 82, 124), strict=True,
    ):  # fmt: skip
        key = states[state]
        shelf, name, sold, usual = GOODS[good]
        cents = usual * share // 100
        when = (first + timedelta(days=day)).isoformat()
        price = f"{cents // 100}.{cents % 100:02d}"
        rows.append((when, key, STATES[key], CHAINS[chain], shelf, name, sold, price))
    return Prices(year, rows)
