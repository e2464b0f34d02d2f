"""Everybody who works in a police force, one a row, with names and keys."""

from __future__ import annotations

import datetime

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, derived, person, serial, state
from ._lists import force

RANKS = {"Policía": 52, "Policía tercero": 18, "Policía segundo": 10, "Suboficial": 7, "Oficial": 4, "Inspector": 1}
RESULTS = {"Aprobado": 78, "No aprobado": 9, "Pendiente": 13}
# Nobody joined before this age, in days, nor after the list was made.
_OLD_ENOUGH, _END = datetime.timedelta(days=19 * 366), datetime.date(2014, 6, 30)


def _joined(block: Block) -> list[str]:
    """Give the day on which each one joined, between their youth and now."""
    draws = block.chance("FECHA_INGRESO").wholes(block.rows, 0, 999).tolist()
    adult = [datetime.date.fromisoformat(born) + _OLD_ENOUGH for born in block.made["FECHA_NAC"]]
    return [(day + (_END - day) * draw // 1_000).isoformat() for day, draw in zip(adult, draws, strict=True)]


DATASET = Dataset(
    Entry(
        title=Words("Staff of the police forces", "Registro del personal de seguridad pública"),
        what=Words(
            "A row is a person who works in a force: names, keys, rank, since when, and the result of the vetting.",
            "Una fila es una persona que trabaja en una corporación: nombre, claves, cargo, ingreso y resultado de "
            "control de confianza.",
        ),
        owner="Centro Nacional de Información, Registro Nacional de Personal",
        system="Registro Nacional de Personal de Seguridad Pública, en Plataforma México",
        sensitivity="personal",
        demand=2,
        evidence=Words(
            "People ask how many police officers a state has; counts would answer all of them.",
            "La gente pregunta cuántos policías tiene un estado; con conteos se respondería a todas las solicitudes.",
        ),
        effort=5,
        barriers=("personal-data", "right-to-publish", "third-party"),
        legal_basis=Words(
            "General Law of the National Public Security System: the register exists for the forces' own use, and what is "
            "said of each person in it is reserved.",
            "Ley General del Sistema Nacional de Seguridad Pública: el registro es para uso de las instituciones, y lo que "
            "dice de cada persona es reservado.",
        ),
        frequency="R/P1D",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "{:07d}", start=104_311),
        state(key="CVE_ENT", scattered=True),
        force("CORPORACION"),
        person(
            since=1958,
            until=1994,
            curp="CURP",
            surname="PATERNO",
            second="MATERNO",
            name="NOMBRE",
            sex="SEXO",
            born="FECHA_NAC",
            rfc="RFC",
        ),
        derived("FECHA_INGRESO", _joined),
        choice("CARGO", RANKS),
        choice("CONTROL_CONFIANZA", RESULTS),
    ),
    releases=(
        release(
            "2014",
            "personal-de-seguridad-publica-2014.csv",
            spoil("impossible-date", columns="FECHA_INGRESO", every=20),
            spoil("lost-character", columns=["PATERNO", "MATERNO", "NOMBRE"], every=16),
            spoil("unique-error", columns="CURP", every=27, style="typed"),
            year=2014,
        ),
    ),
    full=380_000,
    small=84,
    personal={
        **{"CURP": "curp", "PATERNO": "name", "MATERNO": "name", "NOMBRE": "name", "RFC": "rfc"},
        **{"FECHA_NAC": "birth", "SEXO": "quasi", "CORPORACION": "quasi", "CARGO": "quasi"},
    },
)
