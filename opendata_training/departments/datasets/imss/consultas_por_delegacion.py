"""Consultations by unit, service and month, as the monthly bulletin leaves them."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, Tidy, release, some, spoil
from ...making import Block, derived, series
from ...making.basic import picked
from ._lists import DELEGATIONS

MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
# The services, and how many consultations each gives beside the commonest.
_SERVICES = {"Medicina familiar": 1.0, "Especialidades": 0.22, "Urgencias": 0.24, "Estomatología": 0.06}
WHERE = ("CVE_DEL", "DELEGACION", "UNIDAD", "SERVICIO")
OVER = "CONSULTAS OTORGADAS"


def _where(block: Block) -> list[list[str]]:
    """Give delegation, unit and service: each delegation's rows stand together."""
    many = min(len(DELEGATIONS), max(4, block.nominal // 5))
    chosen = block.lasting("delegations").some(DELEGATIONS, many)
    at, within = block.parted(many)
    block.numbers["service"] = within % len(_SERVICES)
    units = within // len(_SERVICES)
    return [
        picked([key for key, _name in chosen], at),
        picked([name for _key, name in chosen], at),
        picked([f"Unidad {number + 1}" for number in range(int(units.max()) + 1)], units),
        picked(list(_SERVICES), block.numbers["service"]),
    ]


_WIDE = spoil("wide-columns", name="MES", values="CONSULTAS", times=MONTHS)
_ALL = f"{MONTHS[0]}:{MONTHS[-1]}"
TITLES = some(
    "INSTITUTO MEXICANO DEL SEGURO SOCIAL",
    "Dirección de Prestaciones Médicas",
    "Consultas otorgadas por unidad y servicio",
    "División de Información en Salud",
    "Cifras definitivas",
    least=2,
)


DATASET = Dataset(
    Entry(
        title=Words("Consultations by delegation and month", "Consultas por delegación y mes"),
        what=Words(
            "A row is a service of a medical unit in a month, and how many consultations it gave.",
            "Una fila es un servicio de una unidad médica en un mes, y cuántas consultas otorgó.",
        ),
        owner="División de Información en Salud",
        system="Sistema de Información de Atención Integral a la Salud (SIAIS)",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Universities and the states’ health ministries ask for it; 38 requests for information in a year.",
            "La piden universidades y secretarías de salud de los estados; 38 solicitudes de información en un año.",
        ),
        effort=3,
        barriers=("format", "no-tool"),
        legal_basis=Words(
            "General Health Law: the institute is part of the national system and gives its statistics of services.",
            "Ley General de Salud: el Instituto forma parte del sistema nacional y entrega su estadística de "
            "servicios.",
        ),
        frequency="R/P1M",
    ),
    key=("CVE_DEL", "UNIDAD", "SERVICIO", "MES"),
    columns=(
        derived(WHERE, _where),
        series(MONTHS, 900, 26_000, like="service", factors=list(_SERVICES.values()), least=0.8, growing=0.05),
    ),
    releases=(
        release(
            "2013",
            "consultas-2013.csv",
            _WIDE,
            spoil("merged-cells", column="DELEGACION"),
            spoil("multirow-header", over={OVER: [MONTHS[0], MONTHS[-1]]}),
            spoil("preamble", titles=TITLES),
        ),
        release(
            "2014",
            "consultas-2014.xlsx",
            _WIDE,
            spoil("total-row", by="DELEGACION", label="UNIDAD", columns=_ALL),
            spoil("thousands-mark", columns=_ALL),
            spoil("several-sheets", column="DELEGACION"),
        ),
    ),
    full=6_000,
    small=48,
    tidy=Tidy(MONTHS, "MES", "CONSULTAS"),
)
