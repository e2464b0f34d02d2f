"""Complaints against each supplier in a year: the Buró Comercial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, derived, fact, whole
from ...making.basic import picked, written
from ._lists import SECTORS, supplier

if TYPE_CHECKING:
    pass

COUNTED = ("QUEJAS_CONCILIADAS", "QUEJAS_NO_CONCILIADAS", "QUEJAS_EN_TRAMITE")
AMOUNTS = ("MONTO_RECLAMADO", "MONTO_RECUPERADO")


def _suppliers(block: Block) -> list[list[str]]:
    """Give sector after sector, each with its suppliers."""
    sector, within = block.parted(len(SECTORS))
    names = [supplier(of, number) for of, number in zip(sector.tolist(), within.tolist(), strict=True)]
    block.numbers["SECTOR"] = sector
    return [picked([name for name, _heads in SECTORS], sector), names]


def _outcomes(block: Block) -> list[list[str]]:
    """Give how the complaints ended, and the share of the ended ones that were settled."""
    import numpy as np

    received = block.numbers["QUEJAS_RECIBIDAS"]
    open_ = received * block.chance("open").wholes(block.rows, 2, 20) // 100
    settled = (received - open_) * block.chance("settled").wholes(block.rows, 55, 96) // 100
    ended = received - open_
    share = (settled * 2000 + ended) // np.maximum(2 * ended, 1)
    cells = [list(map(str, column.tolist())) for column in (settled, ended - settled, open_)]
    return [*cells, written(share, 1)]


def _amounts(block: Block) -> list[list[str]]:
    claimed = block.numbers["QUEJAS_RECIBIDAS"] * block.chance("claimed").wholes(block.rows, 90_000, 2_400_000, lean=3)
    recovered = claimed * block.chance("recovered").wholes(block.rows, 30, 92) // 100
    return [written(claimed, 2), written(recovered, 2)]


DATASET = Dataset(
    Entry(
        title=Words("Complaints by supplier (Buró Comercial)", "Quejas por proveedor (Buró Comercial)"),
        what=Words(
            "A row is a supplier in a year: how many complaints there were and how they ended.",
            "Una fila es un proveedor en un año: cuántas quejas tuvo y cómo terminaron.",
        ),
        owner="Dirección General de Quejas y Conciliación",
        system="Sistema Integral de Información y Procesos",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "People look a company up before they buy; two newspapers make a yearly ranking of it by hand.",
            "La gente consulta a una empresa antes de comprar; dos periódicos hacen a mano una lista cada año.",
        ),
        effort=2,
        barriers=("format", "quality"),
        legal_basis=Words(
            "Federal Consumer Protection Law: the office informs consumers about suppliers.",
            "Ley Federal de Protección al Consumidor: la Procuraduría informa a los consumidores sobre los "
            "proveedores.",
        ),
        frequency="R/P1Y",
    ),
    key=("ANIO", "SECTOR", "PROVEEDOR"),
    columns=(
        fact("ANIO", "{year}"),
        derived(("SECTOR", "PROVEEDOR"), _suppliers),
        whole("QUEJAS_RECIBIDAS", 3, 2600, lean=4),
        derived((*COUNTED, "PORCENTAJE_CONCILIACION"), _outcomes),
        derived(AMOUNTS, _amounts),
    ),
    releases=(
        release(
            "2013",
            "buro-comercial-2013.csv",
            spoil("total-row", by="SECTOR", label="SECTOR", columns=["QUEJAS_RECIBIDAS", *COUNTED, *AMOUNTS]),
            spoil("currency-in-cell", columns=list(AMOUNTS)),
            spoil("encoding-error", encoding="windows-1252"),
            year=2013,
        ),
        release(
            "2014",
            "buro-comercial-2014.xlsx",
            spoil("sum-mismatch", columns=list(COUNTED), every=12),
            spoil("several-sheets", column="SECTOR"),
            year=2014,
        ),
    ),
    full=600,
    small=64,
    known={
        "sum-mismatch": "QUEJAS_RECIBIDAS=QUEJAS_CONCILIADAS+QUEJAS_NO_CONCILIADAS+QUEJAS_EN_TRAMITE",
    },
)
