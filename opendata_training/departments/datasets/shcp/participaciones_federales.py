"""Federal money that the states share in, by month."""

from __future__ import annotations

from ....countries.mx.geography import STATES
from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, derived
from ...making.basic import picked, written
from ._lists import INVENTED

# The funds that states are paid from, from memory, not compared, and how much each has beside a thousand of the largest.
FUNDS = (("FONDO_GENERAL", 1000), ("FOMENTO_MUNICIPAL", 55), ("FISCALIZACION", 62), ("IEPS", 21))
COLUMNS = tuple(name for name, _share in FUNDS)


def _when_and_where(block: Block) -> list[list[str]]:
    """Give year, state and month: few states when the file is small, and the year as far as it has come."""
    import numpy as np

    many = min(len(STATES), max(4, -(-block.nominal * 6 // 5 // 12)))
    keys = sorted(["09", *block.lasting("states").some([key for key in sorted(STATES) if key != "09"], many - 1)])
    at, within = block.parted(many)
    block.numbers["state"] = np.array([int(key) for key in keys])[at]
    year = block.facts["year"]
    times = [f"{year + month // 12}-{month % 12 + 1:02d}" for month in within.tolist()]
    return [[time[:4] for time in times], picked(keys, at), picked([STATES[key] for key in keys], at), times]


def _paid(block: Block) -> list[list[str]]:
    """Give each fund's pesos, the month's adjustment and the sum; a state's months are near one level."""
    import numpy as np

    states = block.numbers["state"].astype(np.uint64)
    level = block.lasting("level").wholes(states, 350_000_000, 5_500_000_000, lean=2)
    found, total = [], np.zeros(block.count, dtype=np.int64)
    for name, share in FUNDS:
        paid = level * share // 1000 * block.chance(name).wholes(block.rows, 8500, 11_500) // 10_000
        total += paid
        found.append(written(paid, 0))
    less = level * block.chance("AJUSTE").wholes(block.rows, -300, 200) // 10_000
    return [*found, written(less, 0), written(total + less, 0)]


DATASET = Dataset(
    Entry(
        title=Words("Federal shares paid to the states", "Participaciones federales pagadas a los estados"),
        what=Words(
            "A row is a state and a month, and how many pesos it was paid from each fund.",
            "Una fila es un estado y un mes, y cuántos pesos se le pagaron de cada fondo.",
        ),
        owner="Unidad de Coordinación con Entidades Federativas",
        system="Hojas de cálculo con formato fijo, una por mes",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "The 32 state treasuries ask for the year's series, and the page that shows it a month at a time is much visited.",
            "Las 32 tesorerías estatales piden la serie del año, y la página que la muestra mes por mes es muy visitada.",
        ),
        effort=1,
        barriers=("no-time",),
        legal_basis=Words(
            "Fiscal Coordination Law: the Secretariat publishes what it pays each state.",
            "Ley de Coordinación Fiscal: la Secretaría publica lo que paga a cada entidad federativa.",
        ),
        frequency="R/P1M",
    ),
    key=("MES", "CVE_ENT"),
    columns=(
        derived(("ANIO", "CVE_ENT", "ENTIDAD", "MES"), _when_and_where),
        derived((*COLUMNS, "AJUSTE", "TOTAL"), _paid),
    ),
    releases=(
        release(
            "2013",
            "participaciones-federales-2013.csv",
            spoil("negative-in-parentheses", columns="AJUSTE"),
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("footer", notes=["Los paréntesis indican un descuento por ajustes de meses anteriores.", INVENTED]),
            year=2013,
        ),
        release(
            "2014",
            "participaciones-federales-2014.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("sum-mismatch", columns="TOTAL", every=16),
            spoil("column-renamed", column="FISCALIZACION", to="FOFIR"),
            spoil("merged-cells", column="ENTIDAD"),
            year=2014,
        ),
    ),
    full=384,
    small=96,
    known={
        "sum-mismatch": "TOTAL=[FONDO_GENERAL:AJUSTE]",
    },
)
