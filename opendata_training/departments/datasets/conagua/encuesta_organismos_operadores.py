"""A survey of the utilities that bring water to towns: how many they serve, and how well."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, decimal, derived, place, serial, whole

TAPS = ("DOMÉSTICAS", "COMERCIALES", "INDUSTRIALES", "TOTAL")
SERVICE = {"24 horas": 48, "Tandeo diario": 27, "Tandeo semanal": 19, "Sin servicio regular": 6}
VARIANTS = {
    "24 horas": ["24 hrs", "Continuo", "24 HORAS"],
    "Tandeo diario": ["tandeo", "Diario por tandas"],
    "Tandeo semanal": ["por tandas", "Semanal"],
    "Sin servicio regular": ["Irregular"],
}


def _names(block: Block) -> list[str]:
    """Give what each town's utility is called."""
    kinds = block.lasting("kind").wholes(block.rows, 0, 3).tolist()
    ways = (
        "Comité de Agua Potable de {}",
        "Junta Municipal de Agua de {}",
        "Organismo Operador de {}",
        "Comisión de Agua de {}",
    )
    return [ways[kind].format(town) for kind, town in zip(kinds, block.made["MUNICIPIO"], strict=True)]


def _taps(block: Block) -> list[list[str]]:
    """Give shops' and factories' connections, and all together."""
    homes = block.numbers[TAPS[0]]
    shops = homes * block.chance("shops").wholes(block.rows, 2, 11) // 100
    plants = homes * block.chance("plants").wholes(block.rows, 1, 15) // 1_000
    return [list(map(str, one.tolist())) for one in (shops, plants, homes + shops + plants)]


DATASET = Dataset(
    Entry(
        title=Words("Survey of water utilities", "Encuesta a organismos operadores de agua"),
        what=Words(
            "A row is a utility's answer: its connections, its coverage, its losses and its tariff.",
            "Una fila es la respuesta de un organismo: sus tomas, su cobertura, sus pérdidas y su tarifa.",
        ),
        owner="Sin unidad responsable desde la reestructura",
        system="Libro de cálculo en un equipo de la Gerencia de Estudios",
        sensitivity="internal",
        demand=2,
        evidence=Words(
            "A consultancy asked for it once; the utilities' own association has a newer one.",
            "Una consultora la pidió una vez; la asociación de los organismos tiene una más reciente.",
        ),
        effort=4,
        barriers=("no-owner", "third-party", "quality"),
        legal_basis=Words(
            "National Water Law: the Commission keeps information on water services; municipalities give them and "
            "answer freely.",
            "Ley de Aguas Nacionales: la Comisión integra información de los servicios de agua; los municipios los "
            "prestan y "
            "responden por voluntad propia.",
        ),
        frequency="irregular",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "E{year}-{:04d}"),
        place(geo="CVE_MUN", state="ENTIDAD", municipality="MUNICIPIO", per=1),
        derived("ORGANISMO", _names),
        whole(TAPS[0], 900, 165_000, lean=3),
        derived(TAPS[1:], _taps),
        decimal("AGUA", 61, 99.6, places=1),
        decimal("DRENAJE", 38, 98.4, places=1),
        choice("SERVICIO", SERVICE),
        blank(decimal("EFICIENCIA_FISICA", 34, 79, places=1), 0.25),
        blank(decimal("TARIFA_M3", 2.4, 27.5), 0.15),
    ),
    releases=(
        release(
            "2016",
            "encuesta-organismos-operadores-2016.csv",
            spoil("sum-mismatch", columns="TOTAL", every=20),
            spoil("category-variant", columns="SERVICIO", every=10, variants=VARIANTS),
            spoil("leading-apostrophe", columns="CVE_MUN", every=20),
            spoil("lost-leading-zero", columns="CVE_MUN", width=5),
            spoil("missing-marker", columns=["EFICIENCIA_FISICA", "TARIFA_M3"], marker="NR"),
            spoil("blank-column", column="vacía 1", at=9),
            spoil("multirow-header", over={"TOMAS": [TAPS[0], TAPS[-1]], "COBERTURA (%)": ["AGUA", "DRENAJE"]}),
            year=2016,
        ),
    ),
    full=1_500,
    small=64,
    known={
        "sum-mismatch": "TOTAL=DOMÉSTICAS+COMERCIALES+INDUSTRIALES",
    },
)
