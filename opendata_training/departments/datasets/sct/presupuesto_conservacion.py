"""Money for the upkeep of federal roads by state office, as budgeted and as spent."""

from __future__ import annotations

from ....countries.mx.geography import STATES
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, cycle, derived, fact, serial, whole
from ...making.basic import picked

# The capital has no office.
KEYS = [key for key in sorted(STATES) if key != "09"]
PROGRAMMES = (
    ("Conservación rutinaria de tramos", 0.35),
    ("Conservación periódica", 1.0),
    ("Reconstrucción de puentes", 0.3),
    ("Atención de puntos de conflicto", 0.12),
    ("Señalamiento", 0.08),
)
AMOUNTS = ("ORIGINAL", "MODIFICADO", "COMPROMETIDO", "EJERCIDO", "VARIACION")


def _office(block: Block) -> list[list[str]]:
    """Give the state's key and office: the works of a state stand together."""
    state, block.numbers["within"] = block.parted(len(KEYS))
    return [picked(KEYS, state), picked([f"Centro SCT {STATES[key]}" for key in KEYS], state)]


def _spent(block: Block) -> list[list[str]]:
    """Give what became of the budget: changed, bound by contract, spent, and how much more than budgeted at first."""
    first = block.numbers["ORIGINAL"]
    changed = first * block.chance("MODIFICADO").wholes(block.rows, 760, 1220) // 1000
    bound = changed * block.chance("COMPROMETIDO").wholes(block.rows, 2, 90) // 1000
    spent = (changed - bound) * block.chance("EJERCIDO").wholes(block.rows, 900, 1000) // 1000
    return [list(map(str, one.tolist())) for one in (changed, bound, spent, spent - first)]


DATASET = Dataset(
    Entry(
        title=Words("Budget for the upkeep of federal roads", "Presupuesto de conservación de carreteras federales"),
        what=Words(
            "A row is a work of a state office in the year: what it was given, what was bound by contract and what was spent.",
            "Una fila es una obra de un Centro SCT en el año: lo que se le asignó, lo que se comprometió y lo que se ejerció.",
        ),
        owner="Dirección General de Programación, Organización y Presupuesto",
        system="Hojas de cálculo que concilian los Centros SCT",
        sensitivity="public",
        demand=3,
        evidence=Words(
            "Citizens' groups that follow public works ask for it by request for information every year.",
            "Grupos ciudadanos que siguen la obra pública la piden cada año por solicitud de información.",
        ),
        effort=2,
        barriers=("quality", "titles-change"),
        legal_basis=Words(
            "Federal Law of Budget and Fiscal Responsibility: spending is reported.",
            "Ley Federal de Presupuesto y Responsabilidad Hacendaria: se informa del ejercicio del gasto.",
        ),
        frequency="R/P3M",
    ),
    key=("NUM_OBRA",),
    columns=(
        fact("CICLO", "{year}"),
        derived(("CVE_ENT", "CENTRO_SCT"), _office),
        serial("NUM_OBRA", "{year}-{:05d}"),
        cycle("PROGRAMA", [one[0] for one in PROGRAMMES]),
        whole("ORIGINAL", 420_000, 96_000_000, lean=2, like="PROGRAMA", factors=[one[1] for one in PROGRAMMES]),
        derived(AMOUNTS[1:], _spent),
    ),
    releases=(
        release(
            "2013",
            "presupuesto-conservacion-2013.csv",
            spoil("total-row", by="CENTRO_SCT", label="CENTRO_SCT", columns=list(AMOUNTS[:-1]), word="Total"),
            spoil("currency-in-cell", columns=list(AMOUNTS[:-1])),
            spoil("merged-cells", column="CENTRO_SCT"),
            year=2013,
        ),
        release(
            "2014",
            "presupuesto-conservacion-2014.csv",
            spoil("meaning-changed", column="EJERCIDO", plus="COMPROMETIDO"),
            spoil("unit-changed", columns=list(AMOUNTS), by=3, unit={"from": "MXN", "to": "miles de MXN"}),
            spoil("negative-in-parentheses", columns="VARIACION"),
            year=2014,
        ),
    ),
    full=2_600,
    small=96,
)
