"""Victims by municipality, crime, sex and age group: many cells of one to three people."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, derived, fact, place, whole
from ...making.basic import picked
from ._lists import CAPITAL

# How many victims there are beside the most: by crime, by sex and by age group.
CRIMES = {
    "Homicidio doloso": 1.0,
    "Homicidio culposo": 0.8,
    "Secuestro": 0.12,
    "Extorsión": 0.3,
    "Trata de personas": 0.06,
}
SEXES = {"Hombre": 1.0, "Mujer": 0.35}
AGES = {"0 a 11": 0.05, "12 a 17": 0.15, "18 a 29": 1.0, "30 a 44": 0.9, "45 a 59": 0.4, "60 y más": 0.2}
CELLS = tuple((crime, sex, age) for crime in CRIMES for sex in SEXES for age in AGES)
SIZES = tuple(CRIMES[crime] * SEXES[sex] * AGES[age] for crime, sex, age in CELLS)
# How many cells a municipality has in a small file; those without victims are left out.
SHOWN = 12


def _cells(block: Block) -> list[list[str]]:
    """Give crime, sex and age group: a few of all that a municipality could have, in their order, seldom the rare ones."""
    import numpy as np

    every = np.arange(len(CELLS))
    often = np.array([round(1_000 * size) + 1 for size in SIZES])
    places, first, at = np.unique(block.numbers["place"], return_index=True, return_inverse=True)
    draws = block.chance("cells").wholes((places[:, None] * len(CELLS) + every).ravel().astype(np.uint64), 1, 999_999)
    ranks = np.argsort(np.argsort(-draws.reshape(-1, len(CELLS)) * often, axis=1, kind="stable"), axis=1)
    shown = block.numbers["together"][first]
    chosen = np.sort(np.where(ranks < shown[:, None], every, len(CELLS)), axis=1)
    cell = chosen[at, block.within % len(CELLS)]
    block.numbers["cell"] = cell
    return [picked([one[part] for one in CELLS], cell) for part in (0, 1, 2)]


DATASET = Dataset(
    Entry(
        title=Words("Victims by municipality, sex and age", "Víctimas por municipio, sexo y edad"),
        what=Words(
            "A row is a crime, a sex and an age group in a municipality in a year, and how many victims there were.",
            "Una fila es un delito, un sexo y un grupo de edad en un municipio y un año, y cuántas víctimas hubo.",
        ),
        owner="Centro Nacional de Información",
        system="Concentrado en hojas de cálculo que envían las procuradurías",
        sensitivity="personal",
        demand=4,
        evidence=Words(
            "Women's groups and universities ask for victims by sex and age, and not only by state.",
            "Colectivos de mujeres y universidades piden las víctimas por sexo y edad, y no solo por estado.",
        ),
        effort=4,
        barriers=("personal-data", "right-to-publish", "third-party"),
        legal_basis=Words(
            "General Law of the National Public Security System for the statistics; General Law of Victims: whoever was a "
            "victim must not be exposed.",
            "Ley General del Sistema Nacional de Seguridad Pública, para la estadística; Ley General de Víctimas: no debe "
            "exponerse a quien fue víctima.",
        ),
        frequency="R/P1Y",
    ),
    key=("ANIO", "CVEGEO", "SUBTIPO_DELITO", "SEXO", "RANGO_EDAD"),
    columns=(
        fact("ANIO", "{year}"),
        place(state="ENTIDAD", geo="CVEGEO", municipality="MUNICIPIO", per=SHOWN),
        derived(("SUBTIPO_DELITO", "SEXO", "RANGO_EDAD"), _cells),
        whole("VICTIMAS", 1, 34, lean=3, like="cell", factors=SIZES),
    ),
    releases=(
        release(
            "2014",
            "victimas-por-municipio-2014.csv",
            spoil("value-renamed", columns="ENTIDAD", names=CAPITAL),
            spoil("merged-cells", column="MUNICIPIO"),
            spoil("encoding-error", encoding="windows-1252"),
            year=2014,
        ),
        release(
            "2015",
            "victimas-por-municipio-2015.csv",
            spoil("value-renamed", columns="ENTIDAD", names=CAPITAL),
            spoil("blank-row", every=12),
            spoil("lost-leading-zero", columns="CVEGEO", width=5),
            spoil("column-renamed", column="VICTIMAS", to="TOTAL VÍCTIMAS"),
            year=2015,
        ),
    ),
    full=9_000,
    small=96,
    personal={label: "quasi" for label in ("CVEGEO", "MUNICIPIO", "SUBTIPO_DELITO", "SEXO", "RANGO_EDAD")},
)
