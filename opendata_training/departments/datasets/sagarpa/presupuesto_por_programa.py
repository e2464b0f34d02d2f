"""The budget by quarter, unit and programme: what was given, changed, committed and spent."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, derived, fact
from ...making.basic import picked, written
from ...variants import SPREAD

QUARTERS = ("Trimestre 1", "Trimestre 2", "Trimestre 3", "Trimestre 4")
UNITS = (
    *(("300", "Subsecretaría de Agricultura"), ("400", "Subsecretaría de Desarrollo Rural")),
    *(("500", "Subsecretaría de Alimentación y Competitividad"), ("113", "Coordinación General de Ganadería")),
    *(
        ("B00", "SENASICA"),
        ("F00", "ASERCA"),
        ("G00", "SIAP"),
        ("I00", "CONAPESCA"),
        ("RJL", "Instituto Nacional de Pesca"),
    ),
    ("JAG", "Instituto Nacional de Investigaciones Forestales, Agrícolas y Pecuarias"),
)
# A programme, how much it gets beside the most, and the keys of the units that run it; who runs which is simplified.
_EVERYBODY = tuple(one[0] for one in UNITS)
PROGRAMMES = (
    ("S257", "Programa de Productividad y Competitividad Agroalimentaria", 0.5, ("300", "500", "F00")),
    ("S258", "Programa Integral de Desarrollo Rural", 0.9, ("300", "400", "113")),
    ("S259", "Programa de Fomento a la Agricultura", 1.0, ("300", "JAG")),
    ("S260", "Programa de Fomento Ganadero", 0.4, ("113", "G00")),
    ("S261", "Programa de Fomento a la Productividad Pesquera y Acuícola", 0.15, ("I00", "RJL")),
    ("S262", "Programa de Comercialización y Desarrollo de Mercados", 0.7, ("500", "F00")),
    ("S263", "Programa de Sanidad e Inocuidad Agroalimentaria", 0.2, ("B00",)),
    ("P001", "Diseño y aplicación de la política agropecuaria", 0.05, _EVERYBODY),
    ("M001", "Actividades de apoyo administrativo", 0.03, _EVERYBODY),
)
# Unit and programme by their numbers.
PAIRS = [(unit, of) for unit, who in enumerate(UNITS) for of, one in enumerate(PROGRAMMES) if who[0] in one[3]]
AMOUNTS = ("ORIGINAL", "ADECUACIONES", "MODIFICADO", "COMPROMETIDO", "EJERCIDO")


def _who(block: Block) -> list[list[str]]:
    """Give quarter, unit and programme; each quarter has the same pairs, so that they can be compared."""
    import numpy as np

    quarter, within = block.parted(4)
    most = -(-int(block.nominal * (1 + SPREAD)) // len(QUARTERS))
    chosen = np.array(block.lasting("pairs").some(range(len(PAIRS)), min(len(PAIRS), most)))
    code = chosen[within % len(chosen)]
    unit, programme = (np.array([one[at] for one in PAIRS])[code] for at in (0, 1))
    block.numbers["quarter"], block.numbers["programme"], block.numbers["pair"] = quarter, programme, code
    return [
        picked(QUARTERS, quarter),
        *(picked([one[at] for one in UNITS], unit) for at in (0, 1)),
        picked([one[0] for one in PROGRAMMES], programme),
        picked([one[1] for one in PROGRAMMES], programme),
    ]


def _amounts(block: Block) -> list[list[str]]:
    """Give amounts in cents, all since January: what is changed adds up, and no more is spent than there is."""
    import numpy as np

    pairs = block.numbers["pair"].astype(np.uint64)
    quarter = (block.numbers["quarter"] + 1) / len(QUARTERS)

    def shares(about: str) -> np.ndarray:
        return block.chance(about).shares(pairs)

    size = np.array([one[2] for one in PROGRAMMES])[block.numbers["programme"]]
    original = ((shares("original") * 0.9 + 0.1) * size * 4_000_000).astype(np.int64) * 10_000
    changed = ((shares("changed") * 0.4 - 0.2) * quarter * original).astype(np.int64)
    modified = original + changed
    spent = (modified * quarter * (0.7 + 0.25 * shares("spent"))).astype(np.int64)
    promised = ((modified - spent) * (0.1 + 0.3 * shares("promised"))).astype(np.int64)
    return [written(one, 2) for one in (original, changed, modified, promised, spent)]


DATASET = Dataset(
    Entry(
        title=Words("Budget by unit and programme", "Presupuesto por unidad y programa"),
        what=Words(
            "A row is a programme of a unit in a quarter: what it was given, what was changed, committed and spent.",
            "Una fila es un programa de una unidad en un trimestre: lo asignado, lo modificado, lo comprometido y lo ejercido.",
        ),
        owner="Dirección General de Programación, Presupuesto y Finanzas",
        system="Sistema de contabilidad y presupuesto, con un libro para el informe trimestral",
        sensitivity="public",
        demand=3,
        evidence=Words(
            "The chamber's committees and rural organizations ask after each quarterly report.",
            "Comisiones de la Cámara y organizaciones campesinas preguntan después de cada informe trimestral.",
        ),
        effort=2,
        barriers=("format", "no-tool"),
        legal_basis=Words(
            "Federal Law of Budget and Fiscal Responsibility: the use of public money is reported every quarter.",
            "Ley Federal de Presupuesto y Responsabilidad Hacendaria: el gasto se informa cada trimestre.",
        ),
        frequency="R/P3M",
    ),
    key=("ANIO", "TRIMESTRE", "CVE_UR", "CVE_PROGRAMA"),
    columns=(
        fact("ANIO", "{year}"),
        derived(("TRIMESTRE", "CVE_UR", "DESC_UR", "CVE_PROGRAMA", "DESC_PROGRAMA"), _who),
        derived(AMOUNTS, _amounts),
    ),
    releases=(
        release(
            "2014",
            "presupuesto-por-programa-2014.xlsx",
            spoil("negative-in-parentheses", columns="ADECUACIONES"),
            spoil("multirow-header", over={"PRESUPUESTO (PESOS)": [AMOUNTS[0], AMOUNTS[-1]]}),
            spoil("several-sheets", column="TRIMESTRE"),
            year=2014,
        ),
        release(
            "2015",
            "presupuesto-por-programa-2015.csv",
            spoil("meaning-changed", column="EJERCIDO", plus="COMPROMETIDO", when="TRIMESTRE", since=QUARTERS[2]),
            spoil(
                "unit-changed", columns=f"{AMOUNTS[0]}:{AMOUNTS[-1]}", by=3, unit={"from": "MXN", "to": "miles de MXN"}
            ),
            spoil("column-renamed", column="DESC_UR", to="DESCRIPCION"),
            spoil("duplicate-label", column="DESC_PROGRAMA", to="DESCRIPCION"),
            year=2015,
        ),
    ),
    full=110,
    small=80,
)
