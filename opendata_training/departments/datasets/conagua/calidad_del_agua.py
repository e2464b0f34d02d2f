"""Water quality: what laboratories found in samples of rivers, lakes and beaches."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, Spoil, release, spoil
from ...making import Block, blank, choice, date, decimal, derived, place, serial, text, whole
from ...making.basic import picked, written
from ._lists import PLACE_NAMES

# Up to how many tenths of mg/l of biochemical oxygen demand each class goes; the last one is above.
# 3, 6, 30 and 120 mg/l: after CONAGUA's scale, from memory; not compared.
_LIMITS = (30, 60, 300, 1_200)
_CLASSES = ("Excelente", "Buena calidad", "Aceptable", "Contaminada", "Fuertemente contaminada")
# The kinds of sites, and how often each is met.
_SITES = {
    ("Puente", "Lótico (río)"): 34,
    ("Arroyo", "Lótico (río)"): 21,
    ("Presa", "Léntico (presa o laguna)"): 18,
    ("Laguna", "Léntico (presa o laguna)"): 10,
    ("Pozo", "Subterráneo"): 17,
}
TITLES = {
    "FOLIO_MUESTRA": "ID MUESTRA",
    "FECHA_MUESTREO": "FECHA REALIZACIÓN",
    "DBO_MG_L": "DBO_TOT",
    "DQO_MG_L": "DQO_TOT",
    "SST_MG_L": "SST",
    "COLI_FEC_NMP": "COLI_FEC",
}


def _demand(block: Block) -> list[str]:
    """Give the chemical demand: always more than the biological one."""
    more = block.chance("more").wholes(block.rows, 140, 420)
    return written(block.numbers["DBO_MG_L"] * more // 100, 1)


def _classes(block: Block) -> list[str]:
    """Give each sample's class."""
    import numpy as np

    return picked(_CLASSES, np.searchsorted(_LIMITS, block.numbers["DBO_MG_L"]))


def _defects(year: int) -> list[Spoil]:
    found = [
        spoil("mixed-types", columns=["DBO_MG_L", "SST_MG_L"], every=15, words=["<2", "<LD", "<10"]),
        spoil("scientific-key", columns="FOLIO_MUESTRA", every=22),
    ]
    if year == 2016:
        found.append(spoil("mojibake", columns=["TIPO_CUERPO", "ENTIDAD", "MUNICIPIO"]))
        found += [spoil("column-renamed", column=column, to=to) for column, to in TITLES.items()]
        found.append(spoil("repeated-header", every=40))
    else:
        found.append(spoil("lost-character", columns="TIPO_CUERPO", every=20))
        found.append(spoil("missing-marker", columns="COLI_FEC_NMP", marker="ND"))
    return [*found, spoil("delimiter-unusual", delimiter="|")]


DATASET = Dataset(
    Entry(
        title=Words("Water quality", "Calidad del agua en sitios de monitoreo"),
        what=Words(
            "A row is a sample taken at a site on a day, and what the laboratory found in it.",
            "Una fila es una muestra tomada en un sitio y un día, y lo que el laboratorio encontró en ella.",
        ),
        owner="Gerencia de Calidad del Agua",
        system="Red Nacional de Medición de la Calidad del Agua",
        sensitivity="internal",
        demand=4,
        evidence=Words(
            "Towns below factories ask for it, and health authorities before each holiday season.",
            "La piden comunidades río abajo de industrias, y las autoridades de salud antes de cada temporada vacacional.",
        ),
        effort=4,
        barriers=("third-party", "quality", "titles-change"),
        legal_basis=Words(
            "National Water Law: the Commission watches the quality of national waters and keeps information on it.",
            "Ley de Aguas Nacionales: la Comisión vigila la calidad de las aguas nacionales y tiene información de "
            "ella.",
        ),
        frequency="R/P6M",
    ),
    key=("FOLIO_MUESTRA",),
    columns=(
        serial("FOLIO_MUESTRA", "{year}0907{:08d}", start=31_001),
        place(state="ENTIDAD", geo="CVEGEO", municipality="MUNICIPIO", per=4),
        choice(("PUNTO", "TIPO_CUERPO"), _SITES),
        text("SITIO", "{PUNTO} {name}", name=PLACE_NAMES),
        date("FECHA_MUESTREO", "{year}-01-13", "{year}-12-12"),
        decimal("DBO_MG_L", 1.5, 190, places=1, lean=3),
        derived("DQO_MG_L", _demand),
        decimal("SST_MG_L", 2.5, 480, places=1, lean=3),
        decimal("OD_MG_L", 0.4, 9.6, places=1),
        blank(whole("COLI_FEC_NMP", 3, 24_000, lean=3), 0.12),
        derived("CLASE_DBO", _classes),
    ),
    releases=tuple(
        release(str(year), f"calidad-del-agua-{year}.txt", *_defects(year), year=year) for year in (2016, 2017)
    ),
    full=9_600,
    small=100,
)
