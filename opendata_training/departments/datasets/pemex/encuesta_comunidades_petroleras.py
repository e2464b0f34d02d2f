"""A survey in towns beside oil fields: answers without names, which still single some people out."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, derived, serial, whole
from ...making.basic import picked
from ._lists import OIL_STATES, towns

# The last two are found once in a town.
TRADES = (
    *("Agricultura", "Comercio", "Labores del hogar", "Oficina", "Transporte", "Construcción", "Ganadería", "Jornal"),
    *("Notaría pública", "Presidencia del comisariado ejidal"),
)
LIKED = ("Muy mala", "Mala", "Regular", "Buena", "Muy buena")


def _lives(block: Block) -> list[list[str]]:
    """Give the trade, two of which are rare, and for how many years the person has lived there, from one to all of them."""
    import numpy as np

    draw = block.chance("OCUPACION").wholes(block.rows, 0, 99)
    years = 1 + (block.numbers["EDAD"] - 1) * block.chance("ANIOS").wholes(block.rows, 0, 100) // 100
    trade = np.where(draw < 96, draw // 12, np.where(draw < 98, 8, 9))
    return [picked(TRADES, trade), list(map(str, years.tolist()))]


DATASET = Dataset(
    Entry(
        title=Words("Survey in towns beside oil fields", "Encuesta en comunidades petroleras"),
        what=Words(
            "A row is a person who was interviewed: age, trade and what they think of the company's works.",
            "Una fila es una persona entrevistada: edad, ocupación y qué opina de las obras de la empresa.",
        ),
        owner="Sin área asignada: el equipo que la coordinó ya no existe",
        system="Archivo de un consultor, copiado en un disco",
        sensitivity="internal",
        demand=1,
        evidence=Words(
            "One university asked for it once; nobody has asked since.",
            "Una universidad la pidió una vez; nadie la ha vuelto a pedir.",
        ),
        effort=4,
        barriers=("no-owner", "personal-data", "third-party"),
        legal_basis=Words(
            "Law of Petróleos Mexicanos: the company looks after its relation with the towns where it works. Those "
            "interviewed were told that their answers would stay anonymous.",
            "Ley de Petróleos Mexicanos: la empresa cuida su relación con las comunidades donde trabaja. A las personas "
            "entrevistadas se les dijo que sus respuestas serían anónimas.",
        ),
        frequency="irregular",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "{:05d}"),
        towns(OIL_STATES, state_key="CVE_ENT", municipality="NOM_MUN"),
        choice("SEXO", ("H", "M")),
        whole("EDAD", 18, 86),
        derived(("OCUPACION", "ANIOS_RESIDENCIA"), _lives),
        choice("OPINION_EMPRESA", LIKED),
        choice("OPINION_OBRAS", LIKED),
        blank(choice("TRABAJA_FAMILIAR", {"No": 8, "Sí": 3}), 0.1),
        choice("AFECTACION_PRINCIPAL", {"Ninguna": 5, "Ruido": 3, "Caminos dañados": 4, "Derrames": 2, "Olores": 3}),
    ),
    releases=(
        release(
            "2014",
            "encuesta-comunidades-petroleras-2014.csv",
            spoil("lost-character", columns=["NOM_MUN", "OCUPACION", "TRABAJA_FAMILIAR"], every=20),
            spoil("duplicate-label", column="OPINION_OBRAS", to="OPINION_EMPRESA"),
            spoil("blank-column", column="codigo", at=6, label="CODIGO"),
            year=2014,
        ),
    ),
    full=1_800,
    small=80,
    personal={"NOM_MUN": "quasi", "SEXO": "quasi", "EDAD": "quasi", "OCUPACION": "quasi"},
)
