"""Investment projects by year, with another header each year."""

from __future__ import annotations

from ....countries.mx.geography import MUNICIPALITIES, STATES
from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, Spoil, either, release, spoil
from ...making import Block, blank, coordinates, derived, fact, only, steady
from ...making.basic import picked, written
from ...making.steady import units
from ...making.where import placed
from ._lists import INVENTED, RAMOS

_WAYS, _SOCIAL = "Proyecto de infraestructura económica", "Proyecto de infraestructura social"
_HOUSES, _UPKEEP, _BUYING = "Proyecto de inmuebles", "Programa de mantenimiento", "Programa de adquisiciones"
# Branch, unit's key (invented, as all keys here), unit, what it does, and of which kind that is.
UNITS = (
    ("04", "410", "Centro Nacional de Prevención de Desastres", "Red de monitoreo sísmico", _BUYING),
    ("06", "615", "Servicio de Administración Tributaria", "Remodelación de oficinas de atención", _HOUSES),
    ("07", "711", "Dirección General de Ingenieros", "Construcción de unidad habitacional militar", _HOUSES),
    ("08", "360", "Comisión Nacional de Acuacultura y Pesca", "Ampliación del centro acuícola", _WAYS),
    ("08", "360", "Comisión Nacional de Acuacultura y Pesca", "Mantenimiento de bordos y canales acuícolas", _UPKEEP),
    ("09", "211", "Dirección General de Carreteras", "Modernización de la carretera federal", _WAYS),
    ("09", "211", "Dirección General de Carreteras", "Construcción del libramiento", _WAYS),
    ("09", "212", "Dirección General de Conservación de Carreteras", "Reconstrucción de puentes", _UPKEEP),
    ("11", "510", "Instituto Politécnico Nacional", "Construcción de unidad académica", _SOCIAL),
    ("11", "520", "Instituto Nacional de Antropología e Historia", "Restauración de museo regional", _SOCIAL),
    ("12", "612", "Hospital General de México", "Equipamiento de la unidad móvil", _BUYING),
    ("16", "810", "Comisión Nacional del Agua", "Construcción de planta de tratamiento de aguas residuales", _SOCIAL),
    ("16", "810", "Comisión Nacional del Agua", "Rehabilitación del distrito de riego", _UPKEEP),
    ("17", "911", "Coordinación General de Servicios Periciales", "Construcción de laboratorio forense", _HOUSES),
    ("18", "920", "Comisión Federal de Electricidad", "Línea de transmisión y subestación", _WAYS),
)
KINDS = (_WAYS, _SOCIAL, _HOUSES, _UPKEEP, _BUYING)
SEEN = ("2012", "2013")
PROJECT = (
    *("ID_UR", "DESC_UR", "CVE_PPI", "NOMBRE", "TIPO_PPI", "ID_ENTIDAD", "DESC_ENTIDAD"),
    *("FECHA_INI", "FECHA_FIN", "MONTO_TOTAL"),
)
RISING = ("MODIFICADO", "EJERCIDO", "AVANCE_FISICO")
MONEY = ["MONTO_TOTAL", "APROBADO"]
FORMS = ("dd/mm/yyyy", "mmm-yy", "mmmm/yyyy")
FIRST_YEAR = 1999
# What each year calls the states whose names drift.
STATE_NAMES = {
    "2011": {**FORMERLY, "México": "Edo. Mex.", "Coahuila de Zaragoza": "Coahuila"},
    "2012": {**FORMERLY, "México": "Estado de México", "Michoacán de Ocampo": "Michoacán"},
    "2013": {**FORMERLY, "Querétaro": "Querétaro de Arteaga"},
    "2014": {**FORMERLY, "Veracruz de Ignacio de la Llave": "Veracruz"},
}
TITLES = {
    "2011": {
        "CICLO": "AÑO",
        "ID_RAMO": "RAMO",
        "ID_UR": "UR",
        "TIPO_PPI": "TIPO DE PROGRAMA O PROYECTO",
        "DESC_ENTIDAD": "ESTADO",
        "MONTO_TOTAL": "COSTO TOTAL",
        "FECHA_INI": "INICIO",
        "FECHA_FIN": "TERMINO",
    },
    "2013": {
        "ID_UR": "UR",
        "ID_ENTIDAD": "ENTIDAD",
        "MONTO_TOTAL": "MONTO_TOTAL_INVERSION",
        "FECHA_INI": "FECHA_INI_CAL_FISCAL",
        "FECHA_FIN": "FECHA_FIN_CAL_FISCAL",
    },
    "2014": {
        "ID_RAMO": "RAMO",
        "ID_UR": "CLAVE_UR",
        "NOMBRE": "NOMBRE_PPI",
        "DESC_ENTIDAD": "ENTIDAD_FEDERATIVA",
        "LATITUD": "LATITUD_INICIAL",
        "LONGITUD": "LONGITUD_INICIAL",
        "APROBADO": "PRESUPUESTO_APROBADO",
    },
}


def _branch(block: Block) -> list[str]:
    block.numbers["unit"] = block.chance("unit").wholes(block.rows, 0, len(UNITS) - 1)
    return picked([one[0] for one in UNITS], block.numbers["unit"])


def _branch_name(block: Block) -> list[str]:
    return picked([RAMOS[one[0]] for one in UNITS], block.numbers["unit"])


def _project(block: Block) -> list[list[str]]:
    """Give what stays of a project in all years: unit, key, name, kind, place, days, cost; the same in each."""
    unit = block.numbers["unit"]
    places, where = placed(block, 6, scattered=True)
    # The first day of a month, so that mar-06 can still be told; all begin before the first release.
    begun = block.chance("begun").wholes(block.rows, 0, (2011 - FIRST_YEAR) * 12 - 1)
    ended = block.chance("ended").wholes(block.rows, (2015 - FIRST_YEAR) * 12 - 1, (2020 - FIRST_YEAR) * 12)
    cost = block.chance("cost").wholes(block.rows, 3_000_000, 4_000_000_000, lean=4)
    block.numbers["MONTO_TOTAL"] = cost
    days = [f"{FIRST_YEAR + at // 12}-{at % 12 + 1:02d}-01" for at in range((2021 - FIRST_YEAR) * 12)]
    ids, names = [], []
    for one, at, there, row in zip(unit.tolist(), begun.tolist(), where.tolist(), block.rows.tolist(), strict=True):
        branch, key, _unit, work, kind = UNITS[one]
        state, town = places[there]
        ids.append(f"{branch}{key}{FIRST_YEAR + at // 12}{KINDS.index(kind) + 1:02d}{state}{town}{row + 1:07d}")
        names.append(f"{work} en {MUNICIPALITIES[state][town]}")
    return [
        picked([one[1] for one in UNITS], unit),
        picked([one[2] for one in UNITS], unit),
        ids,
        names,
        picked([one[4] for one in UNITS], unit),
        picked([one[0] for one in places], where),
        picked([STATES[one[0]] for one in places], where),
        picked(days, begun),
        picked(days, ended),
        written(cost, 0),
    ]


def _approved(block: Block) -> list[str]:
    share = block.chance("APROBADO").wholes(block.rows, 15, 220)
    block.numbers["APROBADO"] = block.numbers["MONTO_TOTAL"] * share // 1000
    return written(block.numbers["APROBADO"], 0)


def _spent(block: Block) -> list[list[str]]:
    changed = block.numbers["APROBADO"] * block.chance("MODIFICADO").wholes(block.rows, 650, 1100) // 1000
    spent = changed * block.chance("EJERCIDO").wholes(block.rows, 300, 1000) // 1000
    # Hundredths of a per cent; what is built stays built.
    done = block.lasting("AVANCE").wholes(units(block), 150, 6_000)
    done += block.lasting("AVANCE por año").wholes(units(block), 200, 3_800) * (block.facts["year"] - int(SEEN[0]))
    return [written(changed, 0), written(spent, 0), written(done, 2)]


def _defects(year: str) -> list[Spoil]:
    days = ["FECHA_INI", "FECHA_FIN"]
    titles = [spoil("column-renamed", column=column, to=to) for column, to in TITLES.get(year, {}).items()]
    gone = [spoil("column-removed", column=column, at=16) for column in RISING] if year not in SEEN else []
    # A place that is not known stands at 0, 0, in the Gulf of Guinea.
    nowhere = [
        spoil("missing-marker", columns=["LATITUD", "LONGITUD"], marker="0"),
        spoil("value-renamed", columns="DESC_ENTIDAD", names=STATE_NAMES[year]),
    ]
    if year == "2011":
        return [
            spoil("column-removed", column="DESC_RAMO", at=2),
            *(spoil("column-removed", column=column, at=15) for column in RISING),
            spoil("mixed-dates", columns=days, every=5, forms=FORMS),
            spoil("date-form", columns=days, form="yyyy-mm-dd 00:00:00"),
            *nowhere,
            *titles,
            spoil("column-moved", column="CICLO", to=14, at=0),
            spoil("encoding-error", encoding="windows-1252"),
        ]
    if year == "2012":
        return [
            spoil("leading-apostrophe", columns=["ID_RAMO", "CVE_PPI"], every=6),
            spoil("unit-changed", columns=[*MONEY, *RISING[:2]], by=3, unit={"from": "MXN", "to": "miles de MXN"}),
            spoil("thousands-mark", columns=[*MONEY, *RISING[:2]]),
            spoil("lost-leading-zero", columns="ID_ENTIDAD", width=2),
            *nowhere,
            spoil("footer", notes=["Fuente: Cartera de programas y proyectos de inversión.", INVENTED]),
            spoil("byte-order-mark"),
        ]
    if year == "2013":
        return [
            spoil("scientific-key", columns="CVE_PPI", every=9),
            spoil("mixed-dates", columns=days, every=8, forms=["mmm-yy", "dd/mm/yyyy", "yyyy-mm-dd 00:00:00"]),
            spoil("lost-leading-zero", columns=["ID_RAMO", "ID_ENTIDAD"], width=2),
            *nowhere,
            *titles,
            spoil("duplicate-label", column="NOMBRE", to="CVE_PPI"),
            spoil("wrong-format"),
        ]
    return [
        *gone,
        spoil("scientific-key", columns="CVE_PPI", every=15),
        spoil("leading-apostrophe", columns="CVE_PPI", every=12),
        spoil("duplicate-row", every=45),
        spoil("date-form", columns=days, form="dd/mm/yyyy"),
        *nowhere,
        *titles,
        spoil("duplicate-label", column="DESC_RAMO", to="RAMO"),
        spoil("footer", notes=[INVENTED]),
        spoil("encoding-error", encoding="windows-1252"),
        spoil("delimiter-unusual", delimiter=either(";", "\t", "|")),
    ]


DATASET = Dataset(
    Entry(
        title=Words("Portfolio of investment projects", "Cartera de programas y proyectos de inversión"),
        what=Words(
            "A row is a project registered to be built or bought, with its cost and what the year's budget gives it.",
            "Una fila es un proyecto registrado para construirse o comprarse, con su costo y lo que le da el presupuesto.",
        ),
        owner="Unidad de Inversiones",
        system="Proceso Integral de Programación y Presupuesto (PIPP), módulo de Cartera",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Newspapers and universities ask for it after every budget, and each joins the years by hand.",
            "Periódicos y universidades la piden después de cada presupuesto, y cada quien une los años a mano.",
        ),
        effort=4,
        barriers=("titles-change", "quality", "third-party"),
        legal_basis=Words(
            "Federal Budget and Treasury Responsibility Law: the Secretariat keeps the portfolio of investment "
            "projects.",
            "Ley Federal de Presupuesto y Responsabilidad Hacendaria: la Secretaría integra la cartera de inversión.",
        ),
        frequency="R/P1Y",
    ),
    key=("CICLO", "CVE_PPI"),
    columns=(
        fact("CICLO", "{year}"),
        steady(derived("ID_RAMO", _branch)),
        only(derived("DESC_RAMO", _branch_name), *SEEN, "2014"),
        steady(derived(PROJECT, _project)),
        blank(steady(coordinates("LATITUD", "LONGITUD")), 0.15),
        derived("APROBADO", _approved),
        only(derived(RISING, _spent), *SEEN),
    ),
    releases=tuple(
        release(year, f"cartera-de-inversion-{year}.csv", *_defects(year), year=int(year))
        for year in ("2011", "2012", "2013", "2014")
    ),
    full=12_000,
    small=180,
    known={
        "mixed-dates": "dd/mm 1950 first-day",
    },
)
