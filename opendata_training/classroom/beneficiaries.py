"""The practice file of unit 2.5: a list of beneficiaries with far more in it than anybody needs to publish.

It is a lighter edition of Sagarpa's dataset "padron-procampo". All persons are invented, their keys have wrong check digits and
their telephones are nobody's; places are real.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate

from ..countries.mx import people
from ..countries.mx.geography import MUNICIPALITIES
from ..departments.chance import Chance
from ..errors import Problem
from ..locale import translator
from .handed_csv import csv_bytes

_ = translator("personal")
#: The lesson's year and the exercise's.
YEARS = (2012, 2013)

LABELS = (
    "FOLIO", "CURP", "RFC", "NOMBRE", "PRIMER_APELLIDO", "SEGUNDO_APELLIDO", "SEXO", "FECHA_NAC", "TELEFONO", "CVE_MUN",
    "MUNICIPIO", "LENGUA_INDIGENA", "MONTO_APOYO", "OBSERVACIONES", "TEL_PROGRAMA",
)  # fmt: skip
#: What others may know of a person: neighbours, a newspaper, another file.
QUASI = ("SEXO", "FECHA_NAC", "CVE_MUN")
SENSITIVE = "LENGUA_INDIGENA"
#: What researchers need: support by sex, age, place and language.
NEEDED = (*QUASI, SENSITIVE, "MONTO_APOYO")
# Few different amounts, so that an amount tells nobody apart; where amounts are exact, they do.
_AMOUNTS = ("1300", "2600", "3900", "4815", "9630")
_HOTLINE = "8000000000"
_REMARKS = ("Entregó copia del título", "Predio en revisión", "Parcela 12 del ejido, 4 hectáreas", "Pago por cheque")
# How the years of birth are spread: (from, to, of a hundred persons).
_BORN = ((1926, 1935, 8), (1936, 1945, 18), (1946, 1955, 26), (1956, 1965, 26), (1966, 1975, 15), (1976, 1990, 7))
Row = dict[str, str]


@dataclass(frozen=True)
class Beneficiaries:
    """The list of one year and seed.

    Parameters:
        year: the year it tells of.
        rows: its rows.
        remarks: the numbers of the rows whose remark holds somebody's telephone, from 1.
    """

    year: int
    rows: list[Row]
    remarks: list[int]

    @property
    def name(self) -> str:
        """The file's name."""
        return f"padron-{self.year}.csv"

    @property
    def data(self) -> bytes:
        """The file as it was handed over."""
        return csv_bytes(LABELS, self.rows)


def year_of(year: object) -> int:
    """Give the year that is meant, of those that there is a list of.

    Raises:
        Problem: when there is no list of it.
    """
    text = str(year).strip()
    if text not in map(str, YEARS):
        raise Problem(_("There is no list of beneficiaries of {year}. There are those of {first} and {last}.", year=text,
                        first=YEARS[0], last=YEARS[1]))  # fmt: skip
    return int(text)


@dataclass(frozen=True)
class Count:
    """A cell of the table that the department publishes: how many persons speak an indigenous language.

    Parameters:
        place: the municipality, with its key.
        sex: H or M.
        persons: how many.
    """

    place: str
    sex: str
    persons: int


def counts(file: Beneficiaries) -> list[Count]:
    """Give how many persons of each municipality and sex speak an indigenous language, totals apart."""
    found = {(f"{row['CVE_MUN']} {row['MUNICIPIO']}", sex): 0 for row in file.rows for sex in ("H", "M")}
    for row in file.rows:
        found[f"{row['CVE_MUN']} {row['MUNICIPIO']}", row["SEXO"]] += row[SENSITIVE] == "sí"
    return [Count(place, sex, persons) for (place, sex), persons in sorted(found.items())]


@lru_cache(maxsize=16)
def beneficiaries(seed: int, year: int = 2013) -> Beneficiaries:
    """Make the list of a year, the same for the same seed.

    Parameters:
        seed: the learner's.
        year: 2013 is the exercise's, the year before the lesson's.
    """
    chance = Chance(seed, "unit-2.5", year)
    which = chance.of("places")
    places = []
    for state in which.some(sorted(MUNICIPALITIES), 4):
        found = list(MUNICIPALITIES[state].items())
        # A large, a middling and a small municipality, so that some groups are small whatever is done.
        sizes = (5, 3, 1)
        places += [(state, key, name, size) for (key, name), size in zip(which.some(found, 3), sizes, strict=True)]
    rows = [_person(chance.of("row", number), number, places, year) for number in range(chance.between(560, 640))]
    _make_small(rows, places[1][0] + places[1][1])
    with_phone = chance.of("remarks").some(range(len(rows)), chance.of("remarks", "many").between(6, 14))
    for at in with_phone:
        number = people.telephone(chance.of("remark", at).draw())
        rows[at]["OBSERVACIONES"] = f"Llamar a su hija al {number[:2]} {number[2:6]} {number[6:]}"
    return Beneficiaries(year, rows, [at + 1 for at in with_phone])


def _make_small(rows: list[Row], place: str) -> None:
    """Let two women of a place speak an indigenous language and at least six men, so that its total gives the two back."""
    women = [row for row in rows if row["CVE_MUN"] == place and row["SEXO"] == "M"]
    men = [row for row in rows if row["CVE_MUN"] == place and row["SEXO"] == "H"]
    for at, row in enumerate(women):
        row[SENSITIVE] = "sí" if at < 2 else "no"
    for row in men[:6]:
        row[SENSITIVE] = "sí"


def _person(of: Chance, number: int, places: list[tuple[str, str, str, int]], year: int) -> Row:
    woman = of.between(1, 100) <= 34
    first = of.one(people.WOMEN if woman else people.MEN)
    one, two = of.one(people.SURNAMES), of.one(people.SURNAMES)
    low, high, _share = _BORN[_weighted(of, [share for _low, _high, share in _BORN])]
    born = (date(low, 1, 1) + timedelta(days=of.between(0, (high - low + 1) * 365 - 1))).isoformat()
    state, key, name, _size = places[_weighted(of, [size for *_place, size in places])]
    sex = "M" if woman else "H"
    return {
        "FOLIO": f"P{year % 100}-{number + 1:05d}",
        "CURP": people.curp(first, one, two, sex, born, state, of.between(0, 999)),
        "RFC": people.rfc(first, one, two, born, of.between(0, 99_999)),
        "NOMBRE": first,
        "PRIMER_APELLIDO": one,
        "SEGUNDO_APELLIDO": two,
        "SEXO": sex,
        "FECHA_NAC": born,
        "TELEFONO": people.telephone(of.draw()),
        "CVE_MUN": state + key,
        "MUNICIPIO": name,
        # In the third place no woman does, so that the table of counts has a 0 that is true.
        "LENGUA_INDIGENA": "sí" if of.between(1, 100) <= 22 and not (woman and key == places[2][1]) else "no",
        "MONTO_APOYO": of.one(_AMOUNTS),
        "OBSERVACIONES": of.one(_REMARKS) if of.between(1, 100) <= 12 else "",
        "TEL_PROGRAMA": _HOTLINE,
    }


def _weighted(of: Chance, often: Sequence[int]) -> int:
    """Pick one of some places, each as often as is told."""
    at = of.between(1, sum(often))
    return next(place for place, reached in enumerate(accumulate(often)) if at <= reached)
