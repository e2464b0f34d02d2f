"""Discharges from hospitals, one a row, as the hospitals' system hands them over."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, date, derived, fact, place, serial
from ...making.basic import picked
from ._lists import count, facility, later

# A cause with its key of ICD-10, from memory, not compared; who has it (H, M or both), the ages, and how often it is met.
CAUSES = (
    *(("O80.9", "Parto único espontáneo", "M", 15, 42, 24), ("O82.9", "Parto por cesárea", "M", 16, 44, 12)),
    *(("J18.9", "Neumonía, no especificada", "", 0, 92, 6), ("K80.2", "Cálculo de la vesícula biliar", "", 22, 85, 8)),
    *(("E11.9", "Diabetes mellitus tipo 2", "", 32, 90, 7), ("K35.8", "Apendicitis aguda", "", 6, 60, 7)),
    *(("N18.6", "Insuficiencia renal terminal", "", 25, 85, 6), ("A09.9", "Gastroenteritis y colitis", "", 0, 80, 4)),
    *(("N40.X", "Hiperplasia de la próstata", "H", 52, 90, 2), ("S82.2", "Fractura de la tibia", "", 12, 75, 4)),
    *(("I21.9", "Infarto agudo del miocardio", "", 42, 92, 3), ("C50.9", "Tumor maligno de la mama", "M", 32, 80, 3)),
)
REASONS = {"Mejoría": 78, "Curación": 10, "Voluntario": 5, "Pase a otro hospital": 4, "Defunción": 3}
RIGHTS = {"Seguro Popular": 60, "Ninguna": 24, "IMSS-Oportunidades": 6, "IMSS": 6, "ISSSTE": 4}


def _patient(block: Block) -> list[list[str]]:
    """Give sex, age, and the key and name of the cause, which fit each other."""
    often = {str(at): cause[5] for at, cause in enumerate(CAUSES)}
    choice("cause", often).make(block)
    draws = block.chance("patient").draws(block.rows).tolist()
    told = block.numbers["cause"]
    sexes, ages = [], []
    for at, draw in zip(told.tolist(), draws, strict=True):
        _key, _name, sex, low, high, _often = CAUSES[at]
        sexes.append(sex or "HM"[draw & 1])
        ages.append(str(low + (draw >> 1) % (high - low + 1)))
    return [sexes, ages, *(picked([str(cause[part]) for cause in CAUSES], told) for part in (0, 1))]


DATASET = Dataset(
    Entry(
        title=Words("Discharges from hospitals", "Egresos hospitalarios"),
        what=Words(
            "A row is a stay in a public hospital: from when to when, the patient’s age and sex, and why.",
            "Una fila es una estancia en un hospital público: de cuándo a cuándo, la edad y el sexo de la "
            "persona y la causa.",
        ),
        owner="Dirección General de Información en Salud",
        system="SAEH, Subsistema Automatizado de Egresos Hospitalarios",
        sensitivity="personal",
        demand=4,
        evidence=Words(
            "Universities ask for the rows each year and are given them on a disc, after signing a letter.",
            "Las universidades piden los registros cada año y se les dan en un disco, con carta firmada.",
        ),
        effort=4,
        barriers=("personal-data", "size", "right-to-publish"),
        legal_basis=Words(
            "General Health Law: the Ministry integrates health statistics; a patient’s record is confidential.",
            "Ley General de Salud: la Secretaría integra la información estadística; los datos de cada paciente "
            "son confidenciales.",
        ),
        frequency="R/P1Y",
    ),
    key=("ID",),
    columns=(
        serial("ID", "{:08d}"),
        fact("ANIO", "{year}"),
        place(state_key="CVE_ENT", key="CVE_MUN", per=6, scattered=True),
        facility("CLUES"),
        derived(("SEXO", "EDAD", "AFECPRIN", "DESC_AFECPRIN"), _patient),
        blank(choice("DERHAB", RIGHTS), 0.08),
        date("FECHA_INGRESO", "{year}-01-01", "{year}-12-10"),
        later("FECHA_EGRESO", "FECHA_INGRESO", "{year}-01-01", 0, 18, lean=5),
        count("DIAS_ESTANCIA", "FECHA_EGRESO"),
        choice("MOTIVO_EGRESO", REASONS),
    ),
    releases=(
        release(
            "2013",
            "egresos-hospitalarios-2013.txt",
            spoil("date-form", columns="FECHA_INGRESO:FECHA_EGRESO", form="dd/mm/yyyy"),
            spoil("ambiguous-date", columns="FECHA_INGRESO:FECHA_EGRESO", every=20),
            spoil("lost-leading-zero", columns="CVE_ENT", width=2),
            spoil("encoding-error", encoding="windows-1252"),
            spoil("delimiter-unusual", delimiter="|"),
            year=2013,
        ),
        release(
            "2014",
            "egresos-hospitalarios-2014.txt",
            spoil("sum-mismatch", columns="DIAS_ESTANCIA", every=30),
            spoil("date-form", columns="FECHA_INGRESO:FECHA_EGRESO", form="yyyymmdd"),
            spoil("missing-marker", columns="DERHAB", marker="N.E."),
            spoil("column-renamed", column="AFECPRIN", to="DIAG_INI"),
            spoil("delimiter-unusual", delimiter="|"),
            year=2014,
        ),
    ),
    full=2_900_000,
    small=100,
    personal={
        **{"CLUES": "quasi", "CVE_MUN": "quasi", "SEXO": "quasi", "EDAD": "quasi", "FECHA_INGRESO": "quasi"},
        **{"AFECPRIN": "health", "DESC_AFECPRIN": "health", "MOTIVO_EGRESO": "health"},
    },
    known={
        "sum-mismatch": "DIAS_ESTANCIA=FECHA_EGRESO-FECHA_INGRESO",
        "ambiguous-date": "ambiguous-date;DIAS_ESTANCIA=FECHA_EGRESO-FECHA_INGRESO",
    },
)
