"""Insured jobs by place, sector, employer's size, sex, age and wage, a file a month, as the institute's system exports it."""

from __future__ import annotations

from functools import cache
from operator import add
from typing import TYPE_CHECKING

from ....locale import Words
from ...dataset import Dataset, Entry, Release, Spoil, release, spoil
from ...making import Block, derived
from ...making.basic import picked
from ._lists import located

if TYPE_CHECKING:
    import numpy as np

# How many groups each sector has; every second group has two activities.
_SECTORS = {"0": 4, "1": 3, "3": 10, "4": 2, "5": 2, "6": 8, "7": 4, "8": 9, "9": 5}
SECTORS = tuple(
    (one, f"{one}{group}", f"{one}{group}{at:02d}")
    for one, groups in _SECTORS.items()
    for group in range(groups)
    for at in range(1, 2 + group % 2)
)
SIZES, SEXES = ("S1", "S2", "S3", "S4", "S5", "S6", "S7"), ("1", "2")
# How far wages go up at an age, beside the others; nobody below 15 has a job, so E1 is among the others alone.
_AGES = {
    **{"E2": 2, "E3": 5, "E4": 8, "E5": 10, "E6": 12, "E7": 12, "E8": 12, "E9": 11, "E10": 10},
    **{"E11": 8, "E12": 5, "E13": 3, "E14": 2},
}
# Who has a job: all that go together of size, sex, age and wage. Small employers and the young do not pay the highest ones.
_WORKING = tuple(
    (size, sex, age, f"W{wage}")
    for more, size in enumerate(SIZES, 4)
    for sex in SEXES
    for age, high in _AGES.items()
    for wage in range(1, 2 + high * more // 5)
)
# Students and others who are insured without a job: NA is what the file says of their employer and their wage.
_OTHERS = tuple(("NA", sex, age, "NA") for sex in SEXES for age in ("E1", *_AGES))
PROFILES = (*_WORKING, *_OTHERS)
WHO = (
    "sector_economico_1",
    "sector_economico_2",
    "sector_economico_4",
    "tamaño_patron",
    "sexo",
    "rango_edad",
    "rango_salarial",
)
FIGURES = ("asegurados", "no_trabajadores", "ta", "teu", "tec", "tpu", "tpc", "ta_sal", "masa_sal_ta")
# One row in k counts k people or more, so that half of them count one alone, as in such tables; none counts more than this.
_LEVELS, _MOST = 4096, 1200
# The minimum wage of a day in 2014, area A, in cents; wages are told in multiples of it.
_MINIMUM = 6729


@cache
def _ready() -> tuple[str, ...]:
    return tuple(map(str, range(_MOST + 1)))


def _stepped(at: np.ndarray, steps: np.ndarray, size: int, draws: np.ndarray) -> np.ndarray:
    """Spread so many steps over 0 to size: each gets a number of its own, ever larger ones, anywhere in its part."""
    import numpy as np

    steps = np.maximum(steps, 1)
    low = at * size // steps
    return low + draws % np.maximum((at + 1) * size // steps - low, 1)


def _who(block: Block) -> list[list[str]]:
    """Give sector, size, sex, age and wage: in each municipality those with a job first, then the others."""
    import numpy as np

    draws = (block.chance("who").draws(block.rows) >> np.uint64(8)).astype(np.int64)
    within, together = block.numbers["within"], block.numbers["together"]
    others = np.clip(together // 8, 1, len(_OTHERS))
    working = together - others
    found = _stepped(np.minimum(within, working), working, len(SECTORS) * len(_WORKING), draws)
    sector, profile = found // len(_WORKING), found % len(_WORKING)
    idle = within >= working
    sector[idle] = len(SECTORS)
    profile[idle] = len(_WORKING) + _stepped(within[idle] - working[idle], others[idle], len(_OTHERS), draws[idle])
    block.numbers["sector"], block.numbers["profile"], block.numbers["idle"] = sector, profile, idle
    sectors = (*SECTORS, ("NA", "NA", "NA"))
    return [
        *(picked([one[at] for one in sectors], sector) for at in range(3)),
        *(picked([one[at] for one in PROFILES], profile) for at in range(4)),
    ]


def _figures(block: Block) -> list[list[str]]:
    """Give the insured: those with a job, for a time or for good, in town or in the fields, and what they earn in a day."""
    import numpy as np

    draws = block.chance("figures").draws(block.rows).view(np.int64)
    levels = np.minimum(_LEVELS // (_LEVELS - np.arange(_LEVELS)), _MOST)
    insured = levels[draws & (_LEVELS - 1)]
    idle = block.numbers["idle"]
    jobs = np.where(idle, 0, insured)
    passing = jobs * (draws >> 12 & 31) // 96
    lasting = jobs - passing
    # The first sector is farming.
    fields = block.numbers["sector"] < sum(one[0] == "0" for one in SECTORS)
    earning = jobs - (jobs > 5) * ((draws >> 17 & 15) == 0)
    floors = [6377 if wage in ("W1", "NA") else (int(wage[1:]) - 1) * _MINIMUM for _size, _sex, _age, wage in PROFILES]
    steps = [44 if wage in ("W1", "NA") else _MINIMUM // 8 for _size, _sex, _age, wage in PROFILES]
    at = block.numbers["profile"]
    pesos, cents = np.divmod(earning * (np.array(floors)[at] + np.array(steps)[at] * (draws >> 21 & 7)), 100)
    wages = map(add, map(str, pesos.tolist()), picked([f".{one:02d}" for one in range(100)], cents))
    counts = (
        *(insured, insured - jobs, jobs),
        *(np.where(fields, 0, passing), np.where(fields, passing, 0)),
        *(np.where(fields, 0, lasting), np.where(fields, lasting, 0), earning),
    )
    return [*(picked(_ready(), one) for one in counts), list(wages)]


def _month(code: str, last: int, *defects: Spoil) -> Release:
    year, month = map(int, code.split("-"))
    return release(code, f"asg-{code}-{last}.csv", *defects, year=year, month=month)


_LATIN, _PIPE = spoil("encoding-error", encoding="windows-1252"), spoil("delimiter-unusual", delimiter="|")
_SHORT_KEYS = spoil("lost-leading-zero", columns=["cve_delegacion", "cve_subdelegacion", "cve_entidad"], width=2)

DATASET = Dataset(
    Entry(
        title=Words("Insured jobs by municipality and month", "Puestos de trabajo asegurados por municipio y mes"),
        what=Words(
            "A row is a group of insured people in a municipality: sector, employer’s size, sex, age, wage, and how many they are.",
            "Una fila es un grupo de asegurados en un municipio: sector, tamaño del patrón, sexo, edad y salario, y cuántos son.",
        ),
        owner="Dirección de Incorporación y Recaudación",
        system="Sistema Integral de Derechos y Obligaciones (SINDO), extracción de fin de mes",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Banks, universities and the press ask for it each month; it is the first figure on employment to come out.",
            "Bancos, universidades y prensa la piden cada mes; es la primera cifra de empleo que se conoce.",
        ),
        effort=3,
        barriers=("size", "titles-change"),
        legal_basis=Words(
            "Social Security Law: employers register those who work for them with the institute, which may publish "
            "statistics.",
            "Ley del Seguro Social: los patrones inscriben a sus trabajadores ante el Instituto, que puede publicar "
            "estadísticas.",
        ),
        frequency="R/P1M",
    ),
    key=(
        *("cve_delegacion", "cve_subdelegacion", "cve_municipio", "sector_economico_4"),
        *("tamaño_patron", "sexo", "rango_edad", "rango_salarial"),
    ),
    columns=(
        located(
            delegation_key="cve_delegacion",
            subdelegation="cve_subdelegacion",
            state_key="cve_entidad",
            code="cve_municipio",
        ),
        derived(WHO, _who),
        derived(FIGURES, _figures),
    ),
    releases=(
        _month("2014-01", 31, _SHORT_KEYS, _LATIN, _PIPE),
        _month("2014-02", 28, spoil("byte-order-mark"), _PIPE),
        _month("2014-03", 31, spoil("column-moved", column="sexo", to=11, at=8), _LATIN, _PIPE),
        _month(
            "2014-04",
            30,
            spoil("sum-mismatch", columns="asegurados", every=50),
            # The ñ was lost in the title for good, and the file was then saved as UTF-8.
            spoil("column-renamed", column="tamaño_patron", to="tama\ufffdo_patron"),
            _PIPE,
        ),
        _month(
            "2014-05",
            31,
            spoil("outlier", columns="masa_sal_ta", every=60),
            spoil("column-renamed", column="cve_municipio", to="cve_mpio"),
            spoil("column-renamed", column="masa_sal_ta", to="masa_salarial"),
            _LATIN,
            _PIPE,
        ),
        _month(
            "2014-06",
            30,
            _SHORT_KEYS,
            spoil("lost-leading-zero", columns="sector_economico_4", width=4),
            spoil("column-renamed", column="tamaño_patron", to="tamano_patron"),
            _PIPE,
        ),
    ),
    full=2_000_000,
    small=200,
    known={
        "sum-mismatch": "asegurados=no_trabajadores+ta",
        "outlier": "masa_sal_ta<=2000*ta_sal",
    },
)
