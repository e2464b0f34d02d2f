"""A survey of how people buy: answers without names, which still single some people out."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, derived, place, serial, whole
from ...making.basic import picked

OFTEN = ("Nunca", "Casi nunca", "A veces", "Casi siempre", "Siempre")
# The first is for the young; the two at the end are rare.
TRADES = (
    *("Estudiante", "Empleado", "Comerciante", "Labores del hogar", "Desempleado", "Profesor", "Obrero"),
    *("Notario público", "Piloto aviador"),
)
RETIRED = "Jubilado"


def _trades(block: Block) -> list[str]:
    """Give the trade, as it goes with the age: students are young, the retired are old, two trades are rare."""
    import numpy as np

    age = block.numbers["EDAD"]
    draw = block.chance("OCUPACION").wholes(block.rows, 0, 99)
    usual = np.where(draw < 96, 1 + draw // 16, np.where(draw < 98, 7, 8))
    found = np.where((age < 25) & (draw < 60), 0, np.where((age >= 65) & (draw < 80), len(TRADES), usual))
    return picked((*TRADES, RETIRED), found)


DATASET = Dataset(
    Entry(
        title=Words("Survey of buying habits", "Encuesta de hábitos de consumo"),
        what=Words(
            "A row is a person who was interviewed: age, trade and how they buy.",
            "Una fila es una persona entrevistada: edad, ocupación y cómo compra.",
        ),
        owner="Sin área asignada desde que terminó el estudio",
        system="Archivo estadístico del estudio, en la computadora de quien lo coordinó",
        sensitivity="internal",
        demand=3,
        evidence=Words(
            "Two universities asked for the answers after the report had come out.",
            "Dos universidades pidieron las respuestas después de que salió el informe.",
        ),
        effort=3,
        barriers=("no-owner", "personal-data", "upkeep"),
        legal_basis=Words(
            "Federal Consumer Protection Law: the office studies consumption. The people interviewed were promised "
            "that they "
            "would not be recognised.",
            "Ley Federal de Protección al Consumidor: la Procuraduría hace estudios sobre consumo. A las personas "
            "entrevistadas se les prometió que no serían reconocidas.",
        ),
        frequency="irregular",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "{:05d}"),
        place(state_key="CVE_ENT", municipality="NOM_MUN", per=6),
        choice("SEXO", ("H", "M")),
        whole("EDAD", 18, 84),
        derived("OCUPACION", _trades),
        whole("PERSONAS_HOGAR", 1, 9, lean=2),
        blank(whole("GASTO_SEMANAL", 250, 4_800, lean=2), 0.15),
        choice("COMPARA_PRECIOS", OFTEN),
        choice("LEE_ETIQUETAS", OFTEN),
        choice("PIDE_COMPROBANTE", OFTEN),
        choice("LUGAR_COMPRA", {"Supermercado": 5, "Mercado": 4, "Tianguis": 3, "Tienda de la esquina": 3}),
    ),
    releases=(
        release(
            "2014",
            "encuesta-de-habitos-de-consumo-2014.csv",
            spoil("missing-marker", columns="GASTO_SEMANAL", marker="NS/NC"),
            spoil("lost-leading-zero", columns="CVE_ENT", width=2),
            spoil("column-renamed", column="COMPARA_PRECIOS", to="P7"),
            spoil("column-renamed", column="LEE_ETIQUETAS", to="P8"),
            spoil("duplicate-label", column="PIDE_COMPROBANTE", to="P8"),
            year=2014,
        ),
    ),
    full=2_400,
    small=90,
    personal={"NOM_MUN": "quasi", "SEXO": "quasi", "EDAD": "quasi", "OCUPACION": "quasi"},
)
