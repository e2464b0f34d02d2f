"""Payments to people whose land was used or damaged by wells and pipelines."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, date, derived, person, serial, text
from ...making.basic import picked, written
from ._lists import OIL_STATES, SHORT, towns

# What land is paid for, and the pesos a hectare at the most.
_CAUSES = (
    ("Ocupación temporal", 38_000),
    ("Ocupación superficial por pera", 62_000),
    ("Servidumbre de paso de ducto", 45_000),
    ("Daños por exploración sísmica", 24_000),
    ("Daños por derrame", 90_000),
)
_CROPS = ("Maíz", "Pasto", "Sorgo", "Frijol", "Hortalizas", "Frutales", "Agostadero")
_EJIDOS = (
    *("El Tular", "La Guadalupe", "Plan de Ayala", "Benito Juárez", "El Paraíso", "Nueva Esperanza", "Emiliano Zapata"),
    *("Las Choapitas", "El Carrizal", "José María Pino Suárez", "Francisco Villa", "San Isidro"),
)


def _paid(block: Block) -> list[list[str]]:
    """Give the cause, the hectares and the payment: more for more land."""
    import numpy as np

    cause = block.chance("cause").wholes(block.rows, 0, len(_CAUSES) - 1)
    area = block.chance("SUPERFICIE_HA").wholes(block.rows, 8, 1_400, lean=3)
    most = np.array([one[1] for one in _CAUSES])[cause]
    cents = area * most * block.chance("MONTO").wholes(block.rows, 55, 100) // 100
    return [picked([one[0] for one in _CAUSES], cause), written(area, 2), written(cents, 2)]


DATASET = Dataset(
    Entry(
        title=Words("Payments for the use of and damage to land", "Pagos por afectaciones a terceros"),
        what=Words(
            "A row is a payment to a person for land that was used or damaged: who, where, why and how much.",
            "Una fila es un pago a una persona por un terreno ocupado o dañado: quién, dónde, por qué y cuánto.",
        ),
        owner="Gerencia de Asuntos Externos y Gestión Inmobiliaria",
        system="Expedientes en papel y hojas de cálculo de cada región",
        sensitivity="personal",
        demand=2,
        evidence=Words(
            "Some ejidos ask how much was paid in theirs; lists with names have led to extortion.",
            "Algunos ejidos preguntan cuánto se pagó en el suyo; las listas con nombres han dado lugar a extorsiones.",
        ),
        effort=5,
        barriers=("personal-data", "right-to-publish", "no-tool"),
        legal_basis=Words(
            "Agrarian Law: occupied land is paid for. Those paid are private persons whose data are protected.",
            "Ley Agraria: la ocupación de tierras se paga. Quienes cobran son particulares y sus datos se protegen.",
        ),
        frequency="R/P6M",
    ),
    key=("NUM_EXPEDIENTE",),
    columns=(
        serial("NUM_EXPEDIENTE", "AF-{year}-{:05d}"),
        towns(OIL_STATES, state_key="CVE_ENT", state="NOM_ENT", municipality="NOM_MUN"),
        text("EJIDO", "{name}", name=_EJIDOS),
        person(full="BENEFICIARIO", curp="CURP"),
        blank(person(telephone="TELEFONO"), 0.25),
        derived(("CONCEPTO", "SUPERFICIE_HA", "MONTO"), _paid),
        choice("CULTIVO", _CROPS),
        date("FECHA_PAGO", "{year}-01-20", "{year}-12-15", rising=True),
        serial("FOLIO_PAGO", "{year}51{:010d}", start=60_412),
    ),
    releases=(
        release(
            "2013",
            "pagos-por-afectaciones-2013.txt",
            spoil("unit-in-cell", columns="SUPERFICIE_HA", every=12, unit="ha"),
            spoil("missing-marker", columns="TELEFONO", marker="S/T"),
            spoil("value-renamed", columns="NOM_ENT", names=SHORT),
            spoil("delimiter-unusual", delimiter="|"),
            year=2013,
        ),
        release(
            "2014",
            "pagos-por-afectaciones-2014.csv",
            spoil("scientific-key", columns="FOLIO_PAGO", every=15),
            spoil("lost-leading-zero", columns="CVE_ENT", width=2),
            spoil("mojibake", columns=["NOM_ENT", "NOM_MUN", "EJIDO", "BENEFICIARIO", "CONCEPTO", "CULTIVO"]),
            year=2014,
        ),
    ),
    full=6_500,
    small=80,
    personal={
        "NOM_MUN": "quasi",
        "EJIDO": "quasi",
        "BENEFICIARIO": "name",
        "CURP": "curp",
        "TELEFONO": "telephone",
    },
)
