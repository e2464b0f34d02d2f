"""What the company gave to states, municipalities and associations: money, asphalt, fuel and scrap."""

from __future__ import annotations

import datetime

from ....countries.mx.geography import STATES
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, date, derived, fact, serial
from ...making.basic import picked, written
from ._lists import INVENTED, OIL_STATES, SHORT, towns

# What is given, of what, in which unit, the cents that one is worth, and how many at the least and the most.
GIFTS = (
    ("Donativo", "Efectivo", "pesos", 100, 400, 18_000),
    ("Donación", "Asfalto AC-20", "toneladas", 862_000, 20, 600),
    ("Donación", "Gasolina Magna", "litros", 1_232, 5, 90),
    ("Donación", "Diésel", "litros", 1_268, 5, 120),
    ("Donación", "Tubería de desecho", "kilogramos", 415, 2, 60),
)
_AIMS = ("Cruz Roja", "Bomberos Voluntarios", "Hospital Civil", "Banco de Alimentos")


def _receivers(block: Block) -> list[str]:
    """Give who receives it: mostly the municipality, at times the state or an association."""
    draws = block.chance("BENEFICIARIO").wholes(block.rows, 0, 39).tolist()
    names = {name: f"Gobierno del Estado de {SHORT.get(name, name)}" for name in STATES.values()}
    found = []
    for draw, state, town in zip(draws, block.made["ENTIDAD"], block.made["MUNICIPIO"], strict=True):
        if draw < 28:
            found.append(f"Municipio de {town}")
        else:
            found.append(names[state] if draw < 34 else f"Patronato {_AIMS[draw % len(_AIMS)]} de {town}, A.C.")
    return found


def _gifts(block: Block) -> list[list[str]]:
    """Give what was given, how much of it and its worth; money, fuel and scrap are given by the thousand."""
    import numpy as np

    gift = block.chance("gift").wholes(block.rows, 0, len(GIFTS) - 1)
    least, most = (np.array([one[at] for one in GIFTS])[gift] for at in (4, 5))
    amount = least + (most - least) * block.chance("CANTIDAD").wholes(block.rows, 0, 100, lean=2) // 100
    amount = np.where(gift == 1, amount, amount * 1000)
    worth = amount * np.array([one[3] for one in GIFTS])[gift]
    return [*(picked([str(one[at]) for one in GIFTS], gift) for at in (0, 1, 2)), written(amount, 0), written(worth, 2)]


def _handed(block: Block) -> list[str]:
    """Give the day it was handed over, some weeks later; blank where that is still to come."""
    days = block.chance("FECHA_ENTREGA").wholes(block.rows, 8, 80).tolist()
    pending = (block.chance("pending").wholes(block.rows, 0, 9) == 0).tolist()
    return [
        "" if out else (datetime.date.fromisoformat(day) + datetime.timedelta(days=more)).isoformat()
        for out, day, more in zip(pending, block.made["FECHA_AUTORIZACION"], days, strict=True)
    ]


DATASET = Dataset(
    Entry(
        title=Words("Gifts to states, municipalities and associations", "Donativos y donaciones"),
        what=Words(
            "A row is a gift approved in the year: to whom, what, how much of it and what it is worth.",
            "Una fila es un donativo o donación que se autorizó en el año: a quién, qué, cuánto y cuánto vale.",
        ),
        owner="Gerencia de Desarrollo Social",
        system="Libro de acuerdos del Comité de Donativos, en hojas de cálculo",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Local newspapers and auditors ask each year what every municipality got.",
            "Periódicos locales y auditores preguntan cada año qué recibió cada municipio.",
        ),
        effort=1,
        barriers=("format", "no-time"),
        legal_basis=Words(
            "Federal Budget and Fiscal Responsibility Law: gifts of public money are reported, with who received them.",
            "Ley Federal de Presupuesto y Responsabilidad Hacendaria: los donativos se informan, con sus beneficiarios.",
        ),
        frequency="R/P3M",
    ),
    key=("FOLIO",),
    columns=(
        fact("EJERCICIO", "{year}"),
        serial("FOLIO", "DON-{year}-{:04d}"),
        towns(OIL_STATES, state_key="CVE_ENT", state="ENTIDAD", municipality="MUNICIPIO", together=True),
        derived("BENEFICIARIO", _receivers),
        derived(("TIPO", "CONCEPTO", "UNIDAD", "CANTIDAD", "VALOR"), _gifts),
        date("FECHA_AUTORIZACION", "{year}-01-15", "{year}-09-30"),
        derived("FECHA_ENTREGA", _handed),
    ),
    releases=(
        release(
            "2013",
            "donativos-y-donaciones-2013.csv",
            spoil("merged-cells", column="ENTIDAD"),
            spoil("preamble", titles=["Petróleos Mexicanos", "Donativos y donaciones autorizados en 2013", INVENTED]),
            spoil("wrong-format"),
            year=2013,
        ),
        release(
            "2014",
            "donativos-y-donaciones-2014.csv",
            spoil("mixed-dates", columns="FECHA_ENTREGA", every=12, forms=["dd/mm/yyyy", "mmm-yy"]),
            # Before the blank rows, which stay blank.
            spoil("missing-marker", columns="FECHA_ENTREGA", marker="PENDIENTE"),
            spoil("blank-row", every=24),
            year=2014,
        ),
    ),
    full=900,
    small=72,
)
