"""How much water is left in each aquifer: what flows in, what has been granted, and what remains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....countries.mx.geography import STATES
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, derived, steady, text, whole
from ...making.basic import picked
from ...making.steady import units
from ._lists import PLACE_NAMES, REGION_OF, REGIONS

if TYPE_CHECKING:
    pass

# States in the order of their regions, each of which is a sheet.
_ORDER = sorted(STATES, key=lambda state: (REGION_OF[state], state))
_FIGURES = ("RECARGA_MEDIA", "DESCARGA_NATURAL", "VOLUMEN_CONCESIONADO", "DISPONIBILIDAD")
_HM3 = {"from": "miles de m3", "to": "hm3"}


def _where(block: Block) -> list[list[str]]:
    """Give region, key and state: aquifers are numbered within their state."""
    code, within = block.parted(len(_ORDER))
    states = picked(_ORDER, code)
    keys = [f"{state}{one + 1:03d}" for state, one in zip(states, within.tolist(), strict=True)]
    regions = picked([REGIONS[REGION_OF[state] - 1] for state in _ORDER], code)
    return [regions, keys, picked([STATES[state] for state in _ORDER], code)]


def _balance(block: Block) -> list[list[str]]:
    """Give discharge, granted volume, what remains (below zero in about a third) and the word for it."""
    inflow = block.numbers["RECARGA_MEDIA"]
    same = units(block)
    out = inflow * block.lasting("out").wholes(same, 2, 35) // 100
    # More is granted from one study to the next.
    percent = (
        block.lasting("granted").wholes(same, 25, 125)
        + block.chance("granted").wholes(block.rows, 0, 5) * block.facts["later"]
    )
    granted = (inflow - out) * percent // 100
    left = (inflow - out - granted).tolist()
    words = ["Con disponibilidad" if one > 0 else "Sin disponibilidad" for one in left]
    return [*(list(map(str, one)) for one in (out.tolist(), granted.tolist(), left)), words]


DATASET = Dataset(
    Entry(
        title=Words("Water left in aquifers", "Disponibilidad media anual de acuíferos"),
        what=Words(
            "A row is an aquifer: its recharge, the volume granted and what remains, below zero where too much was granted.",
            "Una fila es un acuífero: su recarga, el volumen concesionado y lo que queda, negativo donde se concesionó de más.",
        ),
        owner="Gerencia de Aguas Subterráneas",
        system="Libro de cálculo del estudio de disponibilidad",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Whoever asks for a title needs it; the official gazette prints it as an image.",
            "La necesita quien solicita un título; el Diario Oficial la imprime como imagen.",
        ),
        effort=1,
        barriers=("format",),
        legal_basis=Words(
            "National Water Law: the mean yearly availability of aquifers is published in the official gazette.",
            "Ley de Aguas Nacionales: la disponibilidad media anual de los acuíferos se publica en el Diario Oficial.",
        ),
        frequency="R/P2Y",
    ),
    key=("CLAVE_ACUIFERO",),
    columns=(
        steady(derived(("ORGANISMO_CUENCA", "CLAVE_ACUIFERO", "ENTIDAD"), _where)),
        steady(
            text(
                "ACUIFERO",
                "{name}{kind}",
                name=PLACE_NAMES,
                kind=("", "", "", " Norte", " Sur", "-La Trinidad", "-El Refugio"),
            )
        ),
        steady(whole("RECARGA_MEDIA", 800, 480_000, lean=3)),
        derived((*_FIGURES[1:], "SITUACION"), _balance),
    ),
    releases=(
        release(
            "2018",
            "disponibilidad-de-acuiferos-2018.xlsx",
            spoil("lost-leading-zero", columns="CLAVE_ACUIFERO", width=5),
            spoil("unit-changed", columns=_FIGURES, by=3, unit=_HM3),
            spoil("negative-in-parentheses", columns="DISPONIBILIDAD"),
            spoil("several-sheets", column="ORGANISMO_CUENCA"),
            year=2018,
            later=0,
        ),
        release(
            "2020",
            "disponibilidad-de-acuiferos-2020.csv",
            spoil("sum-mismatch", columns="DISPONIBILIDAD", every=24),
            spoil("thousands-mark", columns=_FIGURES),
            spoil("column-renamed", column="RECARGA_MEDIA", to="R"),
            spoil("column-renamed", column="DESCARGA_NATURAL", to="DNC"),
            spoil("column-renamed", column="VOLUMEN_CONCESIONADO", to="VEAS"),
            spoil("column-renamed", column="DISPONIBILIDAD", to="DMA"),
            year=2020,
            later=1,
        ),
    ),
    full=653,
    small=96,
    known={
        "sum-mismatch": "DISPONIBILIDAD=RECARGA_MEDIA-DESCARGA_NATURAL-VOLUMEN_CONCESIONADO",
    },
)
