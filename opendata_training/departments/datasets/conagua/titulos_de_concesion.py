"""Titles to use water: who may take how much, from where and for what."""

from __future__ import annotations

from ....countries.mx.people import CURP_STATES
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, derived, person, place, steady, whole
from ...making.basic import picked
from ._lists import PLACE_NAMES, REGION_OF, USE_SIZES, USES

# One in so many titles is a company's, an ejido's or a town's.
_OTHERS = 4
_KINDS = (
    *("Ejido {}", "Agrícola {}, S.P.R. de R.L.", "Comité de Agua Potable {}", "Inmobiliaria {}, S.A. de C.V."),
    *("Ganadera {}, S.A. de C.V.", "Unidad de Riego {}, A.C."),
)
_PERSON = person(full="TITULAR", curp="CURP")
_KEYS = tuple(REGION_OF)


def _titles(block: Block) -> list[str]:
    """Give each title's number: region, state, a running number in its state, and the year it was registered."""
    states, found = block.numbers["state"].tolist(), block.numbers["inside"].tolist()
    years = block.chance("years").wholes(block.rows, 2000, 2016).tolist()
    return [
        f"{REGION_OF[_KEYS[state - 1]]:02d}{CURP_STATES[_KEYS[state - 1]]}{100_001 + number:06d}/12AMDL{year % 100:02d}"
        for state, number, year in zip(states, found, years, strict=True)
    ]


def _registered(block: Block) -> list[str]:
    """Give the day of registration, in the year that the title's number ends with."""
    days = block.chance("days").wholes(block.rows, 0, 12 * 28 - 1).tolist()
    years = [int(title[-2:]) for title in block.made["TITULO"]]
    return [f"{2000 + year}-{day // 28 + 1:02d}-{day % 28 + 1:02d}" for year, day in zip(years, days, strict=True)]


def _holders(block: Block) -> list[list[str]]:
    """Give who holds each title, and the key of those who are persons."""
    names, keys = _PERSON.make(block)
    chance = block.chance("holder")
    other = (chance.of("kind").wholes(block.rows, 0, _OTHERS * len(_KINDS) - 1)).tolist()
    places = picked(PLACE_NAMES, chance.of("name").wholes(block.rows, 0, len(PLACE_NAMES) - 1))
    found = [
        (_KINDS[kind].format(place), "") if kind < len(_KINDS) else (name, key)
        for kind, place, name, key in zip(other, places, names, keys, strict=True)
    ]
    return [[name for name, _key in found], [key for _name, key in found]]


DATASET = Dataset(
    Entry(
        title=Words("Titles to use national waters", "Títulos de concesión de aguas nacionales"),
        what=Words(
            "A row is a title: who holds it, for which use, and how many cubic metres a year.",
            "Una fila es un título: quién lo tiene, para qué uso y cuántos metros cúbicos al año.",
        ),
        owner="Gerencia del Registro Público de Derechos de Agua",
        system="Registro Público de Derechos de Agua (REPDA)",
        sensitivity="personal",
        demand=5,
        evidence=Words(
            "The subject of most requests for information; towns ask who pumps from their aquifer.",
            "El tema de la mayoría de las solicitudes de información; los pueblos preguntan quién bombea de su acuífero.",
        ),
        effort=4,
        barriers=("personal-data", "right-to-publish", "size"),
        legal_basis=Words(
            "National Water Law: the register is public, so that holders and volumes may be consulted; personal keys "
            "are not "
            "needed for that.",
            "Ley de Aguas Nacionales: el registro es público y se pueden consultar titulares y volúmenes; para eso no"
            " hacen "
            "falta claves personales.",
        ),
        frequency="R/P3M",
    ),
    key=("TITULO",),
    columns=(
        steady(place(state_key="CVE_ENT", state="ENTIDAD", key="CVE_MUN", municipality="MUNICIPIO", per=8)),
        steady(derived("TITULO", _titles)),
        steady(derived(("TITULAR", "CURP"), _holders)),
        steady(choice("FUENTE", {"Subterránea": 68, "Superficial": 32})),
        steady(choice("USO", USES)),
        steady(whole("VOLUMEN_M3_ANUAL", 200, 900_000, lean=3, like="USO", factors=USE_SIZES)),
        steady(choice("VIGENCIA_ANIOS", {"10": 55, "20": 25, "30": 20})),
        steady(derived("FECHA_REGISTRO", _registered)),
    ),
    releases=(
        release(
            "2016",
            "titulos-de-concesion-2016.csv",
            spoil("whitespace", columns="TITULAR", every=25),
            spoil("unique-error", columns=["TITULO", "VOLUMEN_M3_ANUAL"], every=40, style="typed"),
            spoil("two-digit-year", columns="FECHA_REGISTRO", century="20"),
            spoil("lost-leading-zero", columns="CVE_MUN", width=3),
            year=2016,
        ),
        release(
            "2017",
            "titulos-de-concesion-2017.csv",
            spoil("duplicate-row", every=40),
            spoil("thousands-mark", columns="VOLUMEN_M3_ANUAL"),
            spoil("column-renamed", column="TITULAR", to="NOMBRE O RAZON SOCIAL"),
            spoil("column-renamed", column="VOLUMEN_M3_ANUAL", to="VOLUMEN CONCESIONADO (M3)"),
            spoil("encoding-error", encoding="windows-1252"),
            year=2017,
        ),
    ),
    full=480_000,
    small=110,
    personal={"TITULAR": "name", "CURP": "curp", "MUNICIPIO": "quasi", "VOLUMEN_M3_ANUAL": "quasi"},
)
