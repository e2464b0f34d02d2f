"""Calls to 066 by centre and month, pranks among them."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, derived, month, place
from ._lists import CAPITAL

CALLS = ("LLAMADAS_PROCEDENTES", "LLAMADAS_IMPROCEDENTES", "DENUNCIAS_089")
# From this month of 2014 on, the first figure has the pranks too.
CHANGED = "2014-07"


def _calls(block: Block) -> list[list[str]]:
    """Give the calls that were answered with help, those that needed none, and the anonymous reports to 089."""
    import numpy as np

    of = block.numbers["place"].astype(np.uint64)
    size = block.lasting("size").wholes(of, 1_400, 46_000, lean=3)
    # More from year to year, and a little more or less each month.
    real = size * block.facts["level"] // 100 * block.chance("real").wholes(block.rows, 84, 116) // 100
    # Four of five calls need no help, in some centres more than in others.
    idle = real * block.lasting("idle").wholes(of, 210, 560) // 100
    idle = idle * block.chance("idle").wholes(block.rows, 92, 108) // 100
    reports = real * block.chance("reports").wholes(block.rows, 4, 31) // 1_000
    return [list(map(str, one.tolist())) for one in (real, idle, reports)]


DATASET = Dataset(
    Entry(
        title=Words("Emergency calls by centre and month", "Llamadas de emergencia por centro y mes"),
        what=Words(
            "A row is a call centre in a month: calls that needed help, calls that did not, and anonymous reports.",
            "Una fila es un centro de atención en un mes: llamadas procedentes, improcedentes y denuncias anónimas.",
        ),
        owner="Centro Nacional de Información, Servicios de Atención de Llamadas 066 y 089",
        system="Formato mensual que los centros envían por correo",
        sensitivity="public",
        demand=3,
        evidence=Words(
            "Town halls and the press ask each year how many calls are pranks.",
            "Ayuntamientos y prensa preguntan cada año cuántas llamadas son bromas.",
        ),
        effort=2,
        barriers=("third-party", "quality"),
        legal_basis=Words(
            "General Law of the National Public Security System: the emergency number is homologated and its statistics "
            "are brought together.",
            "Ley General del Sistema Nacional de Seguridad Pública: se homologa el número de emergencias y se integra su "
            "estadística.",
        ),
        frequency="R/P1M",
    ),
    key=("MES", "CVEGEO"),
    columns=(
        place(state="ENTIDAD", geo="CVEGEO", municipality="CENTRO", per=12),
        month("MES", per=1),
        blank(derived(CALLS, _calls), 0.06),
    ),
    releases=(
        release(
            "2013",
            "llamadas-de-emergencia-2013.csv",
            spoil("value-renamed", columns="ENTIDAD", names=CAPITAL),
            spoil("outlier", columns="LLAMADAS_PROCEDENTES", every=30),
            spoil("thousands-mark", columns=f"{CALLS[0]}:{CALLS[-1]}"),
            spoil("missing-marker", columns=list(CALLS), marker="S/D"),
            year=2013,
            level=100,
        ),
        release(
            "2014",
            "llamadas-de-emergencia-2014.csv",
            spoil("value-renamed", columns="ENTIDAD", names=CAPITAL),
            spoil(
                "meaning-changed",
                column="LLAMADAS_PROCEDENTES",
                plus="LLAMADAS_IMPROCEDENTES",
                when="MES",
                since=CHANGED,
            ),
            spoil("column-renamed", column="LLAMADAS_PROCEDENTES", to="LLAMADAS"),
            spoil("column-moved", column="MES", to=0, at=3),
            year=2014,
            level=106,
        ),
    ),
    full=2_400,
    small=84,
    known={
        "outlier": "LLAMADAS_PROCEDENTES<=500000",
    },
)
