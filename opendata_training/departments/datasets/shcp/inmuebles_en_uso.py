"""Buildings and land that the agency uses, and where they are."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import blank, choice, coordinates, decimal, place, serial, steady, whole

USES = {
    "Oficinas": 6,
    "Bodega": 4,
    "Archivo de concentración": 2,
    "Estacionamiento": 2,
    "Módulo de atención": 2,
    "Casa habitación": 1,
}
HELD = {"Propiedad federal": 6, "Arrendado": 4, "Comodato": 1, "En trámite de entrega": 1}

DATASET = Dataset(
    Entry(
        title=Words("Buildings and land in use", "Inmuebles en uso"),
        what=Words(
            "A row is a building or piece of land, what it is used for, how large it is and where.",
            "Una fila es un inmueble o terreno, para qué se usa, cuánto mide y dónde está.",
        ),
        owner="Sin área responsable desde la última reestructura",
        system="Libro de registro y una hoja de cálculo de 2012",
        sensitivity="internal",
        demand=1,
        evidence=Words("Nobody has asked for it in two years.", "Nadie la ha pedido en dos años."),
        effort=4,
        barriers=("no-owner", "upkeep", "no-tool"),
        legal_basis=Words(
            "General Law of National Property: each agency keeps a list of the federal buildings it uses.",
            "Ley General de Bienes Nacionales: cada dependencia lleva una lista de los inmuebles federales que usa.",
        ),
        frequency="irregular",
    ),
    key=("NUM_INMUEBLE",),
    columns=(
        steady(serial("NUM_INMUEBLE", "INM-{:05d}")),
        steady(place(state="ENTIDAD", geo="CVEGEO", municipality="MUNICIPIO", per=4, scattered=True)),
        steady(decimal("SUPERFICIE", 45, 3_800, lean=3)),
        steady(choice("USO", USES)),
        steady(choice("SITUACION", HELD)),
        blank(whole("EMPLEADOS", 1, 240, lean=3), 0.2),
        steady(coordinates("LATITUD", "LONGITUD")),
    ),
    releases=(
        release(
            "2012",
            "inmuebles-en-uso-2012.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("coordinate-swapped", columns=["LATITUD", "LONGITUD"], every=14),
            spoil("missing-marker", columns="EMPLEADOS", marker="S/D"),
            spoil("blank-column", column="columna vacía", at=6, label="OBSERVACIONES"),
        ),
        release(
            "2014",
            "inmuebles-en-uso-2014.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("unit-in-cell", columns="SUPERFICIE", every=9, unit="m2"),
            spoil("coordinate-dms", columns="LATITUD", letter="N", glyph="Â°"),
            spoil("coordinate-dms", columns="LONGITUD", letter="W", glyph="Â°"),
        ),
    ),
    full=1_400,
    small=60,
)
