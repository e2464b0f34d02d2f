"""Dams by day: how much water each held, through a change of what the figure counts."""

from ....countries.mx.names import SPOKEN
from ....locale import Words
from ...dataset import Dataset, Entry, Spoil, release, some, spoil
from ...making import blank, derived, only
from ._dams import FIXED, READINGS, SIZES, dams, days, readings, sizes, spillways
from ._lists import REGION_VARIANTS

YEARS = (2016, 2017, 2018, 2019)
# What the figure counts changed in the middle of a release.
CHANGED = "2018-04-01"
# The titles of a weekly report, from which the first release was taken in this story; a Mm3 is a hm3.
REPORT = {
    "fechamonitoreo": "FECHA",
    "clavesih": "CLAVE",
    "nombreoficial": "NOMBRE OFICIAL",
    "nombrecomun": "NOMBRE COMÚN",
    "estado": "ESTADO",
    "nommunicipio": "MUNICIPIO",
    "regioncna": "REGIÓN",
    "namoalmac": "NAMO (Mm3)",
    "namealmac": "NAME (Mm3)",
    "volmuerto": "VOLUMEN MUERTO (Mm3)",
    "almacenaactual": "ALMACENAMIENTO (Mm3)",
    "llenano": "LLENADO",
}
UNITS = {label: f"{label}_hm3" for label in ("namoalmac", "namealmac", "volmuerto", "almacenaactual")}
SNAKE = {
    "fechamonitoreo": "fecha_monitoreo",
    "clavesih": "clave_sih",
    "nombreoficial": "nombre_oficial",
    "nombrecomun": "nombre_comun",
    "nommunicipio": "nom_municipio",
    "regioncna": "region_cna",
    "almacenaactual": "almacenamiento_actual",
    "llenano": "llenado",
}
TITLES = some(
    "COMISIÓN NACIONAL DEL AGUA",
    "Almacenamiento en las principales presas",
    "Subdirección General Técnica",
    "Gerencia de Aguas Superficiales e Ingeniería de Ríos",
    "Comité Técnico de Operación de Obras Hidráulicas",
    least=2,
)
NOTES = some(
    "S/D: sin dato; no significa que la presa esté vacía.",
    "Un llenado mayor que 1 es posible: la presa está por encima de su nivel ordinario.",
    "Mm3: millones de metros cúbicos.",
    "Todas las cifras son inventadas para capacitación.",
    least=2,
)
NEW_NOTES = some(
    "Desde el 1 de abril de 2018 el almacenamiento actual incluye el volumen muerto.",
    "Todas las cifras son inventadas para capacitación.",
    "hm3: hectómetros cúbicos.",
)
LABELS = ("fechamonitoreo", *FIXED, "tipovertedor", *SIZES, *READINGS)
_READ, _KEY = list(READINGS), LABELS.index("clavesih")


def _renamed(titles: dict[str, str]) -> list[Spoil]:
    return [spoil("column-renamed", column=column, to=to) for column, to in titles.items()]


def _moved(to: int) -> Spoil:
    return spoil("column-moved", column="clavesih", to=to, at=_KEY)


DEFECTS = {
    2016: [
        spoil("column-removed", column="tipovertedor", at=LABELS.index("tipovertedor")),
        spoil("value-renamed", columns="estado", names=SPOKEN),
        spoil("date-form", columns="fechamonitoreo", form="dd/mm/yyyy"),
        spoil("thousands-mark", columns="namealmac:almacenaactual"),
        spoil("missing-marker", columns=_READ, marker="S/D"),
        *_renamed(REPORT),
        spoil("preamble", titles=TITLES),
        spoil("footer", notes=NOTES),
        spoil("encoding-error", encoding="windows-1252"),
    ],
    2017: [
        spoil("unit-in-cell", columns="almacenaactual", every=30, unit="Mm3"),
        spoil("duplicate-row", every=50),
        spoil("missing-marker", columns=_READ, marker="S/D"),
        *_renamed(UNITS),
        _moved(4),
        spoil("byte-order-mark"),
    ],
    2018: [
        spoil("meaning-changed", column="almacenaactual", plus="volmuerto", when="fechamonitoreo", since=CHANGED),
        spoil("category-variant", columns="regioncna", every=20, variants=REGION_VARIANTS),
        spoil("outlier", columns="almacenaactual", every=70),
        _moved(0),
    ],
    2019: [
        spoil("meaning-changed", column="almacenaactual", plus="volmuerto", when="fechamonitoreo", since=CHANGED),
        spoil("invisible-character", columns=["nombrecomun", "nommunicipio"], every=40),
        spoil("date-form", columns="fechamonitoreo", form="yyyymmdd"),
        spoil("missing-marker", columns=_READ, marker="-"),
        *_renamed(SNAKE),
        _moved(len(LABELS) - 1),
        spoil("footer", notes=NEW_NOTES),
        spoil("delimiter-unusual", delimiter=";"),
    ],
}

DATASET = Dataset(
    Entry(
        title=Words("Dams by day", "Almacenamiento diario en presas"),
        what=Words(
            "A row is a dam on a day: the elevation of its water, how much it stores and how full it is.",
            "Una fila es una presa en un día: la elevación del agua, cuánta almacena y qué tan llena está.",
        ),
        owner="Gerencia de Aguas Superficiales e Ingeniería de Ríos",
        system="Sistema de Información Hidrológica (SIH)",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Newspapers and farmers ask for it in every dry spell; a page shows one day at a time.",
            "Periódicos y productores la piden en cada sequía; una página muestra un solo día a la vez.",
        ),
        effort=2,
        barriers=("titles-change", "quality"),
        legal_basis=Words(
            "National Water Law: the Commission keeps the national information system on the quantity and use of "
            "water.",
            "Ley de Aguas Nacionales: la Comisión integra el sistema nacional de información sobre cantidad y usos "
            "del agua.",
        ),
        frequency="R/P1D",
    ),
    key=("fechamonitoreo", "clavesih"),
    columns=(
        derived("fechamonitoreo", days),
        derived(FIXED, dams),
        only(derived("tipovertedor", spillways), "2017", "2018", "2019"),
        derived(SIZES, sizes),
        blank(derived(READINGS, readings), 0.07),
    ),
    releases=tuple(release(str(year), f"presas-diario-{year}.csv", *DEFECTS[year], year=year) for year in YEARS),
    full=76_650,
    small=160,
    known={
        "outlier": "llenano=almacenaactual/namoalmac",
    },
)
