"""The budget of each subsidiary by cost centre and chapter: approved, changed, spent."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, derived, fact
from ...making.basic import picked, written
from ._lists import CORPORATE, INVENTED, SUBSIDIARIES

# Each with how much it spends beside the one that spends most.
SPENDERS = tuple(zip((*SUBSIDIARIES, CORPORATE), (100, 60, 25, 12, 15), strict=True))
# A chapter of expense, and its usual amount in thousands of pesos.
CHAPTERS = (
    ("1000", "Servicios personales", 96_000),
    ("2000", "Materiales y suministros", 41_000),
    ("3000", "Servicios generales", 68_000),
    ("4000", "Ayudas y otras erogaciones", 3_000),
    ("5000", "Bienes muebles e inmuebles", 22_000),
    ("6000", "Obra pública", 240_000),
)
AMOUNTS = ("APROBADO", "AMPLIACIONES", "REDUCCIONES", "MODIFICADO", "EJERCIDO", "DIFERENCIA")


def _lines(block: Block) -> list[list[str]]:
    """Give the lines of each subsidiary: cost centre after cost centre, each with all chapters."""
    spender, within = block.parted(len(SPENDERS))
    chapter = within % len(CHAPTERS)
    block.numbers["spender"], block.numbers["chapter"] = spender, chapter
    centres = [
        f"{200 + 100 * one}{10 + at:03d}"
        for one, at in zip(spender.tolist(), (within // len(CHAPTERS)).tolist(), strict=True)
    ]
    told = [picked([str(one[at]) for one in CHAPTERS], chapter) for at in (0, 1)]
    return [picked([one[0] for one in SPENDERS], spender), centres, *told]


def _amounts(block: Block) -> list[list[str]]:
    """Give what was approved, added, taken away, what that makes, what was spent, and how much more or less that is."""
    import numpy as np

    usual = np.array([one[2] for one in CHAPTERS])[block.numbers["chapter"]] * 1_000
    sized = usual * np.array([one[1] for one in SPENDERS])[block.numbers["spender"]]
    # In cents: thousands of pesos are 100,000 of them, and sizes are hundredths.
    approved = sized * block.chance("APROBADO").wholes(block.rows, 4_000, 16_000) // 10_000
    more = approved * block.chance("AMPLIACIONES").wholes(block.rows, 0, 1_800, lean=2) // 10_000
    less = approved * block.chance("REDUCCIONES").wholes(block.rows, 0, 2_100, lean=2) // 10_000
    changed = approved + more - less
    spent = changed * block.chance("EJERCIDO").wholes(block.rows, 8_200, 10_300) // 10_000
    return [written(one, 2) for one in (approved, more, less, changed, spent, spent - changed)]


DATASET = Dataset(
    Entry(
        title=Words("Budget by subsidiary", "Presupuesto por organismo"),
        what=Words(
            "A row is a cost centre and a chapter of expense: what was approved, changed and spent in the year.",
            "Una fila es un centro de costos y un capítulo de gasto: lo aprobado, modificado y ejercido en el año.",
        ),
        owner="Dirección Corporativa de Finanzas",
        system="Sistema contable institucional; cada organismo arma su hoja",
        sensitivity="public",
        demand=3,
        evidence=Words(
            "Two research centres on public spending ask for it when the Public Account comes out.",
            "Dos centros de investigación sobre gasto público lo piden cuando sale la Cuenta Pública.",
        ),
        effort=2,
        barriers=("format", "third-party"),
        legal_basis=Words(
            "Federal Budget and Fiscal Responsibility Law: state companies account for what they spend.",
            "Ley Federal de Presupuesto y Responsabilidad Hacendaria: las entidades rinden cuentas de su gasto.",
        ),
        frequency="R/P1Y",
    ),
    key=("CICLO", "CENTRO_COSTOS", "CAPITULO"),
    columns=(
        fact("CICLO", "{year}"),
        derived(("ORGANISMO", "CENTRO_COSTOS", "CAPITULO", "DESC_CAPITULO"), _lines),
        derived(AMOUNTS, _amounts),
    ),
    releases=(
        release(
            "2013",
            "presupuesto-por-organismo-2013.csv",
            spoil("thousands-mark", columns=list(AMOUNTS)),
            spoil("negative-in-parentheses", columns="DIFERENCIA"),
            spoil("untrimmed-label", column="EJERCIDO", after="  "),
            spoil("footer", notes=["Cifras en pesos.", INVENTED], blank=1),
            year=2013,
        ),
        release(
            "2014",
            "presupuesto-por-organismo-2014.xlsx",
            spoil("sum-mismatch", columns="MODIFICADO", every=20),
            spoil("total-row", by="ORGANISMO", label="DESC_CAPITULO", columns=list(AMOUNTS), word="TOTAL"),
            spoil("several-sheets", column="ORGANISMO"),
            year=2014,
        ),
    ),
    full=2_400,
    small=90,
    known={
        "sum-mismatch": "MODIFICADO=APROBADO+AMPLIACIONES-REDUCCIONES",
    },
)
