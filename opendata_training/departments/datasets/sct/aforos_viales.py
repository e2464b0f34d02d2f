"""Traffic counts on federal roads by station, as a yearbook laid out for paper leaves them."""

from __future__ import annotations

from collections.abc import Callable

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, Spoil, release, some, spoil
from ...making import Block, blank, derived, place
from ...making.basic import written
from ._lists import INVENTED, SHORT
from ._roads import PER, road

YEARS = range(2012, 2016)
# In this story motorcycles are counted apart from this year on; before, they were among the cars.
APART = 2014
# Classes of vehicles after the cars, with the most there may be of each in tenths of a percent: B are buses, C2 and C3
# lorries of two and three axles, T3S2 and so on tractors with their trailers.
CLASSES = {"B": 70, "C2": 130, "C3": 60, "T3S2": 140, "T3S3": 60, "T3S2R4": 70, "OTROS": 20}
LABELS = ("M", "A", *CLASSES)
TITLES = some(
    "Secretaría de Comunicaciones y Transportes",
    "Subsecretaría de Infraestructura",
    "Dirección General de Servicios Técnicos",
    "Datos viales",
    "Tránsito diario promedio anual y clasificación vehicular en porciento",
    least=3,
)
NOTES = some(
    INVENTED,
    "TDPA: tránsito diario promedio anual, en vehículos.",
    "SC: sentido de circulación; 0 ambos, 1 hacia donde crece el cadenamiento, 2 hacia donde decrece.",
    "TIPO: 1 antes del punto generador, 2 en el punto, 3 después de él.",
    "D: factor direccional; solo cuando se cuentan ambos sentidos.",
    least=2,
)


def _vehicles(block: Block) -> list[str]:
    """Give the vehicles a day: as many as the road has, more or fewer at each station, a little more every year."""
    import numpy as np

    year = int(block.facts["year"])
    numbers = block.numbers
    level = block.lasting("TDPA").wholes(numbers["road"], 600, 30_000, lean=3)
    level = level * block.lasting("near").wholes(numbers["station"], 650, 1350) // 1000
    # Where the directions are counted apart, each has about half of the vehicles.
    level = level * np.where(numbers["way"] > 0, block.lasting("half").wholes(numbers["row"], 470, 530), 1000) // 1000
    grown = 1000 + 32 * (year - YEARS[0]) + block.chance("TDPA").wholes(numbers["row"], -35, 35)
    return list(map(str, (level * grown // 1000).tolist()))


def _classes(block: Block) -> list[list[str]]:
    """Give the percentages of all classes, which add up to 100 with one decimal."""
    import numpy as np

    rows = block.numbers["row"]
    found = {
        label: block.lasting(label).wholes(block.numbers["station"], 2, most, lean=2)
        + block.chance(label).wholes(rows, 0, max(2, most // 12))
        for label, most in CLASSES.items()
    }
    apart = int(block.facts["year"]) >= APART
    bikes = (
        block.lasting("M").wholes(block.numbers["station"], 1, 35, lean=2) if apart else np.zeros(block.count, np.int64)
    )
    cars = 1000 - bikes - sum(found.values())
    return [written(bikes, 1) if apart else [""] * block.count, *(written(one, 1) for one in (cars, *found.values()))]


def _direction(block: Block) -> list[str]:
    """Give the factor of the busier direction, where both were counted together."""
    found = written(block.lasting("D").wholes(block.numbers["station"], 500, 620), 3)
    return ["" if way else one for one, way in zip(found, block.numbers["way"].tolist(), strict=True)]


def _degrees(block: Block) -> list[list[str]]:
    return [written(block.numbers[name], 4) for name in ("LATITUD", "LONGITUD")]


def _renamed(**titles: str) -> list[Spoil]:
    return [spoil("column-renamed", column=column, to=to) for column, to in titles.items()]


def _degrees_signs(glyph: str, west: str = "W") -> list[Spoil]:
    return [
        spoil("coordinate-dms", columns="LATITUD", letter="N", glyph=glyph),
        spoil("coordinate-dms", columns="LONGITUD", letter=west, glyph=glyph),
    ]


def _around(year: int) -> list[Spoil]:
    return [
        spoil("repeated-header", every=45),
        spoil("preamble", titles=TITLES),
        spoil("footer", notes=NOTES, blank=1 if year == 2013 else 0),
    ]


_KM = spoil("kilometre-mark", columns="KM")
_KEY = spoil("lost-leading-zero", columns="CLAVE", width=5)
_NO_BIKES = spoil("column-removed", column="M", at=9)


def _first(year: int) -> list[Spoil]:
    return [
        _NO_BIKES,
        spoil("value-renamed", columns="ENTIDAD", names=SHORT),
        spoil("whitespace", columns="CARRETERA", every=30),
        spoil("thousands-mark", columns="TDPA"),
        *(_KEY, _KM, *_degrees_signs("º", "O")),
        spoil("missing-marker", columns="D", marker="-"),
        spoil("missing-marker", columns=["LATITUD", "LONGITUD"], marker="S/C"),
        *_renamed(ENTIDAD="ESTADO", LUGAR="PUNTO GENERADOR", TIPO="TE", TDPA="TPDA", OTROS="OT"),
        *_renamed(LATITUD="COORD. NORTE", LONGITUD="COORD. OESTE"),
        *_around(year),
        spoil("encoding-error", encoding="windows-1252"),
    ]


def _second(year: int) -> list[Spoil]:
    return [
        _NO_BIKES,
        spoil("value-renamed", columns="ENTIDAD", names=SHORT),
        spoil("sum-mismatch", columns="A:OTROS", every=30),
        spoil("duplicate-row", every=45),
        *(_KM, *_degrees_signs("Â°")),
        spoil("merged-cells", column="CARRETERA"),
        *_renamed(ENTIDAD="ESTADO", TIPO="TE", OTROS="OT"),
        *_around(year),
        spoil("byte-order-mark"),
    ]


def _third(year: int) -> list[Spoil]:
    return [
        spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
        spoil("mixed-types", columns="TDPA", every=60, words=["en proceso", "fuera de servicio"]),
        spoil("thousands-mark", columns="TDPA"),
        *(_KEY, _KM, *_degrees_signs("?")),
        spoil("multirow-header", over={"CLASIFICACIÓN VEHICULAR EN PORCIENTO": ["M", "OTROS"]}),
        *_around(year),
        spoil("encoding-error", encoding="windows-1252"),
    ]


def _fourth(year: int) -> list[Spoil]:
    return [
        spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
        spoil("outlier", columns="TDPA", every=60),
        spoil("coordinate-swapped", columns=["LATITUD", "LONGITUD"], every=45),
        *(_KEY, _KM),
        *_renamed(CARRETERA="NOM_CARRETERA", CLAVE="CVE_CARRETERA", KM="CADENAMIENTO", TIPO="TIPO_ESTACION"),
        *_renamed(SC="SENTIDO", LATITUD="LAT", LONGITUD="LON"),
        spoil("column-moved", column="RUTA", to=1, at=3),
        spoil("repeated-header", every=60),
        spoil("footer", notes=NOTES),
        spoil("delimiter-unusual", delimiter=";"),
    ]


_DEFECTS: tuple[Callable[[int], list[Spoil]], ...] = (_first, _second, _third, _fourth)


DATASET = Dataset(
    Entry(
        title=Words("Traffic counts on federal roads", "Aforos de tránsito en carreteras federales"),
        what=Words(
            "A row is a counting station on a road, in one direction or both: how many vehicles a day and of which classes.",
            "Una fila es una estación de aforo de una carretera, en uno o ambos sentidos: cuántos vehículos al día y de qué tipo.",
        ),
        owner="Dirección General de Servicios Técnicos",
        system="Libro anual Datos Viales, armado en hojas de cálculo",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Engineers, banks and towns ask for it before every road project, and copy it by hand from the yearbook.",
            "Ingenieros, bancos y municipios lo piden antes de cada proyecto carretero, y lo copian a mano del libro anual.",
        ),
        effort=3,
        barriers=("format", "titles-change"),
        legal_basis=Words(
            "Law of Roads, Bridges and Federal Road Transport: the ministry plans and looks after the federal roads.",
            "Ley de Caminos, Puentes y Autotransporte Federal: la Secretaría planea y atiende los caminos federales.",
        ),
        frequency="R/P1Y",
    ),
    key=("CLAVE", "KM", "SC"),
    columns=(
        place(state="ENTIDAD", per=PER),
        derived(("CARRETERA", "CLAVE", "RUTA", "LUGAR", "KM", "TIPO", "SC"), road),
        derived("TDPA", _vehicles),
        derived(LABELS, _classes),
        derived("D", _direction),
        blank(derived(("LATITUD", "LONGITUD"), _degrees), 0.05),
    ),
    releases=tuple(
        release(str(year), f"aforos-viales-{year}.csv", *defects(year), year=year)
        for year, defects in zip(YEARS, _DEFECTS, strict=True)
    ),
    full=14_000,
    small=180,
    known={
        "sum-mismatch": "[A:OTROS]=100",
        "outlier": "TDPA<=150000",
    },
)
