"""What each refinery made each month, product by product."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, Tidy, release, spoil
from ...making import Block, derived, fact
from ...making.basic import picked, written

MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
# The refineries, and how large each is beside the largest; their keys are invented.
REFINERIES = (
    ("R1", "Cadereyta", 80),
    ("R2", "Madero", 50),
    ("R3", "Minatitlán", 70),
    ("R4", "Salamanca", 70),
    ("R5", "Salina Cruz", 100),
    ("R6", "Tula", 95),
)
# A product, and how many hundredths of a thousand barrels a day the largest refinery makes of it.
PRODUCTS = (
    ("Gas licuado", 450),
    ("Gasolina Magna", 7_800),
    ("Gasolina Premium", 900),
    ("Turbosina", 1_100),
    ("Diésel", 6_100),
    ("Combustóleo", 6_400),
    ("Asfaltos", 520),
    ("Gas seco", 640),
    ("Otros petrolíferos", 350),
)
TOLD = f"{MONTHS[0]}:{MONTHS[-1]}"


def _rows(block: Block) -> list[list[str]]:
    """Give the refinery, its train and the product: all products of a refinery's first train, then those of its second."""
    refinery, within = block.parted(len(REFINERIES))
    product, train = within % len(PRODUCTS), within // len(PRODUCTS)
    block.numbers["refinery"], block.numbers["product"], block.numbers["train"] = refinery, product, train
    names = [picked([str(one[at]) for one in REFINERIES], refinery) for at in (0, 1)]
    return [*names, [f"Tren {one + 1}" for one in train.tolist()], picked([one[0] for one in PRODUCTS], product)]


def _made(block: Block) -> list[list[str]]:
    """Give the months in hundredths; a train may stop for upkeep, which is a real 0."""
    import numpy as np

    refinery, train = block.numbers["refinery"], block.numbers["train"]
    usual = np.array([one[1] for one in PRODUCTS])[block.numbers["product"]]
    sized = usual * np.array([one[2] for one in REFINERIES])[refinery] // 100
    level = sized * block.lasting("level").wholes(block.rows, 70, 110) // 100
    # All products of a train stop in the same month.
    unit = (train * len(REFINERIES) + refinery).astype(np.uint64)
    stopped = block.chance("stopped").wholes(unit, 0, 3 * len(MONTHS) - 1)
    months = []
    for at, label in enumerate(MONTHS):
        figure = level * block.chance(label).wholes(block.rows, 88, 106) // 100
        months.append(written(np.where(stopped == at, 0, figure), 2))
    return months


_WIDE = spoil("wide-columns", name="MES", values="MBD", times=MONTHS)

DATASET = Dataset(
    Entry(
        title=Words("Products of the refineries", "Elaboración de petrolíferos por refinería"),
        what=Words(
            "A row is a product of a refinery's train in a month, and how many thousand barrels a day were made.",
            "Una fila es un producto de un tren de una refinería en un mes, y cuántos miles de barriles diarios se elaboraron.",
        ),
        owner="Subdirección de Producción de Pemex Refinación",
        system="Sistema de información de refinerías, que ya exporta la tabla",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Chambers of industry and two banks copy it every month from the statistical report.",
            "Cámaras industriales y dos bancos la copian cada mes del reporte estadístico.",
        ),
        effort=1,
        barriers=("format",),
        legal_basis=Words(
            "Law of Petróleos Mexicanos: the company informs of its operation.",
            "Ley de Petróleos Mexicanos: la empresa informa sobre su operación.",
        ),
        frequency="R/P1M",
    ),
    key=("ANIO", "CVE_REFINERIA", "TREN", "PRODUCTO", "MES"),
    columns=(
        fact("ANIO", "{year}"),
        derived(("CVE_REFINERIA", "REFINERIA", "TREN", "PRODUCTO"), _rows),
        derived(MONTHS, _made),
    ),
    releases=(
        release(
            "2013",
            "elaboracion-de-petroliferos-2013.tsv",
            _WIDE,
            spoil("decimal-mark", columns=TOLD),
            spoil("delimiter-unusual", delimiter="\t"),
            year=2013,
        ),
        release(
            "2014",
            "elaboracion-de-petroliferos-2014.csv",
            _WIDE,
            spoil("total-row", by="REFINERIA", label="REFINERIA", columns=TOLD, word="Suma"),
            spoil("multirow-header", over={"Miles de barriles diarios": [MONTHS[0], MONTHS[-1]]}),
            year=2014,
        ),
    ),
    full=540,
    small=54,
    tidy=Tidy(MONTHS, "MES", "MBD"),
)
