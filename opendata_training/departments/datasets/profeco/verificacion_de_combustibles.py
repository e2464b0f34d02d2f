"""Inspections of filling stations: how many pump hoses give less than they charge."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, coordinates, date, derived, place, serial, text, whole
from ...making.basic import picked

# The capital's name in those years.
_FORMER = spoil("value-renamed", columns="NOM_ENT", names=FORMERLY)
FOUND = ("Sin irregularidades", "Con irregularidades", "Con inmovilización")


def _hoses(block: Block) -> list[list[str]]:
    """Give how many hoses were wrong, how many were sealed besides, and what was concluded."""
    import numpy as np

    checked = block.numbers["MANGUERAS_VERIFICADAS"]
    bad = checked * block.chance("bad").wholes(block.rows, 0, 40, lean=3) // 100
    sealed = np.minimum(checked - bad, checked * block.chance("sealed").wholes(block.rows, 0, 40, lean=2) // 100)
    result = np.where(sealed > 0, 2, np.where(bad > 0, 1, 0))
    return [list(map(str, bad.tolist())), list(map(str, sealed.tolist())), picked(FOUND, result)]


DATASET = Dataset(
    Entry(
        title=Words("Inspections of filling stations", "Verificación de estaciones de servicio"),
        what=Words(
            "A row is a visit to a filling station: how many hoses were checked and how many failed.",
            "Una fila es una visita a una gasolinera: cuántas mangueras se revisaron y cuántas fallaron.",
        ),
        owner="Dirección General de Verificación de Combustibles",
        system="Actas capturadas en hojas de cálculo por cada brigada",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Drivers' associations and three mobile applications ask which stations sell full litres.",
            "Asociaciones de automovilistas y tres aplicaciones móviles preguntan qué gasolineras dan litros completos.",
        ),
        effort=4,
        barriers=("quality", "no-tool", "right-to-publish"),
        legal_basis=Words(
            "Federal Law on Metrology and Standardisation: the office verifies measuring instruments in trade.",
            "Ley Federal sobre Metrología y Normalización: la Procuraduría verifica los instrumentos de medición en "
            "el comercio.",
        ),
        frequency="R/P3M",
    ),
    key=("NUM_ACTA",),
    columns=(
        serial("NUM_ACTA", "DGVC-{year}-{:05d}"),
        place(geo="CVE_MUN", state="NOM_ENT", municipality="NOM_MUN", per=5),
        date("FECHA_VISITA", "{year}-01-07", "{year}-12-13"),
        text("ESTACION", "E{a}{b}", a=[f"{at:02d}" for at in range(3, 13)], b=[f"{at:03d}" for at in range(1, 999, 7)]),
        text(
            "RAZON_SOCIAL",
            "{kind} {name}, S.A. de C.V.",
            kind=("Gasolinera", "Servicio", "Combustibles", "Estación de Servicio"),
            name=(
                "Las Palmas",
                "El Álamo",
                "Río Grande",
                "San Martín",
                "La Huerta",
                "Ópalo",
                "Tres Caminos",
                "El Nogal",
            ),
        ),
        coordinates("LATITUD", "LONGITUD"),
        choice("PRODUCTO", {"Magna": 6, "Premium": 2, "Diésel": 2}),
        whole("MANGUERAS_VERIFICADAS", 4, 32),
        derived(("MANGUERAS_IRREGULARES", "MANGUERAS_INMOVILIZADAS", "RESULTADO"), _hoses),
    ),
    releases=(
        release(
            "2013",
            "verificacion-de-combustibles-2013.csv",
            _FORMER,
            spoil("impossible-date", columns="FECHA_VISITA", every=30),
            spoil("coordinate-dms", columns="LATITUD", letter="N", glyph="°"),
            spoil("coordinate-dms", columns="LONGITUD", letter="O", glyph="°"),
            spoil("lost-leading-zero", columns="CVE_MUN", width=5),
            spoil("encoding-error", encoding="windows-1252"),
            year=2013,
        ),
        release(
            "2014",
            "verificacion-de-combustibles-2014.csv",
            _FORMER,
            spoil(
                "meaning-changed",
                column="MANGUERAS_IRREGULARES",
                plus="MANGUERAS_INMOVILIZADAS",
                when="FECHA_VISITA",
                since="2014-07-01",
            ),
            spoil("invisible-character", columns=["NOM_MUN", "RAZON_SOCIAL"], every=20),
            year=2014,
        ),
    ),
    full=9_000,
    small=90,
)
