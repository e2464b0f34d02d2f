"""Reports of unusual transactions that financial firms send, counted by state and sector."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, cycle, derived, fact, state

# Sectors and kinds of report, and how many of each there are beside the most.
SECTORS = {
    "Instituciones de banca múltiple": 1000,
    "Casas de bolsa": 20,
    "Casas de cambio": 150,
    "Transmisores de dinero": 400,
    "Sociedades de ahorro y préstamo": 60,
    "Actividades vulnerables": 90,
}
KINDS = {"Operaciones relevantes": 1000, "Operaciones inusuales": 60, "Operaciones internas preocupantes": 2}
PAIRS = tuple((sector, kind) for sector in SECTORS for kind in KINDS)
SIZES = tuple(SECTORS[sector] * KINDS[kind] for sector, kind in PAIRS)
# Fewer reports than these could tell who made one.
LEAST = 5


def _counts(block: Block) -> list[str]:
    import numpy as np

    size = np.array(SIZES)[block.numbers["SECTOR"]]
    found = size * block.chance("REPORTES").wholes(block.rows, 300, 9_000, lean=2) // 1_000_000
    return [str(one) if one >= LEAST else "" for one in found.tolist()]


DATASET = Dataset(
    Entry(
        title=Words("Reports of unusual transactions", "Reportes de operaciones inusuales"),
        what=Words(
            "A row is a state, a sector and a kind of report, and how many reports arrived in a quarter.",
            "Una fila es un estado, un sector y un tipo de reporte, y cuántos reportes llegaron en un trimestre.",
        ),
        owner="Unidad de Inteligencia Financiera",
        system="Base de reportes de prevención, sin conexión a la red",
        sensitivity="reserved",
        demand=2,
        evidence=Words(
            "A few researchers ask for it; the national totals in the yearly report answer most of them.",
            "Unos cuantos investigadores la piden; a casi todos les bastan los totales del informe anual.",
        ),
        effort=5,
        barriers=("right-to-publish", "third-party"),
        legal_basis=Words(
            "Federal Law to Prevent and Identify Transactions with Illicit Resources: reports are confidential; "
            "totals may be told.",
            "Ley Federal para la Prevención e Identificación de Operaciones con Recursos de Procedencia Ilícita: los "
            "reportes son confidenciales; los totales, no.",
        ),
        frequency="R/P3M",
    ),
    key=("TRIMESTRE", "CVE_ENT", "SECTOR", "TIPO_REPORTE"),
    columns=(
        fact("TRIMESTRE", "2014-T{quarter}"),
        state(key="CVE_ENT", name="ENTIDAD", per=len(PAIRS)),
        cycle(("SECTOR", "TIPO_REPORTE"), PAIRS),
        derived("REPORTES", _counts),
    ),
    releases=(
        release(
            "2014-t1",
            "reportes-de-operaciones-inusuales-2014-t1.tsv",
            spoil("missing-marker", columns="REPORTES", marker="C"),
            spoil("repeated-header", every=28),
            spoil("delimiter-unusual", delimiter="\t"),
            quarter=1,
        ),
        release(
            "2014-t2",
            "reportes-de-operaciones-inusuales-2014-t2.tsv",
            spoil("mixed-types", columns="REPORTES", every=20, words=["en revisión", "por confirmar"]),
            spoil("lost-leading-zero", columns="CVE_ENT", width=2),
            spoil("delimiter-unusual", delimiter="\t"),
            quarter=2,
        ),
    ),
    full=480,
    small=90,
)
