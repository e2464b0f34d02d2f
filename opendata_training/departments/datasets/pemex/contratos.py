"""Contracts for works, goods and services: with whom, for what and for how much."""

from __future__ import annotations

import datetime

from ....countries.mx.people import rfc_company
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, date, derived, serial
from ...making.basic import picked, written
from ._lists import CORPORATE, LATIN, SUBSIDIARIES

_FORM = ", S.A. de C.V."
# Those who work at wells come first: only one of the subsidiaries has wells.
_TRADES = ("Perforaciones", "Servicios Petroleros", "Ductos y Obras", "Transportes", "Ingeniería", "Suministros")
_AT_WELLS = 2
_NAMES = (
    "Bahía Honda",
    "Ceiba Azul",
    "del Usumacinta",
    "El Faro",
    "La Herradura",
    "Peñasco",
    "Río Mezcala",
    "Tres Palmas",
)
SUPPLIERS = tuple(f"{trade} {name}{_FORM}" for trade in _TRADES for name in _NAMES)
VARIANTS = {one: [one.removesuffix(_FORM) + " SA DE CV", one.removesuffix(_FORM).upper()] for one in SUPPLIERS}
# What each trade is hired for.
OBJECTS = {
    "Perforaciones": ("Perforación y terminación de pozos", "Reparación mayor de pozos"),
    "Servicios Petroleros": ("Registros geofísicos en pozos", "Cementación de pozos", "Tubería flexible"),
    "Ductos y Obras": ("Mantenimiento de ductos", "Rehabilitación de edificios", "Obra civil en instalaciones"),
    "Transportes": ("Transporte de personal", "Renta de grúas", "Arrendamiento de vehículos"),
    "Ingeniería": ("Estudios de ingeniería básica", "Supervisión de obra"),
    "Suministros": ("Adquisición de válvulas", "Adquisición de equipo de seguridad", "Adquisición de refacciones"),
}
# Some sign more contracts than others.
_SIGNERS = (*SUBSIDIARIES, CORPORATE, *SUBSIDIARIES[:3], *SUBSIDIARIES[:2])
# From this many pesos on, contracts are put out to tender more often than not.
_TENDER = 8_000_000


def _suppliers(block: Block) -> list[list[str]]:
    """Give the subsidiary, the company, its key and the object; few companies have many of the contracts."""
    chosen = block.lasting("suppliers").some(range(len(SUPPLIERS)), 30)
    most = block.lasting("most").between(0, len(chosen) - 1)
    chosen = [*chosen[most:], *chosen[:most]]
    which = block.chance("PROVEEDOR").wholes(block.rows, 0, len(chosen) - 1, lean=2).tolist()
    draws = [block.lasting("RFC").at(one) for one in range(len(SUPPLIERS))]
    keys = [
        rfc_company(name, f"{1962 + draw % 45}-{1 + (draw >> 8) % 12:02d}-{1 + (draw >> 16) % 28:02d}", draw >> 24)
        for name, draw in zip(SUPPLIERS, draws, strict=True)
    ]
    objects = block.chance("OBJETO").wholes(block.rows, 0, 5).tolist()
    trades = [chosen[one] // len(_NAMES) for one in which]
    found = [OBJECTS[_TRADES[trade]] for trade in trades]
    signers = block.chance("ORGANISMO").wholes(block.rows, 0, len(_SIGNERS) - 1).tolist()
    return [
        [SUBSIDIARIES[0] if trade < _AT_WELLS else _SIGNERS[one] for trade, one in zip(trades, signers, strict=True)],
        [SUPPLIERS[chosen[one]] for one in which],
        [keys[chosen[one]] for one in which],
        [of[draw % len(of)] for of, draw in zip(found, objects, strict=True)],
    ]


def _amounts(block: Block) -> list[list[str]]:
    """Give how it was awarded, the currency and the amount: a contract in dollars has a smaller figure."""
    import numpy as np

    cents = block.chance("MONTO").wholes(block.rows, 6_000_000, 60_000_000_000, lean=5)
    cents = cents + block.chance("centavos").wholes(block.rows, 0, 9_000_000)
    draw = block.chance("PROCEDIMIENTO").wholes(block.rows, 0, 9)
    large = cents >= _TENDER * 100
    way = np.where(large, np.where(draw < 6, 0, np.where(draw < 8, 1, 3)), np.where(draw < 3, 2, 3))
    dollars = block.chance("MONEDA").wholes(block.rows, 0, 9) == 0
    ways = (
        "Licitación pública nacional",
        "Licitación pública internacional",
        "Invitación restringida",
        "Adjudicación directa",
    )
    amount = written(np.where(dollars, cents // 13, cents), 2)
    return [picked(ways, way), picked(("MXN", "USD"), dollars.astype(np.int64)), amount]


def _term(block: Block) -> list[list[str]]:
    """Give the first and the last day: they begin some days after they are signed."""
    starts = block.chance("FECHA_INICIO").wholes(block.rows, 1, 25).tolist()
    lengths = block.chance("FECHA_TERMINO").wholes(block.rows, 30, 1_090, lean=2).tolist()
    first = [
        datetime.date.fromisoformat(day) + datetime.timedelta(days=more)
        for day, more in zip(block.made["FECHA_FIRMA"], starts, strict=True)
    ]
    last = [day + datetime.timedelta(days=more) for day, more in zip(first, lengths, strict=True)]
    return [[day.isoformat() for day in first], [day.isoformat() for day in last]]


_DAYS = ["FECHA_FIRMA", "FECHA_INICIO", "FECHA_TERMINO"]

DATASET = Dataset(
    Entry(
        title=Words("Contracts", "Contratos de obras, bienes y servicios"),
        what=Words(
            "A row is a contract signed in the year: with whom, for what, how it was awarded and its amount.",
            "Una fila es un contrato firmado en el año: con quién, para qué, cómo se adjudicó y su monto.",
        ),
        owner="Dirección Corporativa de Procura y Abastecimiento",
        system="Módulos de compras de cada organismo, que se juntan a mano",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "It is what most requests for information ask for, and reporters join the subsidiaries' lists themselves.",
            "Es lo que más se pide por solicitud de información, y los reporteros juntan por su cuenta las listas.",
        ),
        effort=4,
        barriers=("third-party", "quality", "size"),
        legal_basis=Words(
            "Federal Law of Transparency and Access to Public Governmental Information: contracts are public.",
            "Ley Federal de Transparencia y Acceso a la Información Pública Gubernamental: los contratos son públicos.",
        ),
        frequency="R/P1M",
    ),
    key=("NUM_CONTRATO",),
    columns=(
        serial("NUM_CONTRATO", "42{yy}{:05d}", start=801),
        derived(("ORGANISMO", "PROVEEDOR", "RFC", "OBJETO"), _suppliers),
        derived(("PROCEDIMIENTO", "MONEDA", "MONTO"), _amounts),
        date("FECHA_FIRMA", "{year}-01-06", "{year}-12-19", rising=True),
        derived(("FECHA_INICIO", "FECHA_TERMINO"), _term),
    ),
    releases=(
        release(
            "2013",
            "contratos-2013.csv",
            spoil("category-variant", columns="PROVEEDOR", every=8, variants=VARIANTS),
            spoil("outlier", columns="MONTO", every=55),
            spoil("date-form", columns=_DAYS, form="dd/mm/yyyy"),
            LATIN,
            year=2013,
            yy=13,
        ),
        release(
            "2014",
            "contratos-2014.csv",
            spoil("leading-apostrophe", columns="NUM_CONTRATO", every=12),
            spoil("duplicate-row", every=36),
            spoil("currency-in-cell", columns="MONTO"),
            year=2014,
            yy=14,
        ),
    ),
    full=14_000,
    small=110,
    known={
        "outlier": "MONTO!~0\\.00$",
    },
)
