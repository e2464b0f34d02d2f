"""Medical examinations of those who drive, fly, sail or run trains, with what was found."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, date, decimal, derived, person, serial, state, whole

_UNITS = (
    *("México", "Guadalajara", "Monterrey", "Puebla", "Veracruz", "Tijuana", "Mérida", "Querétaro", "Culiacán"),
    *("Hermosillo", "Torreón", "Villahermosa"),
)
_FIT, _LIMITED, _UNFIT = "Apto", "Apto con restricción", "No apto"
_REMARKS = {
    "Sin observaciones.": 8,
    "Requiere lentes para conducir.": 3,
    "Se solicita nueva toma de presión.": 2,
    "Presenta estudios de laboratorio externos.": 1,
    "Se citará en treinta días.": 1,
}


def _finding(block: Block) -> list[list[str]]:
    """Give the diagnosis and the ruling that follow from the figures."""
    found: list[list[str]] = [[], []]
    figures = (block.numbers[label].tolist() for label in ("PRESION_SISTOLICA", "GLUCOSA", "IMC"))
    # The body mass index is counted in tenths.
    for pressure, sugar, mass in zip(*figures, strict=True):
        told = [
            *(["Hipertensión arterial"] if pressure >= 140 else []),
            *(["Diabetes mellitus"] if sugar >= 126 else []),
            *(["Obesidad"] if mass >= 300 else []),
        ]
        found[0].append(", ".join(told) or "Sin padecimiento")
        found[1].append(_UNFIT if len(told) > 1 and pressure >= 140 else _LIMITED if told else _FIT)
    return found


DATASET = Dataset(
    Entry(
        title=Words("Medical examinations of transport staff", "Exámenes psicofísicos del personal del transporte"),
        what=Words(
            "A row is an examination of a person who asks for a federal licence: what was measured and the ruling.",
            "Una fila es el examen de una persona que solicita licencia federal: lo que se midió y el dictamen.",
        ),
        owner="Dirección General de Protección y Medicina Preventiva en el Transporte",
        system="Sistema de exámenes de las unidades médicas",
        sensitivity="personal",
        demand=1,
        evidence=Words(
            "Only each person asks for their own result; researchers have asked once for figures by year.",
            "Solo cada persona pide su propio resultado; una vez se pidieron cifras por año para una investigación.",
        ),
        effort=5,
        barriers=("personal-data", "right-to-publish", "no-time"),
        legal_basis=Words(
            "Rules of the Service of Preventive Medicine in Transport: they order the examination; the results are "
            "confidential.",
            "Reglamento del Servicio de Medicina Preventiva en el Transporte: ordena el examen; los resultados son "
            "confidenciales.",
        ),
        frequency="R/P1D",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "EPI-{year}-{:06d}"),
        date("FECHA_EXAMEN", "{year}-01-07", "{year}-12-12", rising=True),
        choice("UNIDAD_MEDICA", _UNITS),
        state(name="ENTIDAD_NAC", scattered=True),
        person(full="NOMBRE", sex="SEXO", born="FECHA_NAC", curp="CURP"),
        choice("MODO", {"Autotransporte": 14, "Aéreo": 3, "Ferroviario": 2, "Marítimo": 1}),
        whole("PRESION_SISTOLICA", 100, 168, lean=2),
        whole("GLUCOSA", 72, 236, lean=3),
        decimal("IMC", 19.0, 39.5, places=1, lean=2),
        derived(("DIAGNOSTICO", "DICTAMEN"), _finding),
        choice("OBSERVACIONES", _REMARKS),
    ),
    releases=(
        release(
            "2013",
            "examenes-psicofisicos-2013.csv",
            spoil("value-renamed", columns="ENTIDAD_NAC", names=FORMERLY),
            spoil("mixed-types", columns="GLUCOSA", every=20, words=["pendiente", "no se presentó en ayuno"]),
            spoil(
                "category-variant",
                columns="DICTAMEN",
                every=20,
                variants={
                    _FIT: ["APTO", "Apta", "apto"],
                    _LIMITED: ["APTO C/RESTRICCION", "Apto c. restr."],
                    _UNFIT: ["NO APTO", "No-apto"],
                },
            ),
            spoil("decimal-mark", columns="IMC"),
            year=2013,
        ),
        release(
            "2014",
            "examenes-psicofisicos-2014.csv",
            spoil("value-renamed", columns="ENTIDAD_NAC", names=FORMERLY),
            spoil("impossible-date", columns="FECHA_NAC", every=30),
            spoil("personal-data", columns="OBSERVACIONES", every=20),
            spoil("two-digit-year", columns="FECHA_NAC", century="19"),
            year=2014,
        ),
    ),
    full=320_000,
    small=80,
    personal={
        **{"NOMBRE": "name", "CURP": "curp", "FECHA_NAC": "birth", "SEXO": "quasi", "ENTIDAD_NAC": "quasi"},
        **{label: "health" for label in ("PRESION_SISTOLICA", "GLUCOSA", "IMC", "DIAGNOSTICO", "DICTAMEN")},
    },
)
