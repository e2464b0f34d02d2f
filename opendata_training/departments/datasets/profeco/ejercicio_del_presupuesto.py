"""The agency's budget by programme and kind of expense: what was approved, changed and spent."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, some, spoil
from ...making import Block, derived, fact
from ...making.basic import picked, written

PROGRAMMES = (
    ("B002", "Generación y difusión de información para el consumidor"),
    ("E005", "Protección de los derechos de los consumidores"),
    ("G003", "Vigilancia del cumplimiento de la Ley"),
    ("M001", "Actividades de apoyo administrativo"),
    ("O001", "Apoyo a la función pública"),
)
# Chapter and concept of expense, and about how many thousands of pesos a unit has for it.
EXPENSES = (
    ("1000", "1100", "Remuneraciones al personal permanente", 5_200),
    ("1000", "1300", "Remuneraciones adicionales", 1_100),
    ("2000", "2100", "Materiales de administración", 160),
    ("2000", "2600", "Combustibles y lubricantes", 240),
    ("3000", "3100", "Servicios básicos", 420),
    ("3000", "3300", "Servicios profesionales", 610),
    ("3000", "3700", "Viáticos y traslados", 330),
    ("5000", "5100", "Mobiliario y equipo", 90),
)
AMOUNTS = ("APROBADO", "AMPLIACION_REDUCCION", "MODIFICADO", "EJERCIDO")


def _lines(block: Block) -> list[list[str]]:
    """Give the lines of each programme: unit after unit, each with all kinds of expense."""
    programme, within = block.parted(len(PROGRAMMES))
    expense = within % len(EXPENSES)
    block.numbers["expense"] = expense
    units = [f"K{one + 101}" for one in (within // len(EXPENSES)).tolist()]
    told = [picked([one[at] for one in PROGRAMMES], programme) for at in (0, 1)]
    return [*told, units, *(picked([str(one[at]) for one in EXPENSES], expense) for at in (0, 1, 2))]


def _amounts(block: Block) -> list[list[str]]:
    """Give what was approved, what was added or taken, what that makes, and what was spent of it."""
    import numpy as np

    usual = np.array([one[3] for one in EXPENSES])[block.numbers["expense"]] * 100_000
    approved = usual * block.chance("approved").wholes(block.rows, 40, 190) // 100
    change = approved * block.chance("change").wholes(block.rows, -240, 180) // 1_000
    spent = (approved + change) * block.chance("spent").wholes(block.rows, 760, 1_000) // 1_000
    return [written(column, 2) for column in (approved, change, approved + change, spent)]


DATASET = Dataset(
    Entry(
        title=Words("Budget by programme", "Ejercicio del presupuesto por programa"),
        what=Words(
            "A row is a programme, a unit and a kind of expense: what was approved, changed and spent.",
            "Una fila es un programa, una unidad y un concepto de gasto: lo aprobado, modificado y ejercido.",
        ),
        owner="Coordinación General de Administración",
        system="Hoja de cálculo que se arma con el sistema contable de la entidad",
        sensitivity="public",
        demand=2,
        evidence=Words(
            "The obligations of transparency ask for it; few people download it.",
            "La piden las obligaciones de transparencia; pocas personas la descargan.",
        ),
        effort=1,
        barriers=("format", "no-time"),
        legal_basis=Words(
            "Federal Budget and Fiscal Responsibility Law: agencies account for what they spend.",
            "Ley Federal de Presupuesto y Responsabilidad Hacendaria: las entidades rinden cuentas de su gasto.",
        ),
        frequency="R/P3M",
    ),
    key=("CICLO", "ID_PROGRAMA", "ID_UNIDAD", "CONCEPTO"),
    columns=(
        fact("CICLO", "{year}"),
        derived(("ID_PROGRAMA", "DESC_PROGRAMA", "ID_UNIDAD", "CAPITULO", "CONCEPTO", "DESC_CONCEPTO"), _lines),
        derived(AMOUNTS, _amounts),
    ),
    releases=(
        release(
            "2013",
            "ejercicio-del-presupuesto-2013.csv",
            spoil("negative-in-parentheses", columns="AMPLIACION_REDUCCION"),
            spoil("merged-cells", column="DESC_PROGRAMA"),
            spoil(
                "footer",
                blank=1,
                notes=some(
                    "Cifras en pesos.",
                    "Los paréntesis indican una reducción.",
                    "Fuente: Cuenta Pública de práctica; todas las cifras son inventadas.",
                    "Las sumas pueden no coincidir por el redondeo.",
                    least=2,
                ),
            ),
            spoil("wrong-format"),
            year=2013,
        ),
        release(
            "2014",
            "ejercicio-del-presupuesto-2014.csv",
            spoil("unit-changed", columns=list(AMOUNTS), by=3, unit={"from": "MXN", "to": "miles de MXN"}),
            spoil("blank-column", column="separador", at=7),
            spoil("column-renamed", column="ID_PROGRAMA", to="PP"),
            year=2014,
        ),
    ),
    full=1_600,
    small=80,
)
