"""The ministry's budget by unit, programme and item."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, some, spoil
from ...making import Block, cycle, decimal, derived, fact
from ...making.basic import picked, written

# Units and programmes are named after real ones, their keys too, from memory; not compared.
UNITS = (
    *(("160", "Comisión Coordinadora de Institutos Nacionales de Salud y Hospitales de Alta Especialidad"),),
    *(("513", "Dirección General de Programación, Organización y Presupuesto"),),
    *(
        ("610", "Dirección General de Calidad y Educación en Salud"),
        ("613", "Dirección General de Información en Salud"),
    ),
    *(("614", "Dirección General de Evaluación del Desempeño"), ("316", "Dirección General de Epidemiología")),
    *(
        ("310", "Dirección General de Promoción de la Salud"),
        ("313", "Secretariado Técnico del Consejo de Salud Mental"),
    ),
    *(("L00", "Centro Nacional de Equidad de Género y Salud Reproductiva"),),
    *(("R00", "Centro Nacional para la Salud de la Infancia y la Adolescencia"),),
    *(("S00", "Comisión Federal para la Protección contra Riesgos Sanitarios"),),
    *(("U00", "Comisión Nacional de Protección Social en Salud"),),
)
PROGRAMMES = (
    *(("E023", "Prestación de servicios de salud"), ("E036", "Reducción de enfermedades prevenibles por vacunación")),
    *(
        ("U005", "Seguro Popular"),
        ("P016", "Prevención y atención de VIH/SIDA"),
        ("G004", "Protección contra riesgos sanitarios"),
    ),
    *(
        ("U009", "Vigilancia epidemiológica"),
        ("M001", "Apoyo al proceso presupuestario"),
        ("S200", "Caravanas de la Salud"),
    ),
)
ITEMS = (
    *(
        ("11301", "Sueldos base"),
        ("25301", "Medicinas y productos farmacéuticos"),
        ("33901", "Subcontratación de servicios"),
    ),
    *(
        ("25401", "Materiales y suministros médicos"),
        ("31101", "Energía eléctrica"),
        ("43401", "Subsidios a servicios públicos"),
    ),
    *(("12201", "Sueldos a personal eventual"), ("26103", "Combustibles"), ("35102", "Mantenimiento de inmuebles")),
    *(
        ("53101", "Equipo médico y de laboratorio"),
        ("37504", "Viáticos nacionales"),
        ("21101", "Materiales de oficina"),
    ),
    *(("14101", "Aportaciones al ISSSTE"), ("51501", "Bienes informáticos"), ("33604", "Impresión y difusión")),
)
MONEY = "ORIGINAL:EJERCIDO"
NOTES = some(
    "Los paréntesis indican reducciones líquidas.",
    "Nota: todas las cifras son inventadas para capacitación.",
    "Las sumas pueden no coincidir por redondeo.",
    "Corte: cierre definitivo.",
    least=2,
)


def _unit(block: Block) -> list[list[str]]:
    """Give each unit's key and name, the units one after the other."""
    unit, block.numbers["within"] = block.parted(len(UNITS))
    return [picked([one[part] for one in UNITS], unit) for part in (0, 1)]


def _changed(block: Block) -> list[list[str]]:
    """Give what was added or taken, what the budget came to, and what was spent of that."""
    first = block.numbers["ORIGINAL"]
    more = first * block.chance("AMPLIACION").wholes(block.rows, -300, 260) // 1000
    spent = (first + more) * block.chance("EJERCIDO").wholes(block.rows, 720, 1000) // 1000
    return [written(one, 2) for one in (more, first + more, spent)]


DATASET = Dataset(
    Entry(
        title=Words("Budget by unit and item", "Presupuesto por unidad y partida"),
        what=Words(
            "A row is an item of a programme of a unit in a state: what it was given, and what it spent.",
            "Una fila es una partida de un programa de una unidad en un estado: lo que se le asignó y lo que ejerció.",
        ),
        owner="Dirección General de Programación, Organización y Presupuesto",
        system="Sistema de contabilidad y presupuesto (SICOP)",
        sensitivity="public",
        demand=3,
        evidence=Words(
            "Two think tanks and the auditors of the Chamber of Deputies ask for it each quarter.",
            "Dos centros de estudio y la auditoría de la Cámara de Diputados lo piden cada trimestre.",
        ),
        effort=1,
        barriers=("no-time", "format"),
        legal_basis=Words(
            "Federal Law of Budget and Treasury Responsibility: agencies report what they spend each quarter.",
            "Ley Federal de Presupuesto y Responsabilidad Hacendaria: las dependencias informan su gasto cada "
            "trimestre.",
        ),
        frequency="R/P3M",
    ),
    key=("CICLO", "CVE_UR", "CVE_PROGRAMA", "CVE_PARTIDA", "CVE_ENT"),
    columns=(
        fact("CICLO", "{year}"),
        derived(("CVE_UR", "DESC_UR"), _unit),
        # Eight programmes and fifteen items have no common divisor, so that they meet in all ways before they repeat.
        cycle(("CVE_PROGRAMA", "DESC_PROGRAMA"), PROGRAMMES),
        cycle(("CVE_PARTIDA", "DESC_PARTIDA"), ITEMS),
        cycle("CVE_ENT", [f"{at:02d}" for at in (9, *range(1, 9), *range(10, 33))], per=len(PROGRAMMES) * len(ITEMS)),
        decimal("ORIGINAL", 40_000, 88_000_000, lean=4),
        derived(("AMPLIACION_REDUCCION", "MODIFICADO", "EJERCIDO"), _changed),
    ),
    releases=(
        release(
            "2013",
            "presupuesto-por-unidad-2013.csv",
            spoil("sum-mismatch", columns="MODIFICADO", every=35),
            spoil("total-row", by="DESC_UR", label="DESC_UR", columns=MONEY, word="TOTAL"),
            spoil("thousands-mark", columns=MONEY),
            spoil("negative-in-parentheses", columns="AMPLIACION_REDUCCION"),
            spoil("footer", notes=NOTES),
            spoil("encoding-error", encoding="windows-1252"),
            year=2013,
        ),
        release(
            "2014",
            "presupuesto-por-unidad-2014.csv",
            spoil("unit-changed", columns=MONEY, by=3, unit={"from": "MXN", "to": "miles de MXN"}),
            spoil("currency-in-cell", columns="EJERCIDO"),
            spoil("column-renamed", column="DESC_UR", to="UNIDAD RESPONSABLE"),
            spoil("duplicate-label", column="DESC_PROGRAMA", to="CVE_PROGRAMA"),
            spoil("wrong-format"),
            year=2014,
        ),
    ),
    full=9_000,
    small=100,
    known={
        "sum-mismatch": "MODIFICADO=ORIGINAL+AMPLIACION_REDUCCION",
    },
)
