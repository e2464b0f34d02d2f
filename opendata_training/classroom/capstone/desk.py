"""The practice files of the capstone: the register of complaints of an office's desk for citizens, in two releases.

Which agency, which state, which figures and who signs is each learner's own. Agencies, states and municipalities are real, every
figure and every person is invented, and the persons' keys have wrong check digits.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from ...countries.mx import people
from ...countries.mx.geography import MUNICIPALITIES, STATES
from ...departments.chance import Chance
from ..handed_csv import csv_bytes
from .agencies import AGENCIES, Agency

YEAR = 2014
#: The columns of the register, in its order.
LABELS = (
    *("FOLIO", "FECHA", "CVE_MUN", "MUNICIPIO", "SEXO", "RANGO_EDAD", "CURP"),
    *("TEMA", "MEDIO", "DIAS_RESPUESTA", "MONTO_RECLAMADO"),
)
#: The column that leads to a person by itself, and those by which a neighbour is known when they are together.
PERSONAL, AGE = "CURP", "RANGO_EDAD"
QUASI = ("CVE_MUN", "MUNICIPIO", "SEXO", AGE)
#: What readers ask for, by the office's note: all of this is to be in what is published.
NEEDED = tuple(label for label in LABELS if label not in (PERSONAL, AGE))
#: What is written in a way that a program misreads; the other columns are right as they come.
MENDED = ("FECHA", "CVE_MUN", "TEMA", "DIAS_RESPUESTA", "MONTO_RECLAMADO")
NO_DATUM, DAYS = "S/D", "días"
MEANS = ("Ventanilla", "Teléfono", "Correo electrónico")
SEXES = ("Mujer", "Hombre")
AGES = ("18-29", "30-44", "45-59", "60 o más")
LICENCES = ("CC-BY-4.0", "libre-uso-mx")
#: So many rows must be alike in what others may know of a person; the note says so.
LEAST = 5
# What two of the titles may be called in the next release; one of each is drawn.
_RENAMED = {"TEMA": ("ASUNTO", "MOTIVO"), "DIAS_RESPUESTA": ("DIAS_ATENCION", "PLAZO_DIAS")}
# In this row of each town somebody is alone with their age and sex, so that the file is never safe as it comes.
_ALONE = AGES[-1]
Row = dict[str, str]


@dataclass(frozen=True)
class Desk:
    """The register of one seed and year, and what only the office knows of it.

    Parameters:
        agency: whose register it is.
        year: the year it tells of.
        state: the key of the state.
        titles: {column: its title in the file of this year}.
        licence: the id of the licence that the office decided on.
        email: where the desk answers.
        signer: who may say that it is published.
        rows: the rows as they should be, those columns included that are not for outside.
        spoiled: the rows as they were captured.
    """

    agency: Agency
    year: int
    state: str
    titles: dict[str, str]
    licence: str
    email: str
    signer: str
    rows: list[Row]
    spoiled: list[Row]

    @property
    def place(self) -> str:
        """The state's name."""
        return STATES[self.state]

    @property
    def contact(self) -> str:
        """The desk that answers."""
        return f"Atención ciudadana de la delegación {self.place}"

    @property
    def position(self) -> str:
        """The post of whoever answers for it."""
        return "Titular de la Unidad de Atención Ciudadana"

    @property
    def raw_name(self) -> str:
        """The name of the file as it was handed over."""
        return f"quejas_{self.year}_FINAL.csv"

    @property
    def raw(self) -> bytes:
        """The file as it was handed over: lines above the table, semicolons, an old encoding and a total below."""
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        writer.writerow([f"{self.agency.name} ({self.agency.acronym})"])
        writer.writerow([f"Registro de quejas, delegación {self.place}, {self.year}"])
        writer.writerow([])
        writer.writerow(self.titles[label] for label in LABELS)
        writer.writerows([row[label] for label in LABELS] for row in self.spoiled)
        total = sum(int(row["MONTO_RECLAMADO"] or 0) for row in self.rows)
        writer.writerow(["TOTAL", *[""] * (len(LABELS) - 2), f"{total:,}"])
        return out.getvalue().encode("cp1252")

    @property
    def rhythm(self) -> str:
        """The code of how often the register is published."""
        return "R/P1Y"

    @property
    def first(self) -> str:
        """The first day in the register."""
        return min(row["FECHA"] for row in self.rows)

    @property
    def last(self) -> str:
        """The last day in it."""
        return max(row["FECHA"] for row in self.rows)

    def clean(self, labels: tuple[str, ...] = LABELS) -> bytes:
        """Give the file as it should be.

        Parameters:
            labels: the columns; all when not told.
        """
        return csv_bytes(labels, ({label: row[label] for label in labels} for row in self.rows))


@lru_cache(maxsize=16)
def desk(seed: int, year: int = YEAR) -> Desk:
    """Make the register of a year, the same for the same seed.

    Parameters:
        seed: the learner's.
        year: 2014, or 2015 for the next release, in which two titles are others.
    """
    chance = Chance(seed, "capstone")
    agency = chance.of("agency").one(AGENCIES)
    # A state whose key begins with a zero, so that a spreadsheet program has taken it away.
    state = chance.of("state").one([key for key in sorted(STATES) if key < "10"])
    towns = chance.of("towns").some(sorted(MUNICIPALITIES[state].items()), 3)
    who = chance.of("who")
    names = people.WOMEN if who.between(0, 1) else people.MEN
    signer = " ".join(who.one(one) for one in (names, people.SURNAMES, people.SURNAMES))
    titles = {label: label for label in LABELS}
    if year != YEAR:
        titles |= {label: chance.of("title", label).one(ways) for label, ways in _RENAMED.items()}
    of = chance.of(year)
    rows = _rows(of, agency, state, towns, year)
    return Desk(
        agency=agency,
        year=year,
        state=state,
        titles=titles,
        licence=chance.of("licence").one(LICENCES),
        email=f"quejas.{state}{chance.of('email').between(10, 99)}@{agency.acronym.lower()}.example.org",
        signer=signer,
        rows=rows,
        spoiled=_spoiled(of.of("spoiled"), rows),
    )


def _rows(chance: Chance, agency: Agency, state: str, towns: list[tuple[str, str]], year: int) -> list[Row]:
    people_asked = _people(chance.of("people"), towns)
    days = sorted(chance.of("day", at).between(0, 364) for at in range(len(people_asked)))
    rows = []
    for at, (day, (key, town, sex, age)) in enumerate(zip(days, people_asked, strict=True)):
        of = chance.of("row", at)
        told = of.between(1, 9) > 1
        values = (
            f"QC-{year}-{at + 1:04d}", (date(year, 1, 1) + timedelta(days=day)).isoformat(), state + key, town, sex, age,
            _curp(of.of("person"), sex, age, state, year), of.one(agency.topics), of.one(MEANS),
            str(of.between(1, 60)) if told else "",
            # One in four claims no money: that is a 0, and not a blank.
            str(of.between(6, 240) * 50 if of.between(1, 4) > 1 else 0),
        )  # fmt: skip
        rows.append(dict(zip(LABELS, values, strict=True)))
    return rows


def _people(chance: Chance, towns: list[tuple[str, str]]) -> list[tuple[str, str, str, str]]:
    """Give who came: every town and sex has enough rows for nobody to be alone, and some ages in it have too few."""
    found = []
    for key, town in towns:
        for sex in SEXES:
            of = chance.of(key, sex)
            ages = [of.one(AGES[:-1]) for _one in range(of.between(18, 34))]
            # One to three of the oldest: a neighbour knows who that is.
            found += [(key, town, sex, age) for age in [*ages, *[_ALONE] * of.between(1, 3)]]
    order, left = [], list(found)
    mixed = chance.of("order")
    while left:
        order.append(left.pop(mixed.between(0, len(left) - 1)))
    return order


def _curp(of: Chance, sex: str, age: str, state: str, year: int) -> str:
    low = int(age[:2])
    born = date(year - low - of.between(0, 10), 1, 1) + timedelta(days=of.between(0, 364))
    first = of.one(people.WOMEN if sex == "Mujer" else people.MEN)
    return people.curp(first, of.one(people.SURNAMES), of.one(people.SURNAMES), "M" if sex == "Mujer" else "H",
                       born.isoformat(), state, of.between(0, 999))  # fmt: skip


def _spoiled(chance: Chance, rows: list[Row]) -> list[Row]:
    """Write the rows as the desk did: days first, keys that lost their zero, topics in several ways, units in cells."""
    found = []
    for at, row in enumerate(rows):
        of = chance.of(at)
        day = date.fromisoformat(row["FECHA"]).strftime("%d/%m/%Y")
        topic = row["TEMA"]
        # The right way of writing stays the commonest one by far.
        way = of.between(1, 12)
        topic = topic.upper() if way == 1 else topic.lower() if way == 2 else topic
        days = row["DIAS_RESPUESTA"]
        days = (f"{days} {DAYS}" if of.between(1, 3) == 1 else days) if days else NO_DATUM
        found.append({**row, "FECHA": day, "CVE_MUN": row["CVE_MUN"].lstrip("0"), "TEMA": topic,
                      "DIAS_RESPUESTA": days, "MONTO_RECLAMADO": f"{int(row['MONTO_RECLAMADO']):,}"})  # fmt: skip
    return found
