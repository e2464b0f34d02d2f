"""The practice files of unit 2.3: investment projects in three releases, whose titles, unit and columns change.

They are a lighter edition of the Treasury's dataset "cartera-de-inversion", in the state that units 2.1 and 2.2 leave a file in:
UTF-8, commas, one header, keys with their zeros. Every figure is invented.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import lru_cache

from ..countries.mx.geography import STATES
from ..departments.chance import Chance
from ..departments.datasets.shcp._lists import RAMOS
from ..departments.datasets.shcp.cartera_de_inversion import UNITS

#: The columns that all releases are brought to, as the office's dictionary calls them.
CANONICAL = (
    "CICLO",
    "ID_RAMO",
    "RAMO",
    "CVE_PPI",
    "NOMBRE",
    "ENTIDAD",
    "MONTO_TOTAL",
    "APROBADO",
    "EJERCIDO",
    "AVANCE_FISICO",
)
MONEY = ("MONTO_TOTAL", "APROBADO", "EJERCIDO")
#: How many releases there are, and what a sum in thousands of pesos is multiplied by.
RELEASES, THOUSAND = 3, 1000
#: The last year of the exercise's releases, and of the lesson's.
YEAR, LESSON_YEAR = 2014, 2011
# What each release may call each column, the earliest first; () where it did not exist. RAMO is a key in the first and a name
# in the last: that is the trap of the unit.
_TITLES: dict[str, tuple[tuple[str, ...], ...]] = {
    "CICLO": (("AÑO", "EJERCICIO FISCAL"), ("CICLO",), ("CICLO", "CICLO_PRESUPUESTARIO")),
    "ID_RAMO": (("RAMO",), ("ID_RAMO",), ("ID_RAMO", "CLAVE_RAMO")),
    "RAMO": ((), ("DESC_RAMO", "NOMBRE_RAMO"), ("RAMO",)),
    "CVE_PPI": (("CVE_PPI", "CLAVE PPI"), ("CVE_PPI",), ("CVE_PPI", "ID_PPI")),
    "NOMBRE": (("NOMBRE", "PROYECTO"), ("NOMBRE",), ("NOMBRE_PPI", "NOMBRE_PROYECTO")),
    "ENTIDAD": (("ESTADO",), ("ENTIDAD",), ("ENTIDAD_FEDERATIVA", "DESC_ENTIDAD")),
    "MONTO_TOTAL": (("COSTO TOTAL",), ("MONTO_TOTAL",), ("MONTO_TOTAL_INVERSION", "INVERSION_TOTAL")),
    "APROBADO": (("PRESUPUESTO", "ASIGNADO"), ("APROBADO",), ("PRESUPUESTO_APROBADO", "ASIGNACION_ORIGINAL")),
    "EJERCIDO": (("EJERCIDO", "PAGADO"), ("EJERCIDO",), ()),
    "AVANCE_FISICO": ((), ("AVANCE", "AVANCE_FISICO"), ("AVANCE_FISICO",)),
}
Row = dict[str, str]


@dataclass(frozen=True)
class Release:
    """One release.

    Parameters:
        year: the year it tells of.
        titles: {canonical column: its title here}, in the order of the file; without those that did not exist.
        factor: what its sums of money are multiplied by to be in pesos.
        rows: its rows as they should be, by canonical column, money in pesos.
    """

    year: int
    titles: dict[str, str]
    factor: int
    rows: list[Row]

    @property
    def name(self) -> str:
        """The file's name."""
        return f"cartera-{self.year}.csv"

    @property
    def data(self) -> bytes:
        """The file as it was handed over."""
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(self.titles.values())
        for row in self.rows:
            writer.writerow(self._cell(label, row[label]) for label in self.titles)
        return out.getvalue().encode()

    def _cell(self, label: str, text: str) -> str:
        return str(int(text) // self.factor) if label in MONEY and text else text

    def place(self, canonical: str) -> int | None:
        """Give where a canonical column is, from 0; None where it did not exist."""
        return list(self.titles).index(canonical) if canonical in self.titles else None

    def blanks(self, canonical: str) -> int:
        """Count the rows in which nobody wrote down a column that exists."""
        return sum(not row[canonical] for row in self.rows) if canonical in self.titles else 0


@lru_cache(maxsize=32)
def portfolio(seed: int, last: int = YEAR, rows_seed: int | None = None) -> tuple[Release, ...]:
    """Make the releases of three years, the same for the same seed.

    Parameters:
        seed: the learner's.
        last: the year of the last one: 2014 is the exercise's, 2011 the lesson's.
        rows_seed: whose rows and order of columns to take with this seed's titles; its own when not told.
    """
    said = Chance(seed, "unit-2.3", last)
    # Which of the first two is in thousands of pesos; never the last, in whose unit the office works now.
    # The lesson names its release, so there it is always the first.
    thousands = said.of("thousands").between(0, RELEASES - 2) if last == YEAR else 0
    of = Chance(seed if rows_seed is None else rows_seed, "unit-2.3", last)
    projects = _projects(of.of("projects"), last)
    releases = []
    for at in range(RELEASES):
        titles = {label: said.of("title", label, at).one(ways[at]) for label, ways in _TITLES.items() if ways[at]}
        order = _shuffled(list(titles), of.of("order", at))
        year = last - RELEASES + 1 + at
        rows = [_row(project, year, at, set(titles), of.of(year, project["CVE_PPI"]))
                for project in _listed(projects, at, of.of("listed", at))]  # fmt: skip
        releases.append(Release(year, {label: titles[label] for label in order},
                                THOUSAND if at == thousands else 1, rows))  # fmt: skip
    return tuple(releases)


def _shuffled(labels: list[str], chance: Chance) -> list[str]:
    left, order = list(labels), []
    while left:
        order.append(left.pop(chance.between(0, len(left) - 1)))
    return order


def _projects(chance: Chance, last: int) -> list[Row]:
    """Give what stays of a project in all releases: branch, key, name, state, cost."""
    found = []
    for number in range(chance.of("how many").between(48, 70)):
        of = chance.of(number)
        branch, _unit, _office, work, _kind = of.one(UNITS)
        state = of.one(list(STATES))
        cost = of.between(3_000, 900_000) * THOUSAND
        key = f"{branch}{last - of.between(4, 9)}{state}{number + 1:04d}"
        found.append({"ID_RAMO": branch, "RAMO": RAMOS[branch], "CVE_PPI": key, "NOMBRE": f"{work} en {STATES[state]}",
                      "ENTIDAD": STATES[state], "MONTO_TOTAL": str(cost)})  # fmt: skip
    return found


def _listed(projects: list[Row], at: int, chance: Chance) -> list[Row]:
    """Give the projects of one release: the first is in all of them, some others come later or are over."""
    rest = projects[1:]
    return [projects[0], *chance.some(rest, len(rest) - chance.between(4, 12) + at)]


def _row(project: Row, year: int, at: int, there: set[str], chance: Chance) -> Row:
    approved = int(project["MONTO_TOTAL"]) * chance.between(15, 220) // (THOUSAND * THOUSAND) * THOUSAND
    spent = approved * chance.between(300, 1000) // (THOUSAND * THOUSAND) * THOUSAND
    # One in eight was not reported, one in eight has not begun: a blank and a 0 that are both true.
    told = chance.between(-1, 6)
    progress = "" if told < 0 and project["CVE_PPI"][-4:] != "0001" else str(chance.between(1, 99) if told > 0 else 0)
    row = {**project, "CICLO": str(year), "APROBADO": str(approved), "EJERCIDO": str(spent), "AVANCE_FISICO": progress}
    return {label: row[label] if label in there else "" for label in CANONICAL}
