"""PROCAMPO's list of beneficiaries: legally public, and yet more than is safe and necessary."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, Spoil, release, spoil
from ...making import Block, choice, date, derived, hidden, person, place, serial
from ...making.basic import written
from ._lists import CAPITALS

# Pesos a hectare; those with little land get more. After the programme's, from memory; not compared.
_LITTLE, _LESS, _MORE = 5, 963, 1_300
PER = 9
LOCALITIES = (
    *(
        "El Rosario",
        "San Isidro",
        "La Esperanza",
        "El Porvenir",
        "San José de los Laureles",
        "La Purísima",
        "El Zapote",
    ),
    *("Santa Rita", "La Ceiba", "Los Pinos", "El Mirador", "San Antonio el Alto", "Las Flores", "El Progreso"),
    *("Nueva Reforma", "Emiliano Zapata", "Lázaro Cárdenas", "La Laguna", "El Salitre", "San Pedro Buenavista"),
    *("Guadalupe Victoria", "Ojo de Agua", "Cañada Honda", "La Peña", "El Tepehuaje", "Agua Fría", "Palo Alto"),
)


def _land(block: Block) -> list[list[str]]:
    """Give hectares and support; some plots are round and others are told to the hundredth, which singles them out."""
    import numpy as np

    area = block.chance("area").wholes(block.rows, 2, 60, lean=2) * 25
    odd = block.chance("odd").shares(block.rows) < 0.3
    area = np.where(odd, area + block.chance("odd.part").wholes(block.rows, 1, 24), area)
    paid = area * np.where(area > _LITTLE * 100, _LESS, _MORE)
    return [written(area, 2), written(paid, 2)]


WHERE = place(state="ESTADO", municipality="MUNICIPIO", per=PER)


def _defects(year: int) -> list[Spoil]:
    old = {"PRIMER_APELLIDO": "APELLIDO_PATERNO", "SEGUNDO_APELLIDO": "APELLIDO_MATERNO", "MONTO_APOYO": "IMPORTE"}
    return [
        spoil("value-renamed", columns="ESTADO", names=CAPITALS),
        spoil("date-form", columns=["FECHA_NAC", "FECHA_PAGO"], form="dd/mm/yyyy"),
        spoil("ambiguous-date", columns="FECHA_PAGO", every=30),
        spoil("unique-error", columns=["FOLIO", "MONTO_APOYO"], every=40, style="other"),
        spoil("currency-in-cell", columns="MONTO_APOYO"),
        *(spoil("column-renamed", column=column, to=to) for column, to in old.items() if year == 2012),
        spoil("encoding-error", encoding="windows-1252") if year == 2012 else spoil("byte-order-mark"),
    ]


DATASET = Dataset(
    Entry(
        title=Words("PROCAMPO's beneficiaries", "Padrón de beneficiarios de PROCAMPO"),
        what=Words(
            "A row is a payment to a person for a plot: who, where, for how much land, how much and when.",
            "Una fila es un pago a una persona por un predio: quién, dónde, por cuánta superficie, cuánto y cuándo.",
        ),
        owner="Dirección General de Padrones de ASERCA",
        system="Padrón único de productores, base de datos central",
        sensitivity="personal",
        demand=5,
        evidence=Words(
            "Journalists and researchers ask who receives the most; organizations keep old lists on sites of their own.",
            "Periodistas e investigadores preguntan quién recibe más; organizaciones guardan padrones viejos en sus sitios.",
        ),
        effort=4,
        barriers=("personal-data", "right-to-publish", "size"),
        legal_basis=Words(
            "Federal Law of Transparency and Access to Public Government Information: it asks for lists of "
            "beneficiaries of subsidies: names and amounts, not CURP or day of birth.",
            "Ley Federal de Transparencia y Acceso a la Información Pública Gubernamental: pide los padrones de "
            "subsidios: nombres y montos, no CURP ni fecha de nacimiento.",
        ),
        frequency="R/P6M",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "P{yy}-{:07d}"),
        hidden(WHERE),
        person(
            curp="CURP",
            name="NOMBRE",
            surname="PRIMER_APELLIDO",
            second="SEGUNDO_APELLIDO",
            sex="SEXO",
            born="FECHA_NAC",
        ),
        WHERE,
        choice("LOCALIDAD", LOCALITIES),
        derived(("SUPERFICIE", "MONTO_APOYO"), _land),
        date("FECHA_PAGO", "{year}-02-01", "{year}-11-30"),
    ),
    releases=tuple(
        release(str(year), f"padron-procampo-{year}.csv", *_defects(year), year=year, yy=year % 100)
        for year in (2012, 2013)
    ),
    full=2_400_000,
    small=120,
    personal={
        **{"CURP": "curp", "NOMBRE": "name", "PRIMER_APELLIDO": "name", "SEGUNDO_APELLIDO": "name"},
        **{"SEXO": "quasi", "FECHA_NAC": "birth", "MUNICIPIO": "quasi", "LOCALIDAD": "quasi", "SUPERFICIE": "quasi"},
    },
)
