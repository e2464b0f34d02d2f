"""Proceedings against suppliers who broke the law, and the fines they were given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....countries.mx.people import rfc_company
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, date, derived, serial
from ...making.basic import picked, written
from ._lists import OFFICES, SUPPLIERS

if TYPE_CHECKING:
    import numpy as np

STAGES = {"Resuelto con multa": 6, "Resuelto sin multa": 2, "En trámite": 4, "Impugnado": 1}
FAULTS = {
    "Precios no exhibidos": 5,
    "Publicidad engañosa": 3,
    "Condicionar la venta": 2,
    "Incumplir una norma oficial mexicana": 3,
    "No respetar la garantía": 3,
}


def _suppliers(block: Block) -> list[list[str]]:
    """Give the supplier with its RFC, which it has in all releases, and its sector."""
    import numpy as np

    known = np.arange(len(SUPPLIERS), dtype=np.uint64)
    draws = block.lasting("RFC").draws(known).tolist()
    keys = [
        rfc_company(name, f"{1961 + draw % 45}-{1 + (draw >> 8) % 12:02d}-{1 + (draw >> 16) % 28:02d}", draw >> 24)
        for (name, _sector), draw in zip(SUPPLIERS, draws, strict=True)
    ]
    which = block.chance("PROVEEDOR").wholes(block.rows, 0, len(SUPPLIERS) - 1)
    return [
        picked([one[0] for one in SUPPLIERS], which),
        picked(keys, which),
        picked([one[1] for one in SUPPLIERS], which),
    ]


def _fines(block: Block) -> list[list[str]]:
    """Give the fine and the number to pay it with; blank where there is none, or none yet."""
    fined: np.ndarray = block.numbers["ETAPA"] == 0
    cents = block.chance("MULTA").wholes(block.rows, 24, 190_000, lean=4) * 1_250
    numbers = block.chance("LINEA_CAPTURA").wholes(block.rows, 10**14, 10**15 - 1)
    told = zip(fined.tolist(), written(cents, 2), numbers.tolist(), strict=True)
    rows = [(fine, f"84{number:015d}") if one else ("", "") for one, fine, number in told]
    return [[row[at] for row in rows] for at in (0, 1)]


DATASET = Dataset(
    Entry(
        title=Words("Proceedings for breaches of the law", "Procedimientos por infracciones a la ley"),
        what=Words(
            "A row is a proceeding against a supplier: for what, at which stage, and the fine.",
            "Una fila es un procedimiento contra un proveedor: por qué, en qué etapa va y la multa.",
        ),
        owner="Dirección General de Procedimientos",
        system="Sistema de expedientes de la Subprocuraduría Jurídica",
        sensitivity="reserved",
        demand=4,
        evidence=Words(
            "Journalists ask who was fined and how much; the answer today is a scanned list.",
            "Periodistas preguntan a quién se multó y con cuánto; la respuesta hoy es una lista escaneada.",
        ),
        effort=4,
        barriers=("right-to-publish", "no-tool", "quality"),
        legal_basis=Words(
            "Federal Consumer Protection Law: the office punishes breaches. Proceedings that have not ended may be "
            "classified "
            "as reserved.",
            "Ley Federal de Protección al Consumidor: la Procuraduría sanciona infracciones. Los procedimientos que "
            "no han "
            "terminado pueden clasificarse como reservados.",
        ),
        frequency="R/P3M",
    ),
    key=("EXPEDIENTE",),
    columns=(
        serial("EXPEDIENTE", "PFC.H.B.3/{:06d}-{year}"),
        date("FECHA_INICIO", "{year}-01-03", "{year}-12-19", rising=True),
        choice("OFICINA", OFFICES),
        derived(("PROVEEDOR", "RFC", "SECTOR"), _suppliers),
        choice("INFRACCION", FAULTS),
        choice("ETAPA", STAGES),
        derived(("MULTA", "LINEA_CAPTURA"), _fines),
    ),
    releases=(
        release(
            "2014",
            "procedimientos-por-infracciones-2014.csv",
            spoil("scientific-key", columns="LINEA_CAPTURA", every=16),
            spoil("whitespace", columns="PROVEEDOR", every=20),
            spoil("blank-row", every=25),
            spoil("thousands-mark", columns="MULTA"),
            year=2014,
        ),
    ),
    full=6_500,
    small=100,
)
