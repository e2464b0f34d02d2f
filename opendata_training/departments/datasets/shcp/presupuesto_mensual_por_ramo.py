"""What each budget branch may spend in each month."""

from ....locale import Words
from ...dataset import Dataset, Entry, Tidy, release, some, spoil
from ...making import cycle, derived, fact, series
from ._lists import INVENTED, MONTHS, UNTIL_2013, by_branch

# Chapters of expense, from memory, not compared, and how much each has beside the largest.
CHAPTERS = (
    ("1000", "Servicios personales"),
    ("2000", "Materiales y suministros"),
    ("3000", "Servicios generales"),
    ("4000", "Transferencias, asignaciones, subsidios y otras ayudas"),
    ("5000", "Bienes muebles, inmuebles e intangibles"),
    ("6000", "Inversión pública"),
)
SIZES = (0.8, 0.06, 0.15, 1.0, 0.03, 0.3)
UNITS = tuple(str(key) for key in range(100, 1000, 10))
TOLD = f"{MONTHS[0]}:{MONTHS[-1]}"

DATASET = Dataset(
    Entry(
        title=Words("Budget by branch and month", "Presupuesto mensual por ramo"),
        what=Words(
            "A row is a chapter of a unit's budget in a month, and how many pesos may be spent.",
            "Una fila es un capítulo del presupuesto de una unidad en un mes, y cuántos pesos puede gastar.",
        ),
        owner="Unidad de Política y Control Presupuestario",
        system="Sistema de Contabilidad y Presupuesto (SICOP)",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Congress's staff and two civil organisations copy it every year from the Official Gazette.",
            "Personal del Congreso y dos organizaciones civiles lo copian cada año del Diario Oficial.",
        ),
        effort=2,
        barriers=("format",),
        legal_basis=Words(
            "Federal Budget and Treasury Responsibility Law: the calendars of the budget are published.",
            "Ley Federal de Presupuesto y Responsabilidad Hacendaria: los calendarios de presupuesto se publican.",
        ),
        frequency="R/P1Y",
    ),
    key=("ID_RAMO", "ID_UR", "CAPITULO", "MES"),
    columns=(
        fact("CICLO", "{year}"),
        derived(("ID_RAMO", "DESC_RAMO"), lambda block: by_branch(block, 14)),
        cycle("ID_UR", UNITS, per=len(CHAPTERS)),
        cycle(("CAPITULO", "DESC_CAPITULO"), CHAPTERS),
        series(MONTHS, 40_000, 60_000_000, lean=3, least=0.6, like="CAPITULO", factors=SIZES),
    ),
    releases=(
        release(
            "2013",
            "presupuesto-mensual-por-ramo-2013.csv",
            spoil("wide-columns", name="MES", values="MONTO", times=MONTHS),
            spoil("value-renamed", columns="DESC_RAMO", names=UNTIL_2013),
            spoil("total-row", by="DESC_RAMO", label="DESC_CAPITULO", columns=TOLD),
            spoil("thousands-mark", columns=TOLD),
            spoil("footer", notes=["Pesos corrientes.", INVENTED], blank=1),
            year=2013,
        ),
        release(
            "2014",
            "presupuesto-mensual-por-ramo-2014.xlsx",
            spoil("wide-columns", name="MES", values="MONTO", times=MONTHS),
            spoil("multirow-header", over={"Calendario mensual (pesos)": [MONTHS[0], MONTHS[-1]]}),
            spoil(
                "preamble",
                titles=some(
                    "Secretaría de Hacienda y Crédito Público",
                    "Calendario de presupuesto autorizado 2014",
                    "Cifras en pesos",
                    least=2,
                ),
            ),
            spoil("several-sheets", column="ID_RAMO"),
            year=2014,
        ),
    ),
    # What a small file has is a row for each series of months.
    full=2_000,
    small=66,
    tidy=Tidy(MONTHS, "MES", "MONTO"),
)
