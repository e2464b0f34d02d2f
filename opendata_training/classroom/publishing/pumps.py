"""The practice data of unit 3.1: inspections of filling stations in one state, with what an office knows of them.

They are a lighter edition of Profeco's dataset "verificacion-de-combustibles". Every figure and person is invented, the persons'
keys have wrong check digits; places are real.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from ...countries.mx import people
from ...countries.mx.geography import MUNICIPALITIES, STATES
from ...departments.chance import Chance
from ..handed_csv import csv_bytes

#: The lesson's year and the exercise's.
YEARS = (2013, 2014)
#: Whose key it is that has no business in the file.
PERSONAL = "CURP_QUEJOSO"
LABELS = (
    *("NUM_ACTA", "FECHA_VISITA", "CVE_MUN", "MUNICIPIO", "ESTACION", "PRODUCTO"),
    *("MANGUERAS_VERIFICADAS", "MANGUERAS_CON_FALLA", "RESULTADO"),
)
#: What each column holds, in the words of the office's dictionary.
MEANINGS = {
    "NUM_ACTA": "Número del acta de la visita; no se repite",
    "FECHA_VISITA": "Día de la visita (AAAA-MM-DD)",
    "CVE_MUN": "Clave del municipio según INEGI: dos caracteres del estado y tres del municipio",
    "MUNICIPIO": "Nombre del municipio",
    "ESTACION": "Número de la estación de servicio",
    "PRODUCTO": "Combustible de las mangueras revisadas",
    "MANGUERAS_VERIFICADAS": "Cuántas mangueras se revisaron",
    "MANGUERAS_CON_FALLA": "Cuántas de ellas daban menos litros de los que cobraban",
    "RESULTADO": "Conclusión de la visita; en blanco si el acta aún no se resuelve",
}
RESULTS = ("Sin irregularidades", "Con irregularidades", "Con inmovilización")
PRODUCTS = ("Magna", "Premium", "Diésel")
#: How often the office's data come, by code, with the months that a release covers.
RHYTHMS = {"R/P1M": 1, "R/P2M": 2, "R/P3M": 3, "R/P6M": 6, "R/P1Y": 12}
Row = dict[str, str]


@dataclass(frozen=True)
class Pumps:
    """The inspections of one seed and year, and what only the office knows of them.

    Parameters:
        year: the year they tell of.
        state: the key of the state.
        rhythm: the code of how often they come.
        first: the first day they tell of, 2014-01-01.
        last: the last one.
        licence: the id of the licence that the office decided on.
        contact: the office that answers.
        email: where.
        signer: who may say that they are published.
        rows: the rows as they should be.
        complainants: the key of the person who complained, a row each; it was never to leave the office.
        otherwise: the numbers of the rows, from 0, whose day a brigade wrote as 25/11/2014.
    """

    year: int
    state: str
    rhythm: str
    first: str
    last: str
    licence: str
    contact: str
    email: str
    signer: str
    rows: list[Row]
    complainants: list[str]
    otherwise: tuple[int, ...]

    @property
    def place(self) -> str:
        """The state's name."""
        return STATES[self.state]

    @property
    def original(self) -> bytes:
        """The file as it was captured: the persons' keys are in it, and some days are written in another form."""
        rows = [{**row, PERSONAL: key} for row, key in zip(self.rows, self.complainants, strict=True)]
        for at in self.otherwise:
            rows[at]["FECHA_VISITA"] = date.fromisoformat(rows[at]["FECHA_VISITA"]).strftime("%d/%m/%Y")
        return csv_bytes((*LABELS, PERSONAL), rows)

    @property
    def clean(self) -> bytes:
        """The file as it may go out."""
        return csv_bytes(LABELS, self.rows)


@lru_cache(maxsize=16)
def pumps(seed: int, year: int = YEARS[-1]) -> Pumps:
    """Make the inspections of a year, the same for the same seed.

    Parameters:
        seed: the learner's.
        year: 2014 is the exercise's, the year before the lesson's.
    """
    chance = Chance(seed, "unit-3.1", year)
    state = chance.of("state").one(sorted(STATES))
    rhythm = chance.of("rhythm").one(sorted(RHYTHMS))
    months = RHYTHMS[rhythm]
    # The period ends some time in the year, at the end of a span of the office's own rhythm.
    start = months * chance.of("start").between(0, 12 // months - 1) + 1
    after = date(year + (start + months - 1) // 12, (start + months - 1) % 12 + 1, 1)
    # Nobody visits on the very first day: it is read off the file, and each learner has another one.
    first = date(year, start, 1) + timedelta(days=chance.of("first").between(0, 9))
    last = after - timedelta(days=chance.of("last").between(1, 8))
    who = chance.of("who")
    woman = who.between(0, 1) == 1
    signer = " ".join(who.one(one) for one in (people.WOMEN if woman else people.MEN, people.SURNAMES, people.SURNAMES))
    count = chance.of("rows").between(60, 90)
    rows = _rows(chance, state, first, last, count)
    return Pumps(
        year,
        state,
        rhythm,
        first.isoformat(),
        last.isoformat(),
        chance.of("licence").one(("CC-BY-4.0", "libre-uso-mx")),
        f"Oficina de datos de la delegación {STATES[state]}",
        f"datos.{state}{who.between(10, 99)}@profeco.example.org",
        signer,
        rows,
        [_complainant(chance.of("person", at), state) for at in range(count)],
        _otherwise(chance.of("otherwise"), rows),
    )


def _rows(chance: Chance, state: str, first: date, last: date, count: int) -> list[Row]:
    span = (last - first).days
    # Both ends are there, so that the period can be read off the file.
    days = [0, span, *(chance.of("day", at).between(0, span) for at in range(count - 2))]
    places = list(MUNICIPALITIES[state].items())
    rows = []
    for number, day in enumerate(sorted(days), start=1):
        of = chance.of("row", number)
        key, name = of.one(places)
        checked = of.between(4, 32)
        # Two of three stations give full litres.
        bad = of.between(1, max(1, checked // 3)) if of.between(1, 3) == 1 else 0
        result = RESULTS[0] if not bad else RESULTS[2] if bad > checked // 5 else RESULTS[1]
        values = (
            f"DGVC-{state}-{first.year}-{number:04d}", (first + timedelta(days=day)).isoformat(), state + key, name,
            f"E{of.between(3, 12):02d}{of.between(1, 999):03d}", of.one(PRODUCTS), str(checked), str(bad),
            "" if of.between(1, 12) == 1 else result,
        )  # fmt: skip
        rows.append(dict(zip(LABELS, values, strict=True)))
    return rows


def _otherwise(chance: Chance, rows: list[Row]) -> tuple[int, ...]:
    # After the twelfth, so that the day cannot be taken for a month.
    late = [at for at, row in enumerate(rows) if int(row["FECHA_VISITA"][-2:]) > 12]
    return tuple(chance.some(late, min(len(late), chance.between(3, 6))))


def _complainant(of: Chance, state: str) -> str:
    woman = of.between(0, 1) == 1
    born = (date(1950, 1, 1) + timedelta(days=of.between(0, 17_000))).isoformat()
    first = of.one(people.WOMEN if woman else people.MEN)
    return people.curp(first, of.one(people.SURNAMES), of.one(people.SURNAMES), "M" if woman else "H", born, state,
                       of.between(0, 999))  # fmt: skip
