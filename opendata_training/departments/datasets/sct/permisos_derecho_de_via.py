"""Requests to build beside or across a federal road."""

from __future__ import annotations

import datetime

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, date, decimal, derived, person, serial, state
from ._lists import route

_WORKS = {
    "Acceso a predio": 6,
    "Anuncio publicitario": 4,
    "Cruzamiento aéreo": 3,
    "Cruzamiento subterráneo": 2,
    "Instalación marginal": 3,
    "Parador": 1,
}


def _resolved(block: Block) -> list[str]:
    """Give the day of the answer, three weeks to seven months after that of the request."""
    waits = block.chance("wait").wholes(block.rows, 21, 210, lean=2).tolist()
    asked = map(datetime.date.fromisoformat, block.made["FECHA_SOLICITUD"])
    return [(day + datetime.timedelta(days=wait)).isoformat() for day, wait in zip(asked, waits, strict=True)]


def _status(block: Block) -> list[str]:
    given = block.chance("granted").wholes(block.rows, 0, 9).tolist()
    days = block.made["FECHA_RESOLUCION"]
    return [
        "En trámite" if not day else "Negado" if one < 2 else "Autorizado" for day, one in zip(days, given, strict=True)
    ]


DATASET = Dataset(
    Entry(
        title=Words("Requests to use the right of way", "Solicitudes de uso del derecho de vía"),
        what=Words(
            "A row is a request to build beside or across a federal road: who asked, for what, where, and the answer.",
            "Una fila es una solicitud para construir en una carretera federal o junto a ella: quién, qué, dónde y la respuesta.",
        ),
        owner="Dirección General de Desarrollo Carretero",
        system="Libretas de los Centros SCT, capturadas cada mes",
        sensitivity="personal",
        demand=2,
        evidence=Words(
            "A few firms ask how long an answer takes; some towns ask which billboards were allowed.",
            "Algunas empresas preguntan cuánto tarda la respuesta; algunos municipios, qué anuncios se autorizaron.",
        ),
        effort=4,
        barriers=("personal-data", "quality", "upkeep"),
        legal_basis=Words(
            "Rules for the Use of the Right of Way of Federal Roads and Adjoining Zones.",
            "Reglamento para el Aprovechamiento del Derecho de Vía de las Carreteras Federales y Zonas Aledañas.",
        ),
        frequency="R/P1M",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "DV-{year}-{:05d}"),
        date("FECHA_SOLICITUD", "{year}-01-07", "{year}-12-18", rising=True),
        state(name="ENTIDAD", scattered=True),
        person(full="SOLICITANTE", email="CORREO"),
        choice("TIPO_OBRA", _WORKS),
        route("RUTA"),
        decimal("KM", 0.5, 236.0, places=3),
        decimal("MONTO_DERECHOS", 1_480.0, 38_500.0, lean=3),
        blank(derived("FECHA_RESOLUCION", _resolved), 0.15),
        derived("ESTATUS", _status),
    ),
    releases=(
        release(
            "2013",
            "permisos-derecho-de-via-2013.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("date-form", columns=["FECHA_SOLICITUD", "FECHA_RESOLUCION"], form="dd/mm/yyyy"),
            spoil("ambiguous-date", columns="FECHA_RESOLUCION", every=40),
            spoil("blank-row", every=30),
            year=2013,
        ),
        release(
            "2014",
            "permisos-derecho-de-via-2014.tsv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("mixed-dates", columns="FECHA_SOLICITUD", every=10, forms=["dd/mm/yyyy", "mmm-yy", "mmmm/yyyy"]),
            spoil("unique-error", columns=["FOLIO", "MONTO_DERECHOS"], every=30, style="other"),
            spoil("delimiter-unusual", delimiter="\t"),
            year=2014,
        ),
    ),
    full=5_200,
    small=90,
    personal={"SOLICITANTE": "name", "CORREO": "email"},
    known={
        "ambiguous-date": "ambiguous-date;FECHA_RESOLUCION>=FECHA_SOLICITUD+21;FECHA_RESOLUCION<=FECHA_SOLICITUD+215",
    },
)
