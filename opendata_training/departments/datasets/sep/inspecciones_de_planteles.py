"""Visits to school buildings and the state they were found in, as the visitors wrote them down."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, coordinates, date, derived, place, serial, whole
from ...making.basic import written
from ._school import school

KINDS = ("DPR", "DPR", "EPR", "DJN", "DES", "DST", "DTV", "DPB")


def _surface(block: Block) -> list[str]:
    """Give square metres: some 70 a classroom and what lies between."""
    tenths = block.numbers["AULAS"] * block.chance("surface").wholes(block.rows, 680, 1150) + 240
    return written(tenths, 1)


DATASET = Dataset(
    Entry(
        title=Words("Visits to school buildings", "Visitas de revisión a planteles"),
        what=Words(
            "A row is a visit to a school building and the state in which it was found.",
            "Una fila es una visita a un plantel y el estado físico en que se encontró.",
        ),
        owner="Sin área designada (la levantó un programa que ya concluyó)",
        system="Cédulas en papel capturadas por un proveedor",
        sensitivity="internal",
        demand=3,
        evidence=Words(
            "After each earthquake or flood the press and parents ask for the state of their school.",
            "Después de cada sismo o inundación, prensa y familias preguntan por el estado de su escuela.",
        ),
        effort=4,
        barriers=("no-owner", "quality", "third-party"),
        legal_basis=Words(
            "General Law of Educational Physical Infrastructure: there is an information system on the state of the "
            "buildings.",
            "Ley General de la Infraestructura Física Educativa: hay un sistema de información del estado de los "
            "planteles.",
        ),
        frequency="irregular",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "V{year}-{:05d}"),
        place(state_key="CVE_ENT", state="NOM_ENT", key="CVE_MUN", municipality="NOM_MUN", per=6, scattered=True),
        school("CCT", KINDS),
        coordinates("LATITUD", "LONGITUD"),
        date("FEC_VISITA", "{year}-02-04", "{year}-11-29"),
        whole("AULAS", 1, 24, lean=2),
        derived("SUP_CONSTRUIDA", _surface),
        choice("ESTADO_FISICO", {"Bueno": 5, "Regular": 6, "Malo": 3, "Con riesgo": 1}),
        choice("AGUA", {"Red pública": 7, "Pipa": 2, "Pozo": 1, "No tiene": 1}),
        blank(whole("SANITARIOS", 1, 20, lean=2), 0.1),
        choice("ACCION", {"Ninguna": 5, "Mantenimiento": 5, "Rehabilitación": 3, "Sustitución de aulas": 1}),
    ),
    releases=(
        release(
            "2013",
            "inspecciones-de-planteles-2013.csv",
            spoil("value-renamed", columns="NOM_ENT", names=FORMERLY),
            spoil("unit-in-cell", columns="SUP_CONSTRUIDA", every=8, unit="m2"),
            spoil("coordinate-dms", columns="LATITUD", letter="N", glyph="Â°"),
            spoil("coordinate-dms", columns="LONGITUD", letter="W", glyph="Â°"),
            year=2013,
        ),
        release(
            "2014",
            "inspecciones-de-planteles-2014.tsv",
            spoil("value-renamed", columns="NOM_ENT", names=FORMERLY),
            spoil("coordinate-swapped", columns=["LATITUD", "LONGITUD"], every=15),
            spoil("impossible-date", columns="FEC_VISITA", every=30),
            spoil("delimiter-unusual", delimiter="\t"),
            year=2014,
        ),
    ),
    full=21_000,
    small=90,
)
