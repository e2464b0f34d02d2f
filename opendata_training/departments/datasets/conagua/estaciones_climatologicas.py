"""The stations that measure rain and temperature, and where they are."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, either, release, spoil
from ...making import Block, choice, coordinates, date, derived, place, steady, text
from ._lists import PLACE_NAMES, heights, region


def _keys(block: Block) -> list[str]:
    """Give each station's key: its state's and a running number in it."""
    states, numbers = block.numbers["state"].tolist(), block.numbers["inside"].tolist()
    return [f"{state:02d}{number + 1:04d}" for state, number in zip(states, numbers, strict=True)]


def _altitudes(block: Block) -> list[str]:
    """Give metres above the sea that a place in each state may have."""
    import numpy as np

    edges = np.array([heights(state) for state in range(33)])[block.numbers["state"]]
    share = block.chance("altitude").wholes(block.rows, 0, 1_000)
    found: list[int] = (edges[:, 0] + share * (edges[:, 1] - edges[:, 0]) // 1_000).tolist()
    return list(map(str, found))


def _basins(block: Block) -> list[str]:
    return [region(state) for state in block.numbers["state"].tolist()]


DATASET = Dataset(
    Entry(
        title=Words("Weather stations", "Catálogo de estaciones climatológicas"),
        what=Words(
            "A row is a station: where it stands, how high, since when, and whether it still works.",
            "Una fila es una estación: dónde está, a qué altitud, desde cuándo y si todavía opera.",
        ),
        owner="Coordinación General del Servicio Meteorológico Nacional",
        system="Base de datos climatológica (CLICOM)",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Every university that asks for rain data asks for this catalogue too.",
            "Cada universidad que pide datos de lluvia pide también este catálogo.",
        ),
        effort=1,
        barriers=("no-time",),
        legal_basis=Words(
            "National Water Law: the National Weather Service is a unit of the Commission and spreads weather data.",
            "Ley de Aguas Nacionales: el Servicio Meteorológico Nacional es parte de la Comisión y difunde sus datos.",
        ),
        frequency="R/P1Y",
    ),
    key=("CLAVE",),
    columns=(
        steady(place(state="ENTIDAD", municipality="MUNICIPIO", per=4)),
        steady(derived("CLAVE", _keys)),
        steady(text("ESTACION", "{name}{kind}", name=PLACE_NAMES, kind=("", "", " (DGE)", " (SMN)", " II"))),
        derived("ORGANISMO_CUENCA", _basins),
        steady(choice("TIPO", {"Convencional": 82, "Automática": 12, "Observatorio": 6})),
        steady(coordinates("LATITUD", "LONGITUD")),
        steady(derived("ALTITUD_MSNM", _altitudes)),
        steady(date("FECHA_INICIO", "1921-01-01", "1998-12-31")),
        choice("SITUACION", {"Operando": 62, "Suspendida": 38}),
    ),
    releases=(
        release(
            "2016",
            "estaciones-climatologicas-2016.csv",
            spoil("coordinate-dms", columns="LATITUD", letter="N", glyph="?"),
            spoil("coordinate-dms", columns="LONGITUD", letter="W", glyph="?"),
            spoil("lost-leading-zero", columns="CLAVE", width=6),
            spoil("column-renamed", column="ESTACION", to="NOMBRE"),
            spoil("duplicate-label", column="MUNICIPIO", to="NOMBRE"),
            spoil("encoding-error", encoding="windows-1252"),
            year=2016,
        ),
        release(
            "2018",
            "estaciones-climatologicas-2018.csv",
            spoil("coordinate-swapped", columns=["LATITUD", "LONGITUD"], every=30),
            spoil("blank-row", every=30),
            spoil("untrimmed-label", column="ENTIDAD", after=either(" ", "  ")),
            spoil("untrimmed-label", column="SITUACION"),
            year=2018,
        ),
    ),
    full=5_400,
    small=90,
)
