"""Requests under the transparency law, with who asked and what was answered."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, date, derived, person, serial, state
from ._lists import count, later, together

_DATA, _RISK, _DISEASES = "Dirección General de Información en Salud", "COFEPRIS", "Dirección General de Epidemiología"
_STAFF, _GOODS = "Dirección General de Recursos Humanos", "Dirección General de Recursos Materiales"
# What is asked for, and the unit that has to answer.
SUBJECTS = (
    *(("Número de consultas otorgadas", _DATA), ("Ambulancias en servicio", _DATA), ("Camas por hospital", _DATA)),
    *(("Contratos de compra de medicamentos", _GOODS), ("Gasto en publicidad", _GOODS), ("Plazas vacantes", _STAFF)),
    *(("Casos confirmados de dengue", _DISEASES), ("Casos de influenza", _DISEASES), ("Sueldos del personal", _STAFF)),
    *(("Actas de verificación sanitaria", _RISK), ("Registros sanitarios cancelados", _RISK)),
    *(("Personas afiliadas al Seguro Popular", "Comisión Nacional de Protección Social en Salud"),),
)
WHERE = ("en 2012", "de los últimos tres años", "por entidad federativa", "en mi municipio", "por mes")
ANSWERS = {
    "Entrega de información en medio electrónico": 55,
    "La información está disponible públicamente": 16,
    "Inexistencia de la información": 10,
    "No es de competencia de la unidad": 9,
    "Información parcialmente reservada o confidencial": 7,
    "Negativa por ser reservada": 3,
}
SINCE, UNTIL = "FECHA_RECEPCION", "FECHA_RESPUESTA"


def _asked(block: Block) -> list[list[str]]:
    """Give what a request asks for and which unit it goes to."""
    subjects = block.chance("subject").wholes(block.rows, 0, len(SUBJECTS) - 1).tolist()
    wheres = block.chance("where").wholes(block.rows, 0, len(WHERE) - 1).tolist()
    told = [f"{SUBJECTS[at][0]} {WHERE[one]}" for at, one in zip(subjects, wheres, strict=True)]
    return [told, [SUBJECTS[at][1] for at in subjects]]


DATASET = Dataset(
    Entry(
        title=Words("Requests for information", "Solicitudes de información"),
        what=Words(
            "A row is a request: when it came, who asked for what, which unit answered and how.",
            "Una fila es una solicitud: cuándo llegó, quién pidió qué, qué unidad respondió y cómo.",
        ),
        owner="Unidad de Enlace",
        system="INFOMEX, con un control aparte en hojas de cálculo",
        sensitivity="personal",
        demand=2,
        evidence=Words(
            "An association asked twice for the list of subjects; the requests show what else there is demand for.",
            "Una asociación pidió dos veces la lista de temas; las solicitudes muestran qué otros datos tienen "
            "demanda.",
        ),
        effort=3,
        barriers=("personal-data", "no-time"),
        legal_basis=Words(
            "Federal Law of Transparency and Access to Public Government Information: answers are public, "
            "applicants are not.",
            "Ley Federal de Transparencia y Acceso a la Información Pública Gubernamental: las respuestas son "
            "públicas; los datos de quien solicita, no.",
        ),
        frequency="R/P3M",
    ),
    key=("FOLIO",),
    columns=(
        # A folio's first five digits name the ministry: from memory; not compared.
        serial("FOLIO", "00012{:06d}{yy}"),
        date(SINCE, "{year}-01-02", "{year}-12-19", rising=True),
        state(name="ESTADO", scattered=True),
        person(full="SOLICITANTE", email="CORREO"),
        derived(("DESCRIPCION", "UNIDAD"), _asked),
        blank(
            together(
                later(UNTIL, SINCE, "{year}-01-02", 1, 30, lean=1), count("DIAS", UNTIL), choice("RESPUESTA", ANSWERS)
            ),
            0.12,
        ),
    ),
    releases=(
        release(
            "2013",
            "solicitudes-de-informacion-2013.csv",
            spoil("value-renamed", columns="ESTADO", names=FORMERLY),
            spoil("personal-data", columns="DESCRIPCION", every=15),
            spoil("leading-apostrophe", columns="FOLIO", every=12),
            spoil("two-digit-year", columns=[SINCE, UNTIL]),
            spoil("missing-marker", columns=UNTIL, marker="PENDIENTE"),
            spoil("preamble", titles=["Secretaría de Salud", "Unidad de Enlace"]),
            year=2013,
            yy=13,
        ),
        release(
            "2014",
            "solicitudes-de-informacion-2014.csv",
            spoil("value-renamed", columns="ESTADO", names=FORMERLY),
            spoil("personal-data", columns="DESCRIPCION", every=20),
            spoil("mixed-dates", columns=SINCE, every=15, forms=["dd/mm/yyyy", "yyyy-mm-dd 00:00:00"]),
            spoil("lost-leading-zero", columns="FOLIO", width=13),
            spoil("column-renamed", column="UNIDAD", to="UNIDAD ADMINISTRATIVA"),
            year=2014,
            yy=14,
        ),
    ),
    full=4_500,
    small=80,
    personal={"SOLICITANTE": "name", "CORREO": "email", "ESTADO": "quasi"},
)
