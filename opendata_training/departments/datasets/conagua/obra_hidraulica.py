"""Money for waterworks: what each cost, who paid, and how far it is."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, Spoil, release, some, spoil
from ...making import Block, choice, cycle, decimal, derived, place, serial, text, whole
from ...making.basic import written
from ._lists import PLACE_NAMES

MONEY = ("APORTACION_FEDERAL", "APORTACION_ESTATAL", "INVERSION_TOTAL")
_WORKS = (
    *("Ampliación del sistema de agua potable", "Rehabilitación de la red de alcantarillado", "Perforación de pozo"),
    *(
        "Construcción de planta de tratamiento",
        "Construcción de colector",
        "Equipamiento de pozo",
        "Línea de conducción",
    ),
)
PROGRAMMES = {"PROAGUA APAUR": 45, "PROAGUA APARURAL": 35, "PRODDER": 12, "Agua Limpia": 8}
TITLES = some(
    "COMISIÓN NACIONAL DEL AGUA",
    "Cierre de ejercicio por entidad y obra",
    "Subdirección General de Agua Potable, Drenaje y Saneamiento",
    "Anexo 3",
    least=2,
)


def _money(block: Block) -> list[list[str]]:
    """Give what the state paid and both together, in cents."""
    federal = block.numbers["APORTACION_FEDERAL"]
    state = federal * block.chance("state").wholes(block.rows, 25, 100) // 100
    return [written(state, 2), written(federal + state, 2)]


def _defects(year: int) -> list[Spoil]:
    if year == 2016:
        return [
            spoil("total-row", by="ENTIDAD", label="ENTIDAD", columns=MONEY),
            spoil("currency-in-cell", columns=MONEY),
            spoil("merged-cells", column="ENTIDAD"),
            spoil("preamble", titles=TITLES),
            spoil("wrong-format"),
        ]
    return [
        spoil("outlier", columns="AVANCE_FISICO", every=35),
        spoil("total-row", by="ENTIDAD", label="ENTIDAD", columns=MONEY, word="Suma"),
        spoil("unit-changed", columns=MONEY, by=3, unit={"from": "MXN", "to": "miles de MXN"}),
        spoil("column-renamed", column="AVANCE_FISICO", to="% FIS"),
        spoil("column-renamed", column="APORTACION_FEDERAL", to="FEDERAL"),
        spoil("column-renamed", column="APORTACION_ESTATAL", to="ESTATAL"),
        spoil("column-renamed", column="INVERSION_TOTAL", to="TOTAL"),
        spoil("encoding-error", encoding="windows-1252"),
    ]


DATASET = Dataset(
    Entry(
        title=Words("Money for waterworks", "Inversión en obra hidráulica"),
        what=Words(
            "A row is a work: its programme, what the federation and the state paid, and how much of it is built.",
            "Una fila es una obra: su programa, cuánto aportaron la federación y el estado, y cuánto se ha construido.",
        ),
        owner="Subdirección General de Agua Potable, Drenaje y Saneamiento",
        system="Libros de cálculo de cierre de ejercicio, uno por dirección local",
        sensitivity="internal",
        demand=3,
        evidence=Words(
            "Congress asks for it with each year's accounts; local newspapers ask about single works.",
            "El Congreso la pide con cada cuenta pública; la prensa local pregunta por obras sueltas.",
        ),
        effort=3,
        barriers=("format", "quality", "titles-change"),
        legal_basis=Words(
            "Federal Budget and Treasury Responsibility Law: money transferred to states is reported and made public.",
            "Ley Federal de Presupuesto y Responsabilidad Hacendaria: los recursos que se transfieren a los estados "
            "se informan "
            "y se hacen públicos.",
        ),
        frequency="R/P1Y",
    ),
    key=("CLAVE_OBRA",),
    columns=(
        place(state="ENTIDAD", municipality="MUNICIPIO", per=5),
        serial("CLAVE_OBRA", "OH-{yy}-{:05d}", start=1),
        choice("PROGRAMA", PROGRAMMES),
        text("OBRA", "{what} en la localidad de {name}", what=_WORKS, name=PLACE_NAMES),
        cycle("MODALIDAD", ("Contrato", "Contrato", "Administración")),
        decimal("APORTACION_FEDERAL", 90_000, 24_000_000, lean=3),
        derived(MONEY[1:], _money),
        whole("AVANCE_FISICO", 15, 100),
    ),
    releases=tuple(
        release(str(year), f"obra-hidraulica-{year}.csv", *_defects(year), year=year, yy=year % 100)
        for year in (2016, 2017)
    ),
    full=3_600,
    small=80,
    known={
        "outlier": "AVANCE_FISICO<=100",
    },
)
