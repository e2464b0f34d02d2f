"""Bridges of the federal roads, with how they were found at the last inspection."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, coordinates, date, decimal, derived, place, serial, text, whole
from ._lists import route

_NAMES = (
    *("El Salto", "Los Sauces", "Arroyo Hondo", "Barranca Seca", "La Ceiba", "El Naranjo", "Las Cañas", "Río Chico"),
    *("Peñasco", "El Capulín", "Agua Fría", "Los Álamos", "Piedras Negras", "El Mezquite", "La Joya", "San Cristóbal"),
)
_KINDS = {
    "Losa de concreto reforzado": 8,
    "Trabes de concreto presforzado": 6,
    "Vigas de acero": 3,
    "Arco de mampostería": 1,
}
# How long each kind can be beside the longest.
_LONG = (0.1, 0.6, 1.0, 0.12)


def _inventory(block: Block) -> list[str]:
    """Give the number in the inventory: state, route, metre, number; longer than a spreadsheet keeps."""
    told = zip(
        block.made["CVE_ENT"], block.made["RUTA"], block.numbers["KM"].tolist(), block.rows.tolist(), strict=True
    )
    return [f"{state}{of[4:7]}{metre:06d}{(number + 1) % 10_000:04d}" for state, of, metre, number in told]


def _spans(block: Block) -> list[str]:
    # Lengths are counted in hundredths of a metre; a span bridges about thirty metres.
    return list(map(str, (block.numbers["LONGITUD_M"] // 3_000 + 1).tolist()))


DATASET = Dataset(
    Entry(
        title=Words("Bridges of the federal roads and their condition", "Puentes de la red federal y su estado físico"),
        what=Words(
            "A row is a bridge: where it is, how it is built, and from 0 to 5 how much it needs repair.",
            "Una fila es un puente: dónde está, cómo está hecho, y de 0 a 5 qué tanto necesita reparación.",
        ),
        owner="Dirección General de Conservación de Carreteras",
        system="Sistema de Puentes de México (SIPUMEX)",
        sensitivity="reserved",
        demand=3,
        evidence=Words(
            "After every rainy season reporters ask which bridges are at risk; some states ask for their own.",
            "Después de cada temporada de lluvias la prensa pregunta qué puentes están en riesgo; algunos estados piden los suyos.",
        ),
        effort=4,
        barriers=("right-to-publish", "quality"),
        legal_basis=Words(
            "Law of Roads, Bridges and Federal Road Transport; the Federal Law of Transparency and Access to Public "
            "Government Information lets what endangers security be reserved.",
            "Ley de Caminos, Puentes y Autotransporte Federal; la Ley Federal de Transparencia y Acceso a la "
            "Información Pública Gubernamental permite reservar lo que arriesgue la seguridad.",
        ),
        frequency="R/P1Y",
    ),
    key=("ID_PUENTE",),
    columns=(
        serial("ID_PUENTE", "P-{:05d}"),
        place(state_key="CVE_ENT", state="ENTIDAD", municipality="MUNICIPIO", per=6),
        text("NOMBRE", "Puente {nombre}", nombre=_NAMES),
        route("RUTA"),
        decimal("KM", 0.8, 214.0, places=3),
        derived("NUM_INVENTARIO", _inventory),
        choice("TIPO", _KINDS),
        decimal("LONGITUD_M", 6.2, 340.0, lean=3, like="TIPO", factors=_LONG),
        decimal("ANCHO_M", 7.0, 13.5, places=1),
        derived("CLAROS", _spans),
        whole("ANIO_CONSTRUCCION", 1946, 2009),
        date("FECHA_INSPECCION", "{year}-02-03", "{year}-11-28"),
        whole("CALIFICACION", 0, 5, lean=2),
        coordinates("LATITUD", "LONGITUD"),
    ),
    releases=(
        release(
            "2014",
            "puentes-federales-2014.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("scientific-key", columns="NUM_INVENTARIO", every=10),
            spoil("unit-in-cell", columns="ANCHO_M", every=15, unit="m"),
            spoil("duplicate-label", column="LONGITUD_M", to="LONGITUD"),
            year=2014,
        ),
    ),
    full=9_000,
    small=90,
)
