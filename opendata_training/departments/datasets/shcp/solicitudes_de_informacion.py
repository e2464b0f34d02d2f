"""Requests for information that people made to the agency."""

from __future__ import annotations

import datetime

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, date, derived, person, serial, state

TOPICS = {
    "Presupuesto y gasto": 5,
    "Deuda pública": 3,
    "Impuestos y créditos fiscales": 4,
    "Contratos y adquisiciones": 3,
    "Plazas y remuneraciones": 3,
    "Pensiones": 2,
}
ENDINGS = {
    "Entrega de información en medio electrónico": 6,
    "Información disponible públicamente": 4,
    "Inexistencia de la información": 1,
    "No es competencia de la unidad de enlace": 2,
    "Negativa por ser reservada o confidencial": 1,
}
REMARKS = (
    "Se turnó a la unidad administrativa.",
    "Se pidió una prórroga.",
    "El solicitante acudirá a recoger copias.",
    "Se orientó a otra dependencia.",
    "Se entregó en disco compacto.",
)


def _answered(block: Block) -> list[list[str]]:
    """Give an answer and a day some days after the request; half of the last ones are still to come."""
    ways = [way for way, often in ENDINGS.items() for _time in range(often)]
    which = block.chance("RESPUESTA").wholes(block.rows, 0, len(ways) - 1).tolist()
    later = block.chance("FECHA_RESPUESTA").wholes(block.rows, 4, 55).tolist()
    waits = block.chance("pendiente").wholes(block.rows, 0, 1).tolist()
    said, days = [], []
    for row, day, way, more, wait in zip(
        block.rows.tolist(), block.made["FECHA_SOLICITUD"], which, later, waits, strict=True
    ):
        waiting = wait and row * 10 >= block.total * 9
        said.append("" if waiting else ways[way])
        days.append("" if waiting else (datetime.date.fromisoformat(day) + datetime.timedelta(days=more)).isoformat())
    return [said, days]


DATASET = Dataset(
    Entry(
        title=Words("Requests for information", "Solicitudes de acceso a la información"),
        what=Words(
            "A row is a request, what it was about, who made it and how it was answered.",
            "Una fila es una solicitud, de qué trató, quién la hizo y cómo se respondió.",
        ),
        owner="Unidad de Enlace",
        system="INFOMEX, con una copia en hoja de cálculo",
        sensitivity="personal",
        demand=2,
        evidence=Words(
            "A university asked for it twice to study what people want to know.",
            "Una universidad la pidió dos veces para estudiar qué quiere saber la gente.",
        ),
        effort=2,
        barriers=("personal-data", "no-time"),
        legal_basis=Words(
            "Federal Law of Transparency and Access to Public Government Information: requests and answers are "
            "public, the data of who asked are not.",
            "Ley Federal de Transparencia y Acceso a la Información Pública Gubernamental: las solicitudes y "
            "respuestas son públicas; los datos de quien pide, no.",
        ),
        frequency="R/P6M",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "00006{:06d}{yy}"),
        date("FECHA_SOLICITUD", "{year}-01-02", "{year}-10-31", rising=True),
        state(name="ENTIDAD", scattered=True),
        person(full="SOLICITANTE", sex="SEXO", email="CORREO"),
        choice("TEMA", TOPICS),
        derived(("RESPUESTA", "FECHA_RESPUESTA"), _answered),
        blank(choice("OBSERVACIONES", REMARKS), 0.3),
    ),
    releases=(
        release(
            "2013",
            "solicitudes-de-informacion-2013.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("date-form", columns=["FECHA_SOLICITUD", "FECHA_RESPUESTA"], form="dd/mm/yyyy"),
            spoil("ambiguous-date", columns=["FECHA_SOLICITUD", "FECHA_RESPUESTA"], every=18),
            spoil("lost-leading-zero", columns="FOLIO", width=13),
            year=2013,
            yy=13,
        ),
        release(
            "2014",
            "solicitudes-de-informacion-2014.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("impossible-date", columns=["FECHA_SOLICITUD", "FECHA_RESPUESTA"], every=24),
            spoil("personal-data", columns="OBSERVACIONES", every=12),
            spoil("invisible-character", columns=["TEMA", "ENTIDAD"], every=15),
            year=2014,
            yy=14,
        ),
    ),
    full=4_200,
    small=72,
    personal={"SOLICITANTE": "name", "CORREO": "email", "SEXO": "quasi", "OBSERVACIONES": "telephone"},
    known={
        "ambiguous-date": (
            "ambiguous-date;"
            "FECHA_SOLICITUD>=above(FECHA_SOLICITUD);"
            "FECHA_SOLICITUD<=above(FECHA_SOLICITUD)+21;"
            "FECHA_RESPUESTA>FECHA_SOLICITUD;"
            "FECHA_RESPUESTA<=FECHA_SOLICITUD+80"
        ),
    },
)
