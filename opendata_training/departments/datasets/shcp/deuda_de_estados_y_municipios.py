"""Loans of states and municipalities, as registered."""

from __future__ import annotations

import datetime

from ....countries.mx.geography import MUNICIPALITIES, STATES
from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, derived, hidden, steady
from ...making.basic import picked, written
from ...making.where import placed

# Kinds of lenders instead of banks' names: no real bank made these loans.
LENDERS = {"Banca de desarrollo": 5, "Banca múltiple": 6, "Emisión bursátil": 1, "Fideicomiso": 2}
VARIANTS = {
    "Banca de desarrollo": ["BANCA DE DESARROLLO", "Bca. de Desarrollo", "Banca desarrollo"],
    "Banca múltiple": ["BANCA MULTIPLE", "Banca comercial", "Bca. Múltiple"],
    "Emisión bursátil": ["Emisiones Bursátiles", "EMISION BURSATIL"],
}
BACKED = {"Participaciones": 8, "Aportaciones (FAIS)": 3, "Ingresos propios": 2, "Sin garantía": 1}
COLUMNS = (
    *("NUM_INSCRIPCION", "FECHA_INSCRIPCION", "CVE_ENT", "ENTIDAD", "OBLIGADO", "ACREEDOR"),
    *("MONTO_ORIGINAL", "SALDO", "INTERESES", "PLAZO_MESES", "SOBRETASA", "GARANTIA"),
)
FIRST_DAY = datetime.date(2009, 1, 5)
# From the first loan to the last of a file of the size asked for; a file has up to a fifth more.
DAYS = 1_500


def _by_weight(many: dict[str, int]) -> list[str]:
    return [one for one, often in many.items() for _time in range(often)]


def _numbered(block: Block) -> list[list[str]]:
    """Number the loans: those of the next year are the same ones, less the oldest fifth, and new ones."""
    import numpy as np

    block.numbers["loan"] = block.rows + np.uint64((block.facts["year"] - 2013) * (block.nominal // 5))
    return []


def _loans(block: Block) -> list[list[str]]:
    """Give the loans of the register; what is left is less the next year, and so is what is paid for it."""
    loans, year = block.rows, block.facts["year"]
    places, where = placed(block, 3, scattered=True)
    amount = block.chance("MONTO_ORIGINAL").wholes(loans, 1_500_000, 900_000_000, lean=4)
    paid = block.chance("pagado").wholes(loans, 40, 600) + (year - 2013) * block.chance("pagos").wholes(loans, 20, 300)
    left = amount * (1000 - paid) // 1000
    towns = block.chance("OBLIGADO").wholes(loans, 0, 3).tolist()
    days = (loans.astype("int64") * DAYS // block.nominal).tolist()
    lenders, backing = _by_weight(LENDERS), _by_weight(BACKED)
    return [
        [f"P-{loan + 1:06d}" for loan in loans.tolist()],
        [(FIRST_DAY + datetime.timedelta(days=day)).isoformat() for day in days],
        picked([state for state, _key in places], where),
        picked([STATES[state] for state, _key in places], where),
        [
            # The capital's boroughs cannot borrow.
            f"Municipio de {MUNICIPALITIES[state][key]}" if town and state != "09" else "Gobierno de la entidad"
            for (state, key), town in zip((places[at] for at in where.tolist()), towns, strict=True)
        ],
        picked(lenders, block.chance("ACREEDOR").wholes(loans, 0, len(lenders) - 1)),
        written(amount, 0),
        written(left, 0),
        written(left * block.chance(f"INTERESES {year}").wholes(loans, 2, 9) // 1000, 0),
        written(block.chance("PLAZO_MESES").wholes(loans, 72, 300, lean=2), 0),
        written(block.chance("SOBRETASA").wholes(loans, 35, 450), 2),
        picked(backing, block.chance("GARANTIA").wholes(loans, 0, len(backing) - 1)),
    ]


DATASET = Dataset(
    Entry(
        title=Words("Loans of states and municipalities", "Deuda de estados y municipios"),
        what=Words(
            "A row is a registered loan, who owes it, how much is left and on what terms.",
            "Una fila es un crédito inscrito, quién lo debe, cuánto falta por pagar y en qué condiciones.",
        ),
        owner="Dirección General Adjunta de Deuda Pública de Entidades Federativas y Municipios",
        system="Registro de Obligaciones y Empréstitos de Entidades y Municipios",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Rating agencies, state congresses and newspapers ask for it each quarter.",
            "Calificadoras, congresos locales y periódicos la piden cada trimestre.",
        ),
        effort=3,
        barriers=("third-party", "quality"),
        legal_basis=Words(
            "Fiscal Coordination Law and the rules of the register: states and municipalities register what they owe.",
            "Ley de Coordinación Fiscal y el reglamento del registro: estados y municipios inscriben lo que deben.",
        ),
        frequency="R/P3M",
    ),
    key=("NUM_INSCRIPCION",),
    columns=(hidden(derived((), _numbered)), steady(derived(COLUMNS, _loans), by="loan")),
    releases=(
        release(
            "2013",
            "deuda-de-estados-y-municipios-2013.txt",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("category-variant", columns="ACREEDOR", every=8, variants=VARIANTS),
            spoil("outlier", columns="SALDO", every=28),
            spoil("delimiter-unusual", delimiter="|"),
            year=2013,
        ),
        release(
            "2014",
            "deuda-de-estados-y-municipios-2014.txt",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("meaning-changed", column="SALDO", plus="INTERESES", when="FECHA_INSCRIPCION", since="2013-01-01"),
            spoil("decimal-mark", columns="SOBRETASA"),
            spoil("delimiter-unusual", delimiter="|"),
            year=2014,
        ),
    ),
    full=2_800,
    small=90,
    known={
        "outlier": "SALDO<=MONTO_ORIGINAL",
    },
)
