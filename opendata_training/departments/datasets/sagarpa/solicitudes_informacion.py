"""Requests for information that the agency received, and what became of them."""

from __future__ import annotations

import datetime

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, date, derived, serial

UNITS = (
    *("Subsecretaría de Agricultura", "Subsecretaría de Desarrollo Rural", "Coordinación General de Ganadería"),
    *("ASERCA", "CONAPESCA", "SENASICA", "SIAP", "Oficialía Mayor", "Coordinación General de Delegaciones"),
)
TOPICS = (
    *(
        "Padrón de beneficiarios",
        "Reglas de operación",
        "Contratos y compras",
        "Sueldos y plazas",
        "Permisos de siembra",
    ),
    *("Importaciones de granos", "Sanidad vegetal", "Presupuesto ejercido", "Seguro catastrófico", "Pesca ilegal"),
)


def _answered(block: Block) -> list[list[str]]:
    """Give the day of the answer and how many days it took; blank where there is none yet."""
    days = block.chance("days").wholes(block.rows, 2, 40).tolist()
    open_ = (block.chance("open").shares(block.rows) < 0.08).tolist()
    asked = block.made["FECHA_INGRESO"]
    ends = [
        "" if out else (datetime.date.fromisoformat(day) + datetime.timedelta(days=took)).isoformat()
        for out, day, took in zip(open_, asked, days, strict=True)
    ]
    return [ends, ["" if out else str(took) for out, took in zip(open_, days, strict=True)]]


DATASET = Dataset(
    Entry(
        title=Words("Requests for information", "Solicitudes de acceso a la información"),
        what=Words(
            "A row is a request: when it came, to which unit it went, what it was about and how it was answered.",
            "Una fila es una solicitud: cuándo llegó, a qué unidad se turnó, de qué trataba y cómo se respondió.",
        ),
        owner="Unidad de Enlace",
        system="INFOMEX, con una copia de control en hoja de cálculo",
        sensitivity="public",
        demand=2,
        evidence=Words(
            "The institute for transparency publishes almost the same for all agencies; few ask for this one.",
            "El instituto de transparencia publica casi lo mismo de todas las dependencias; pocos piden esta.",
        ),
        effort=2,
        barriers=("no-time",),
        legal_basis=Words(
            "Federal Law of Transparency and Access to Public Government Information: requests and answers are public.",
            "Ley Federal de Transparencia y Acceso a la Información Pública Gubernamental: solicitudes y respuestas "
            "son públicas.",
        ),
        frequency="R/P3M",
    ),
    key=("FOLIO",),
    columns=(
        # A folio's first five digits name the agency: from memory; not compared.
        serial("FOLIO", "00008{:06d}{yy}"),
        date("FECHA_INGRESO", "{year}-01-02", "{year}-12-30", rising=True),
        choice("UNIDAD", UNITS),
        choice("TEMA", TOPICS),
        choice("MEDIO", {"Electrónico": 9, "Correo postal": 1, "En persona": 1}),
        derived(("FECHA_RESPUESTA", "DIAS"), _answered),
        choice("SENTIDO", {"Entrega de información": 8, "Inexistencia": 2, "Reservada": 1, "No es competencia": 2}),
    ),
    releases=(
        release(
            "2013",
            "solicitudes-informacion-2013.csv",
            spoil("leading-apostrophe", columns="FOLIO", every=15),
            spoil(
                "mixed-dates",
                columns=["FECHA_INGRESO", "FECHA_RESPUESTA"],
                every=15,
                forms=["dd/mm/yyyy", "mmm-yy", "yyyy-mm-dd 00:00:00"],
            ),
            spoil("blank-column", column="NOTAS", at=5, label="NOTAS"),
            year=2013,
            yy=13,
        ),
        release(
            "2014",
            "solicitudes-informacion-2014.csv",
            spoil("impossible-date", columns=["FECHA_INGRESO", "FECHA_RESPUESTA"], every=90),
            spoil("duplicate-row", every=30),
            spoil("missing-marker", columns=["FECHA_RESPUESTA", "DIAS"], marker="-"),
            year=2014,
            yy=14,
        ),
    ),
    full=4_500,
    small=90,
)
