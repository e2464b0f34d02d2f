"""People who are missing, one a row, without names: the national register."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, date, derived, place, serial
from ...making.basic import written
from ._lists import CAPITAL

BUILDS = {"Delgada": 9, "Media": 8, "Robusta": 3}
MARKS = (
    *("Cicatriz en la ceja izquierda", "Lunar en la mejilla derecha", "Cicatriz en la rodilla derecha"),
    *("Usa lentes", "Lunar en el cuello", "Cicatriz de quemadura en el antebrazo", "Sin señas particulares"),
    # Not of children.
    *("Tatuaje de una rosa en el hombro", "Tatuaje con un nombre en el brazo izquierdo", "Cicatriz de cesárea"),
)
_OF_ALL, _OF_MEN = 7, 9
IMPAIRED = {"Ninguna": 92, "Auditiva": 2, "Motriz": 3, "Intelectual": 2, "Visual": 1}
DAY = "FECHA_ULTIMO_CONTACTO"


def _person(block: Block) -> list[list[str]]:
    """Give sex, age, height in metres, which goes with the age, and what somebody could be known by."""
    import numpy as np

    age = block.chance("age").wholes(block.rows, 3, 78, lean=2)
    woman = block.chance("sex").wholes(block.rows, 0, 99) < 41
    grown = np.where(woman, 157, 168) + block.chance("height").wholes(block.rows, -9, 9)
    height = np.where(age < 16, 72 + (grown - 72) * age // 16, grown)
    draws = block.chance("marks").wholes(block.rows, 0, 999).tolist()
    until = np.where(age < 18, _OF_ALL, np.where(woman, len(MARKS), _OF_MEN)).tolist()
    return [
        ["Mujer" if one else "Hombre" for one in woman.tolist()],
        list(map(str, age.tolist())),
        written(height, 2),
        [MARKS[draw % end] for draw, end in zip(draws, until, strict=True)],
    ]


DATASET = Dataset(
    Entry(
        title=Words("Register of missing people", "Registro de personas extraviadas o desaparecidas"),
        what=Words(
            "A row is a missing person: when and where last seen, sex, age, height and marks; no name.",
            "Una fila es una persona no localizada: cuándo y dónde se le vio, sexo, edad, estatura y señas; sin nombre.",
        ),
        owner="Centro Nacional de Información, Registro Nacional de Personas Extraviadas",
        system="RNPED, que se llena con lo que envían las procuradurías",
        sensitivity="personal",
        demand=5,
        evidence=Words(
            "Families, journalists and international bodies ask for it all the time; it decides over searches.",
            "Familias, periodistas y organismos internacionales la piden todo el tiempo; de ella dependen búsquedas.",
        ),
        effort=5,
        barriers=("personal-data", "quality", "third-party"),
        legal_basis=Words(
            "Law of the National Register of Data of Missing or Disappeared Persons: the register may be consulted, and "
            "personal data are protected.",
            "Ley del Registro Nacional de Datos de Personas Extraviadas o Desaparecidas: el registro puede consultarse y "
            "los datos personales se protegen.",
        ),
        frequency="R/P1W",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "RN{yy}{:06d}"),
        date(DAY, "{year}-01-01", "{year}-10-31", rising=True),
        place(state="ENTIDAD", municipality="MUNICIPIO", per=5, scattered=True),
        derived(("SEXO", "EDAD", "ESTATURA", "SENAS_PARTICULARES"), _person),
        blank(choice("COMPLEXION", BUILDS), 0.2),
        blank(choice("DISCAPACIDAD", IMPAIRED), 0.15),
        choice("DEPENDENCIA", {"Procuraduría o fiscalía local": 17, "Procuraduría General de la República": 2}),
    ),
    releases=(
        release(
            "2013",
            "personas-extraviadas-2013.csv",
            spoil("value-renamed", columns="ENTIDAD", names=CAPITAL),
            spoil("date-form", columns=DAY, form="dd/mm/yyyy"),
            spoil("ambiguous-date", columns=DAY, every=25),
            spoil("missing-marker", columns=["COMPLEXION", "DISCAPACIDAD"], marker="NO ESPECIFICADO"),
            year=2013,
            yy=13,
        ),
        release(
            "2014",
            "personas-extraviadas-2014.csv",
            spoil("value-renamed", columns="ENTIDAD", names=CAPITAL),
            spoil("unit-in-cell", columns="ESTATURA", every=15, unit="m"),
            spoil("mixed-dates", columns=DAY, every=16, forms=["dd/mm/yyyy", "mmm-yy"]),
            spoil("personal-data", columns="SENAS_PARTICULARES", every=22),
            year=2014,
            yy=14,
        ),
    ),
    full=4_600,
    small=88,
    personal={
        **{"DISCAPACIDAD": "health", "SENAS_PARTICULARES": "quasi", "SEXO": "quasi", "EDAD": "quasi"},
        **{DAY: "quasi", "MUNICIPIO": "quasi", "ESTATURA": "quasi"},
    },
    known={
        "ambiguous-date": (
            "ambiguous-date;"
            "FECHA_ULTIMO_CONTACTO>=above(FECHA_ULTIMO_CONTACTO);"
            "FECHA_ULTIMO_CONTACTO<=above(FECHA_ULTIMO_CONTACTO)+21"
        ),
    },
)
