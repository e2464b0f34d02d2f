"""What the ministry spent by programme, state and month, as its accounts are printed."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, Tidy, release, spoil
from ...making import Block, cycle, fact, series, state
from ...making.basic import written
from ...making.block import Maker

MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
PROGRAMMES = (
    ("E007", "Prestación de servicios de educación media superior"),
    ("E008", "Prestación de servicios de educación técnica"),
    ("S221", "Programa Escuelas de Tiempo Completo"),
    ("U006", "Subsidios federales para organismos descentralizados estatales"),
    ("E010", "Prestación de servicios de educación superior y posgrado"),
    ("S029", "Programa Escuelas de Calidad"),
    ("M001", "Actividades de apoyo administrativo"),
    ("P001", "Diseño y aplicación de la política educativa"),
    ("G001", "Normar los servicios educativos"),
    ("E016", "Producción y distribución de libros, materiales educativos y culturales"),
)
CHAPTERS = (
    *(("1000", "Servicios personales"), ("2000", "Materiales y suministros"), ("3000", "Servicios generales")),
    *(
        ("4000", "Transferencias, asignaciones, subsidios y otras ayudas"),
        ("5000", "Bienes muebles, inmuebles e intangibles"),
    ),
)
# Each programme with each chapter once; one after the other differ in both, so that a small file shows several.
SPENT = tuple((*PROGRAMMES[at % 10], *CHAPTERS[(at + at // 10) % 5]) for at in range(50))
SIZES = tuple(1.0 if one[2] == "1000" else 0.3 if one[2] == "4000" else 0.06 for one in SPENT)


def _with_refunds(maker: Maker) -> Maker:
    """Make a few of a series' amounts negative: money that went back that month."""

    def make(block: Block) -> list[list[str]]:
        columns = []
        for label, cells in zip(maker.labels, maker.make(block), strict=True):
            gone = block.chance(f"{label}.back").shares(block.rows) < 0.03
            refunds = written(-(block.numbers[label] // 15), 2)
            columns.append(
                [back if out else cell for cell, back, out in zip(cells, refunds, gone.tolist(), strict=True)]
            )
        return columns

    return Maker(maker.labels, make)


DATASET = Dataset(
    Entry(
        title=Words("Spending by programme, state and month", "Presupuesto ejercido por programa, entidad y mes"),
        what=Words(
            "A row is what a programme spent under a chapter in a state in a month.",
            "Una fila es lo que un programa ejerció en un capítulo, una entidad y un mes.",
        ),
        owner="Dirección General de Presupuesto y Recursos Financieros",
        system="Sistema de contabilidad y presupuesto; se entrega como cuadro impreso",
        sensitivity="public",
        demand=3,
        evidence=Words(
            "Members of Congress and budget watchers ask for it each quarter.",
            "La piden cada trimestre legisladores y organizaciones que vigilan el presupuesto.",
        ),
        effort=2,
        barriers=("format", "no-tool"),
        legal_basis=Words(
            "Federal Law of Budget and Treasury Responsibility: spending is reported and made public every quarter.",
            "Ley Federal de Presupuesto y Responsabilidad Hacendaria: el gasto se informa y se publica cada trimestre.",
        ),
        frequency="R/P3M",
    ),
    key=("CVE_PP", "CAPITULO", "CVE_ENT", "MES"),
    columns=(
        fact("ANIO", "{year}"),
        fact("RAMO", "11"),
        state(key="CVE_ENT", name="ENTIDAD"),
        cycle(("CVE_PP", "PROGRAMA", "CAPITULO", "CONCEPTO"), SPENT),
        _with_refunds(series(MONTHS, 200_000_000, 9_000_000_000, places=2, like="CVE_PP", factors=SIZES)),
    ),
    releases=(
        release(
            "2013",
            "presupuesto-por-programa-2013.csv",
            spoil("wide-columns", name="MES", values="EJERCIDO", times=MONTHS),
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("thousands-mark", columns="ENE:DIC"),
            spoil("negative-in-parentheses", columns="ENE:DIC"),
            year=2013,
        ),
        release(
            "2014",
            "presupuesto-por-programa-2014.csv",
            spoil("wide-columns", name="MES", values="EJERCIDO", times=MONTHS),
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("unit-changed", columns="ENE:DIC", by=3, unit={"from": "MXN", "to": "miles de MXN"}),
            spoil("wrong-format"),
            year=2014,
        ),
    ),
    full=1_300,
    small=70,
    tidy=Tidy(MONTHS, "MES", "EJERCIDO"),
)
