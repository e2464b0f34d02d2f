"""Vehicles reported stolen, one a row, and whether they were found."""

from __future__ import annotations

import datetime

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, date, derived, place, serial
from ._lists import CAPITAL

# A make and a model, how its identification number begins, how often it is stolen, and the years it was made in.
MODELS = (
    ("Nissan", "Tsuru", "3N1", 14, 1994, 2014),
    ("Nissan", "Versa", "3N1", 5, 2012, 2014),
    ("Nissan", "NP300", "3N6", 6, 2008, 2014),
    ("Volkswagen", "Jetta", "3VW", 8, 1994, 2014),
    ("Volkswagen", "Sedán", "3VW", 2, 1994, 2003),
    ("Chevrolet", "Aveo", "3G1", 7, 2008, 2014),
    ("Chevrolet", "Silverado", "3GC", 4, 1999, 2014),
    ("Ford", "F-150", "3FT", 4, 1997, 2014),
    ("Ford", "Fiesta", "3FA", 3, 2011, 2014),
    ("Dodge", "Ram 1500", "3C6", 3, 2003, 2014),
    ("Honda", "CR-V", "3HG", 2, 2007, 2014),
    ("Kenworth", "T800", "3WK", 1, 1997, 2014),
)
VARIANTS = {
    "Volkswagen": ["VW", "VOLKSWAGEN", "Volks Wagen"],
    "Chevrolet": ["GM Chevrolet", "CHEVROLET", "Chevrolett"],
    "Nissan": ["NISSAN", "Nisan"],
}
DAY, BACK = "FECHA_ROBO", "FECHA_RECUPERACION"
# Identification numbers have no I, O or Q, so that one with a Q in the place of its check digit is no vehicle's; nor do
# plates have a Q (NOM-001-SCT-2).
_SIGNS, _NOBODYS, _OLDEST = "ABCDEFGHJKLMNPRSTUVWXYZ", "Q", 1994
_YEARS = "RSTVWXY123456789ABCDE"


def _vehicle(block: Block) -> list[list[str]]:
    """Give the year of the model, the identification number, which no two rows share, and the plate."""
    ages = block.chance("age").wholes(block.rows, 0, 999, lean=2).tolist()
    draws = block.chance("NIV").draws(block.rows).tolist()
    models = [MODELS[at] for at in block.numbers["MARCA"].tolist()]
    found: list[list[str]] = [[], [], []]
    # Odd numbers that do not end in 5 have no divisor in common with a million, so that no number comes twice.
    first = block.chance("first").between(0, 999_999)
    for row, age, draw, model in zip(block.rows.tolist(), ages, draws, models, strict=True):
        _make, _model, begin, _often, since, until = model
        until = min(until, block.facts["year"])
        year = until - age * (until - since + 1) // 1_000
        letters = [_SIGNS[(draw >> shift) % len(_SIGNS)] for shift in (0, 6, 12, 18)]
        number = (first + row * 7_919) % 1_000_000
        middle = f"{letters[0]}{letters[1]}{(draw >> 24) % 90 + 10}{letters[2]}"
        found[0].append(str(year))
        found[1].append(f"{begin}{middle}{_NOBODYS}{_YEARS[year - _OLDEST]}{letters[3]}{number:06d}")
        found[2].append(f"{_NOBODYS}{letters[1]}{letters[2]}-{(draw >> 32) % 90 + 10}-{(draw >> 40) % 90 + 10}")
    return found


def _found_again(block: Block) -> list[list[str]]:
    """Give the status and the day on which a vehicle was found, some days or months after it was stolen."""
    draws = block.chance("found").wholes(block.rows, 0, 99).tolist()
    waits = block.chance(BACK).wholes(block.rows, 1, 240, lean=4).tolist()
    last = f"{block.facts['year']}-12-31"
    days = [
        (datetime.date.fromisoformat(day) + datetime.timedelta(days=wait)).isoformat() if draw < 42 else ""
        for day, draw, wait in zip(block.made[DAY], draws, waits, strict=True)
    ]
    days = [day if day <= last else "" for day in days]
    return [["Recuperado" if day else "Vigente" for day in days], days]


DATASET = Dataset(
    Entry(
        title=Words("Vehicles reported stolen", "Vehículos con reporte de robo"),
        what=Words(
            "A row is a vehicle reported stolen: where, which, its numbers, and whether it was found.",
            "Una fila es un vehículo con reporte de robo: dónde, cuál, sus números de identificación y si se recuperó.",
        ),
        owner="Dirección General del Registro Público Vehicular",
        system="Base de datos del Registro Público Vehicular (REPUVE)",
        sensitivity="internal",
        demand=5,
        evidence=Words(
            "Buyers look up thousands of vehicles a day, one by one; insurers and researchers ask for the rest.",
            "Compradores consultan miles de vehículos al día, uno por uno; aseguradoras e investigadores piden lo demás.",
        ),
        effort=3,
        barriers=("third-party", "right-to-publish", "size"),
        legal_basis=Words(
            "Law of the Public Vehicle Register: anybody may look a vehicle up; who its owner is stays protected.",
            "Ley del Registro Público Vehicular: cualquiera puede consultar un vehículo; se protege quién es su dueño.",
        ),
        frequency="R/P1D",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "RV-{year}-{:06d}"),
        date(DAY, "{year}-01-01", "{year}-12-15", rising=True),
        place(state="ENTIDAD", municipality="MUNICIPIO", per=6, scattered=True),
        choice(("MARCA", "SUBMARCA"), {one[:2]: one[3] for one in MODELS}),
        derived(("MODELO", "NIV", "PLACA"), _vehicle),
        choice("VIOLENCIA", {"Sin violencia": 7, "Con violencia": 4}),
        derived(("ESTATUS", BACK), _found_again),
    ),
    releases=(
        release(
            "2013",
            "vehiculos-robados-2013.txt",
            spoil("value-renamed", columns="ENTIDAD", names=CAPITAL),
            spoil("two-digit-year", columns=[DAY, BACK], century="20"),
            spoil("delimiter-unusual", delimiter="|"),
            year=2013,
        ),
        release(
            "2014",
            "vehiculos-robados-2014.csv",
            spoil("value-renamed", columns="ENTIDAD", names=CAPITAL),
            spoil("category-variant", columns="MARCA", every=12, variants=VARIANTS),
            spoil("unique-error", columns="FOLIO", every=30, style="typed"),
            year=2014,
        ),
    ),
    full=190_000,
    small=100,
    personal={"NIV": "quasi", "PLACA": "quasi"},
)
