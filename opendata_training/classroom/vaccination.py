"""The practice file of unit 2.6: vaccination by municipality and quarter, well written and with faults that only rules find.

It is a lighter edition of Salud's dataset "cobertura-de-vacunacion", in the state that units 2.1 to 2.5 leave a file in: UTF-8,
commas, one header, keys with their zeros, nobody's personal data. Every figure is invented.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from ..countries.mx.geography import MUNICIPALITIES
from ..departments.chance import Chance
from .handed_csv import csv_bytes

LABELS = (
    "ANIO", "TRIMESTRE", "CVE_MUN", "MUNICIPIO", "VACUNA", "POBLACION_OBJETIVO", "DOSIS_APLICADAS", "DOSIS_REFUERZO",
    "COBERTURA", "FECHA_INFORME",
)  # fmt: skip
KEY = ("ANIO", "TRIMESTRE", "CVE_MUN", "VACUNA")
QUARTERS = ("I", "II", "III", "IV")
# The first has no booster dose, so its cell is blank: it does not apply.
ONE_DOSE = "BCG"
VACCINES = (ONE_DOSE, "Hepatitis B", "Pentavalente acelular", "Rotavirus")
#: The first rows, one a vaccine, in which nothing is planted.
WHOLE = len(VACCINES)
#: What is planted, and in which column it is seen.
FAULTS = {
    "doses-blank": "DOSIS_APLICADAS",
    "quarter-unknown": "TRIMESTRE",
    "nobody": "POBLACION_OBJETIVO",
    "boosters-over-doses": "DOSIS_REFUERZO",
    "share-for-percent": "COBERTURA",
    "before-the-quarter": "FECHA_INFORME",
    "row-twice": "",
}
Row = dict[str, str]


@dataclass(frozen=True)
class Vaccination:
    """The file of one year and seed.

    Parameters:
        year: the year it tells of.
        clean: the rows as they should be.
        spoiled: the rows as they were handed over.
        planted: the numbers of the spoiled rows that have each fault, from 1; of a row told twice, the second one's.
    """

    year: int
    clean: list[Row]
    spoiled: list[Row]
    planted: dict[str, list[int]]

    @property
    def name(self) -> str:
        """The file's name."""
        return f"vacunacion-{self.year}.csv"

    @property
    def data(self) -> bytes:
        """The file as it was handed over."""
        return written(self.spoiled)

    @property
    def corrected(self) -> list[Row]:
        """What comes back from the people who keep the data: all put right but the doses that nobody wrote down."""
        rows = [dict(row) for row in self.clean]
        for number in self.planted["doses-blank"]:
            rows[number - 1]["DOSIS_APLICADAS"] = ""
        return rows

    def cells(self, fault: str) -> set[tuple[int, str]]:
        """Give where a fault is seen, as (number of the row from 1, label)."""
        return {(number, FAULTS[fault]) for number in self.planted[fault]}


def written(rows: list[Row]) -> bytes:
    """Write rows as CSV."""
    return csv_bytes(LABELS, rows)


@lru_cache(maxsize=16)
def vaccination(seed: int, year: int = 2014) -> Vaccination:
    """Make the file of a year, the same for the same seed.

    Parameters:
        seed: the learner's.
        year: 2014 is the exercise's, the year before the lesson's.
    """
    chance = Chance(seed, "unit-2.6", year)
    clean = _clean(chance, year)
    spoiled = [dict(row) for row in clean]
    # The first rows stay whole: an exercise reckons with them.
    free = list(range(WHOLE, len(clean)))
    planted: dict[str, list[int]] = {}
    for fault, way in _WAYS.items():
        fits = [at for at in free if fault != "boosters-over-doses" or clean[at]["VACUNA"] != ONE_DOSE]
        chosen = chance.of(fault).some(fits, chance.of(fault, "how many").between(3, 6))
        for at in chosen:
            free.remove(at)
            way(spoiled[at], chance.of(fault, at))
        planted[fault] = [at + 1 for at in chosen]
    planted["row-twice"] = []
    for at in chance.of("row-twice").some(free, chance.of("row-twice", "how many").between(3, 5)):
        again = dict(spoiled[at])
        doses = int(again["DOSIS_APLICADAS"]) + chance.of("row-twice", at).between(1, 9)
        again["DOSIS_APLICADAS"], again["COBERTURA"] = str(doses), percent(doses, int(again["POBLACION_OBJETIVO"]))
        spoiled.append(again)
        planted["row-twice"].append(len(spoiled))
    return Vaccination(year, clean, spoiled, planted)


def _clean(chance: Chance, year: int) -> list[Row]:
    all_places = [(state, key, name) for state, found in MUNICIPALITIES.items() for key, name in found.items()]
    low = [place for place in all_places if place[0] < "10"]
    high = [place for place in all_places if place[0] >= "10"]
    which = chance.of("places")
    # Some keys begin with 0, so that what is said of keys can be seen.
    places = [*which.some(low, 4), *which.some(high, which.between(4, 8))]
    rows = []
    for number, quarter in enumerate(QUARTERS, 1):
        # Day 0 of the next month is the last of this one.
        end = (date(year, 3 * number + 1, 1) if number < 4 else date(year + 1, 1, 1)) - timedelta(days=1)
        for state, key, name in places:
            for vaccine in VACCINES:
                of = chance.of(quarter, state + key, vaccine)
                many, share = _ranges((state, key, name) == places[0], vaccine)
                children = chance.of("children", state + key, vaccine).between(*many)
                doses = children * of.between(*share) // 1000
                # One in five places gave no booster: a 0 that is true.
                boosters = doses * max(0, of.between(-5, 22)) // 100
                rows.append(
                    {
                        "ANIO": str(year),
                        "TRIMESTRE": quarter,
                        "CVE_MUN": state + key,
                        "MUNICIPIO": name,
                        "VACUNA": vaccine,
                        "POBLACION_OBJETIVO": str(children),
                        "DOSIS_APLICADAS": str(doses),
                        "DOSIS_REFUERZO": "" if vaccine == ONE_DOSE else str(boosters),
                        "COBERTURA": percent(doses, children),
                        "FECHA_INFORME": (end + timedelta(days=of.between(5, 60))).isoformat(),
                    }
                )
    return rows


def _ranges(first: bool, vaccine: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Give how many children a vaccine may have and how many doses for each thousand of them.

    In the first place a small group does well and large ones do not, so that averaging percentages shows.
    """
    if not first:
        return (300, 2_400), (600, 1_160)
    return ((300, 450), (1_050, 1_160)) if vaccine == ONE_DOSE else ((1_300, 2_400), (600, 900))


def percent(part: int, whole: int) -> str:
    """Give a share in percent with one decimal, half up, without the last digit depending on the machine."""
    tenths = (2_000 * part + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}"


def _doses_blank(row: Row, chance: Chance) -> None:
    row["DOSIS_APLICADAS"] = ""


def _quarter_unknown(row: Row, chance: Chance) -> None:
    row["TRIMESTRE"] = "V"


def _nobody(row: Row, chance: Chance) -> None:
    row["POBLACION_OBJETIVO"] = "0"


def _boosters_over_doses(row: Row, chance: Chance) -> None:
    row["DOSIS_REFUERZO"] = str(int(row["DOSIS_APLICADAS"]) + chance.between(1, 60))


def _share_for_percent(row: Row, chance: Chance) -> None:
    row["COBERTURA"] = percent(int(row["DOSIS_APLICADAS"]), 100 * int(row["POBLACION_OBJETIVO"]))


def _before_the_quarter(row: Row, chance: Chance) -> None:
    reported = date.fromisoformat(row["FECHA_INFORME"])
    row["FECHA_INFORME"] = f"{int(row['ANIO']) - 1}-{reported.isoformat()[5:]}"


_WAYS: dict[str, Callable[[Row, Chance], None]] = {
    "doses-blank": _doses_blank,
    "quarter-unknown": _quarter_unknown,
    "nobody": _nobody,
    "boosters-over-doses": _boosters_over_doses,
    "share-for-percent": _share_for_percent,
    "before-the-quarter": _before_the_quarter,
}
