"""How many of each force were vetted in a quarter, and how many passed."""

from __future__ import annotations

from ....countries.mx.geography import STATES
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, derived, fact
from ...making.basic import picked, written
from ._lists import CAPITAL, FORCES, forces, parted

QUARTERS = ("Enero-Marzo", "Abril-Junio", "Julio-Septiembre", "Octubre-Diciembre")
COUNTS = ("ESTADO_DE_FUERZA", "EVALUADOS", "APROBADOS", "NO_APROBADOS", "EN_PROCESO")
# How many rows a state has in a quarter, in a file of any size.
SHOWN = 5


def _groups(block: Block) -> list[list[str]]:
    """Give the quarter, the state's key and name, and the force: quarter after quarter, state after state."""
    import numpy as np

    many = min(len(STATES), max(4, block.nominal // (len(QUARTERS) * SHOWN)))
    # The capital's name drifts, so that it is always told of.
    others = [key for key in sorted(STATES) if key != "09"]
    keys = sorted([*block.lasting("states").some(others, many - 1), "09"])
    quarter, within, rows = parted(block.rows.astype(np.int64), block.total, len(QUARTERS))
    state, force, _rows = parted(within, rows, many)
    force %= len(FORCES)
    block.numbers["quarter"], block.numbers["force"] = quarter, force
    block.numbers["of"] = state * len(FORCES) + force
    return [
        picked(QUARTERS, quarter),
        picked(keys, state),
        picked([STATES[key] for key in keys], state),
        forces(force, np.array([int(key) for key in keys])[state]),
    ]


def _counts(block: Block) -> list[list[str]]:
    """Give how many there are, were vetted, passed, did not, and are waited for; and the share of those vetted."""
    import numpy as np

    of = block.numbers["of"].astype(np.uint64)
    size = np.array(list(FORCES.values()))[block.numbers["force"]]
    people = block.lasting("people").wholes(of, 600, 9_200, lean=2) * size // 100
    # More from quarter to quarter; some forces are ahead of others.
    done = block.facts["begun"] + 6 * block.numbers["quarter"] + block.chance("done").wholes(of, 0, 11)
    vetted = people * done // 100
    waiting = vetted * block.chance("waiting").wholes(block.rows, 1, 9) // 100
    passed = (vetted - waiting) * block.chance("passed").wholes(block.rows, 82, 97) // 100
    cells = [list(map(str, one.tolist())) for one in (people, vetted, passed, vetted - waiting - passed, waiting)]
    return [*cells, written((vetted * 2_000 + people) // (2 * people), 1)]


DATASET = Dataset(
    Entry(
        title=Words("Vetting of the forces", "Evaluaciones de control de confianza"),
        what=Words(
            "A row is a force of a state in a quarter: how many it has, how many were vetted and how many passed.",
            "Una fila es una corporación de un estado en un trimestre: cuántos son, cuántos se evaluaron y aprobaron.",
        ),
        owner="Centro Nacional de Certificación y Acreditación",
        system="Reportes de los centros estatales, en libros de cálculo",
        sensitivity="reserved",
        demand=3,
        evidence=Words(
            "An association follows the vetting of each state and asks for the figures every quarter.",
            "Una asociación da seguimiento a las evaluaciones de cada estado y pide las cifras cada trimestre.",
        ),
        effort=3,
        barriers=("right-to-publish", "third-party", "format"),
        legal_basis=Words(
            "General Law of the National Public Security System: a person's result is confidential; totals by state have "
            "been published, those of small forces are in doubt.",
            "Ley General del Sistema Nacional de Seguridad Pública: el resultado de cada persona es confidencial; se han "
            "publicado totales por estado y hay duda sobre los de corporaciones pequeñas.",
        ),
        frequency="R/P3M",
    ),
    key=("ANIO", "TRIMESTRE", "CVE_ENT", "CORPORACION"),
    columns=(
        fact("ANIO", "{year}"),
        derived(("TRIMESTRE", "CVE_ENT", "ENTIDAD", "CORPORACION"), _groups),
        derived((*COUNTS, "AVANCE"), _counts),
    ),
    releases=(
        release(
            "2013",
            "control-de-confianza-2013.xlsx",
            spoil("value-renamed", columns="ENTIDAD", names=CAPITAL),
            spoil("sum-mismatch", columns=["APROBADOS", "NO_APROBADOS"], every=20),
            spoil("several-sheets", column="TRIMESTRE"),
            year=2013,
            begun=48,
        ),
        release(
            "2014",
            "control-de-confianza-2014.csv",
            spoil("value-renamed", columns="ENTIDAD", names=CAPITAL),
            spoil("decimal-mark", columns="AVANCE"),
            spoil("repeated-header", every=20),
            spoil("delimiter-unusual", delimiter=";"),
            year=2014,
            begun=70,
        ),
    ),
    full=640,
    small=80,
    known={
        "sum-mismatch": "EVALUADOS=APROBADOS+NO_APROBADOS+EN_PROCESO",
    },
)
