"""Advice given to consumers by office, means and month, as a monthly report shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....locale import Words
from ...dataset import Dataset, Entry, Tidy, release, some, spoil
from ...making import Block, cycle, derived, fact, series
from ...making.basic import picked
from ...variants import SPREAD
from ._lists import OFFICES

if TYPE_CHECKING:
    pass

MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")
TOLD = f"{MONTHS[0]}:{MONTHS[-1]}"
# How consumers ask, and how many do beside those who telephone.
MEANS = ("Teléfono", "Ventanilla", "Correo electrónico", "Chat", "Redes sociales", "Módulo itinerante")
OFTEN = (1.0, 0.6, 0.2, 0.15, 0.1, 0.05)
TOPICS = (
    *("Garantías", "Devoluciones", "Precios exhibidos", "Publicidad", "Contratos", "Servicios turísticos"),
    *("Telecomunicaciones", "Otros"),
)
# All pairs of a means and a topic, mixed so that a small table has several of both.
PAIRS = tuple((MEANS[at % 6], TOPICS[(at + at // 6) % 8]) for at in range(48))


def _offices(block: Block) -> list[str]:
    """Give the office, some of them in a small table."""

    many = min(len(OFFICES), max(4, -(-int(block.nominal * (1 + SPREAD)) // len(MEANS))))
    chosen = block.lasting("offices").some(OFFICES, many)
    office, block.numbers["within"] = block.parted(many)
    return picked([f"Delegación {name}" for name in chosen], office)


DATASET = Dataset(
    Entry(
        title=Words("Advice given to consumers by month", "Asesorías a consumidores por mes"),
        what=Words(
            "A row is an office, a means and a topic in a month, and how many people were advised.",
            "Una fila es una delegación, un medio y un tema en un mes, y cuántas asesorías se dieron.",
        ),
        owner="Coordinación General de Educación y Divulgación",
        system="Reporte mensual en hoja de cálculo que envía cada delegación",
        sensitivity="public",
        demand=2,
        evidence=Words(
            "Asked for once a year, for the government's report.",
            "Se pide una vez al año, para el informe de gobierno.",
        ),
        effort=1,
        barriers=("format", "no-time"),
        legal_basis=Words(
            "Federal Consumer Protection Law: the office guides and advises consumers.",
            "Ley Federal de Protección al Consumidor: la Procuraduría orienta y asesora a los consumidores.",
        ),
        frequency="R/P1M",
    ),
    key=("ANIO", "DELEGACION", "MEDIO", "TEMA", "Mes"),
    columns=(
        fact("ANIO", "{year}"),
        derived("DELEGACION", _offices),
        cycle(("MEDIO", "TEMA"), PAIRS),
        series(MONTHS, 20, 2_600, like="MEDIO", factors=OFTEN * 8, zeros=0.02, reported=(9, 11)),
    ),
    releases=(
        release(
            "2013",
            "asesorias-al-consumidor-2013.csv",
            spoil("wide-columns", name="Mes", values="ASESORIAS", times=MONTHS),
            spoil("untrimmed-label", column="MEDIO", after="  "),
            spoil("multirow-header", over={"Asesorías": [MONTHS[0], MONTHS[-1]]}),
            spoil("encoding-error", encoding="windows-1252"),
            year=2013,
        ),
        release(
            "2014",
            "asesorias-al-consumidor-2014.tsv",
            spoil("wide-columns", name="Mes", values="ASESORIAS", times=MONTHS),
            spoil("thousands-mark", columns=TOLD),
            spoil("missing-marker", columns=TOLD, marker="-"),
            spoil("repeated-header", every=18),
            spoil(
                "preamble",
                titles=some(
                    "Procuraduría Federal del Consumidor",
                    "Asesorías y orientación, enero a diciembre de 2014",
                    "Cifras acumuladas",
                    "Reporte CGED-04",
                    least=2,
                ),
            ),
            spoil("delimiter-unusual", delimiter="\t"),
            year=2014,
        ),
    ),
    full=1_100,
    small=40,
    tidy=Tidy(MONTHS, "Mes", "ASESORIAS"),
)
