"""Rain by state and month, in millimetres, as the yearly table of the weather service shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....countries.mx.geography import STATES
from ....locale import Words
from ...dataset import Dataset, Entry, Spoil, Tidy, release, some, spoil
from ...making import Block, derived, steady
from ...making.basic import picked, written
from ._lists import REGION_OF

if TYPE_CHECKING:
    import numpy as np

MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
# How many thousandths of a year's rain fall in each month.
_PARTS = (28, 22, 18, 22, 52, 135, 180, 178, 180, 95, 52, 38)
# About how many millimetres fall in a year in each region, from 1 to 13: after CONAGUA's normals, from memory; not compared.
_YEARLY = (169, 445, 747, 963, 1_187, 438, 430, 816, 914, 1_558, 1_846, 1_218, 606)
_KEYS = tuple(STATES)
OVER = "Lluvia (mm)"
TITLES = some(
    "Servicio Meteorológico Nacional",
    "Precipitación media mensual por entidad",
    "Coordinación General",
    "Láminas en milímetros",
    least=2,
)
NOTES = some(
    "Los meses sin dato aún no se calculan; no significan que no llovió.",
    "Todas las cifras son inventadas para capacitación.",
    "Promedio de las estaciones que reportaron.",
    least=2,
)


def _where(block: Block) -> list[list[str]]:
    """Give state and year, a few years for each state, the newest last."""
    import numpy as np

    rows = block.rows.astype(np.int64)
    code: np.ndarray = rows * 32 // block.total
    last = -(-(code + 1) * block.total // 32) - 1
    block.numbers["state"], block.numbers["back"] = code + 1, last - rows
    year = block.facts["year"] - block.numbers["back"]
    block.numbers["id"] = code * 10_000 + year
    years = list(map(str, year.tolist()))
    return [picked(_KEYS, code), picked(tuple(STATES.values()), code), years]


def _rain(block: Block) -> list[list[str]]:
    """Give tenths of a millimetre a month; the release's own year goes up to the month of its report."""
    import numpy as np

    yearly = np.array([_YEARLY[REGION_OF[key] - 1] for key in _KEYS])[block.numbers["state"] - 1]
    ends = block.lasting("reported").of(block.facts["year"]).between(7, 10)
    now = block.numbers["back"] == 0
    columns = []
    for at, month in enumerate(MONTHS):
        percent = block.chance(month).wholes(block.rows, 20, 190)
        cells = written(yearly * _PARTS[at] * percent // 10_000, 1)
        columns.append(["" if new and at >= ends else cell for cell, new in zip(cells, now.tolist(), strict=True)])
    return columns


def _stations(block: Block) -> list[str]:
    """Give how many stations reported: about as many each year."""
    import numpy as np

    every = block.lasting("every").wholes(np.arange(33, dtype=np.uint64), 8, 110)[block.numbers["state"]]
    return list(map(str, (every + block.chance("some").wholes(block.rows, 0, 5)).tolist()))


def _defects(year: int) -> list[Spoil]:
    found = [spoil("wide-columns", name="MES", values="LLUVIA_MM", times=MONTHS)]
    if year == 2016:
        return [
            *found,
            spoil("lost-leading-zero", columns="CVE_ENT", width=2),
            spoil("merged-cells", column="ENTIDAD"),
            spoil("multirow-header", over={OVER: [MONTHS[0], MONTHS[-1]]}),
            spoil("preamble", titles=TITLES),
            spoil("footer", notes=NOTES),
        ]
    return [
        *found,
        spoil("decimal-mark", columns=f"{MONTHS[0]}:{MONTHS[-1]}"),
        spoil("missing-marker", columns=f"{MONTHS[0]}:{MONTHS[-1]}", marker="n.d."),
        spoil("delimiter-unusual", delimiter=";"),
        spoil("byte-order-mark"),
    ]


DATASET = Dataset(
    Entry(
        title=Words("Rain by state and month", "Lluvia mensual por entidad"),
        what=Words(
            "A row is a state in a month, and how many millimetres of rain fell.",
            "Una fila es una entidad en un mes, y cuántos milímetros de lluvia cayeron.",
        ),
        owner="Coordinación General del Servicio Meteorológico Nacional",
        system="Hoja de cálculo del resumen mensual",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Teachers, farmers and insurers copy it by hand from a table in a PDF.",
            "Maestros, agricultores y aseguradoras la copian a mano de una tabla en PDF.",
        ),
        effort=2,
        barriers=("format", "upkeep"),
        legal_basis=Words(
            "National Water Law: the National Weather Service is a unit of the Commission and spreads weather data.",
            "Ley de Aguas Nacionales: el Servicio Meteorológico Nacional es parte de la Comisión y difunde sus datos.",
        ),
        frequency="R/P1M",
    ),
    key=("CVE_ENT", "ANIO", "MES"),
    columns=(
        derived(("CVE_ENT", "ENTIDAD", "ANIO"), _where),
        steady(derived("ESTACIONES", _stations), by="id"),
        steady(derived(MONTHS, _rain), by="id"),
    ),
    releases=tuple(
        release(str(year), f"lluvia-mensual-{year}.csv", *_defects(year), year=year) for year in (2016, 2017)
    ),
    full=1_920,
    small=96,
    tidy=Tidy(MONTHS, "MES", "LLUVIA_MM"),
)
