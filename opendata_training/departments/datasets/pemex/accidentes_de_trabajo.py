"""Accidents of the company's workers: who was hurt, how, and how many days of leave it took."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, date, derived, only, person, serial, text, whole
from ...making.basic import picked
from ._lists import LATIN

# A place of work, and the state it is in.
_PLACES = {
    ("Refinería Salina Cruz", "Oaxaca"): 4.0,
    ("Refinería Tula", "Hidalgo"): 4.0,
    ("Refinería Cadereyta", "Nuevo León"): 3.0,
    ("Refinería Minatitlán", "Veracruz"): 4.0,
    ("Activo Integral Ku-Maloob-Zaap", "Campeche"): 4.0,
    ("Activo Integral Litoral de Tabasco", "Tabasco"): 3.0,
    ("Complejo Procesador de Gas Cactus", "Chiapas"): 2.0,
    ("Complejo Petroquímico Cangrejera", "Veracruz"): 2.0,
    ("Terminal de Almacenamiento Azcapotzalco", "Distrito Federal"): 1.0,
}
_JOBS = (
    *(
        "Obrero general",
        "Ayudante de operación",
        "Operador de planta",
        "Soldador",
        "Mecánico de piso",
        "Electricista",
    ),
    *("Chofer de autotanque", "Bombero contraincendio", "Analista de laboratorio", "Médico de guardia"),
)
# What happened, what it did to the person and where, and for how many days that keeps somebody from work at the most.
_INJURIES = (
    ("Caída a distinto nivel", "Fractura", "Pierna", 120),
    ("Caída al mismo nivel", "Esguince", "Tobillo", 21),
    ("Golpe con herramienta", "Contusión", "Mano", 14),
    ("Atrapamiento en equipo", "Amputación", "Dedo de la mano", 90),
    ("Contacto con vapor", "Quemadura de segundo grado", "Brazo", 60),
    ("Exposición a ácido sulfhídrico", "Intoxicación", "Vías respiratorias", 30),
    ("Sobreesfuerzo", "Lumbalgia", "Espalda", 28),
    ("Proyección de partículas", "Cuerpo extraño", "Ojo", 7),
)
_WHEN = ("durante el turno", "en trabajo de mantenimiento", "al bajar de la unidad", "en maniobra de izaje")
_DONE = ("Se dio aviso al sindicato", "Se levantó el acta", "Se revisó el permiso de trabajo", "Se atendió en el sitio")


def _injury(block: Block) -> list[list[str]]:
    """Give what happened, the injury, and the days of leave."""
    import numpy as np

    which = block.chance("LESION").wholes(block.rows, 0, len(_INJURIES) - 1)
    block.numbers["injury"] = which
    most = np.array([one[3] for one in _INJURIES])[which]
    days = 1 + most * block.chance("DIAS").wholes(block.rows, 25, 100, lean=2) // 100
    return [*(picked([str(one[at]) for one in _INJURIES], which) for at in (0, 1)), list(map(str, days.tolist()))]


def _part(block: Block) -> list[str]:
    return picked([one[2] for one in _INJURIES], block.numbers["injury"])


DATASET = Dataset(
    Entry(
        title=Words("Accidents at work", "Accidentes de trabajo"),
        what=Words(
            "A row is an accident of a worker: who, where, what happened, the injury and the days of leave.",
            "Una fila es un accidente de una persona trabajadora: quién, dónde, qué pasó, la lesión y los días de incapacidad.",
        ),
        owner="Subdirección de Disciplina Operativa, Seguridad, Salud y Protección Ambiental",
        system="Sistema de seguridad industrial y expedientes de los servicios médicos",
        sensitivity="personal",
        demand=3,
        evidence=Words(
            "The union and three researchers ask how many accidents each plant has; nobody asks for names.",
            "El sindicato y tres investigadores preguntan cuántos accidentes tiene cada planta; nadie pide nombres.",
        ),
        effort=4,
        barriers=("personal-data", "quality"),
        legal_basis=Words(
            "Federal Labour Law: employers give notice of accidents. What tells of a person's health is confidential.",
            "Ley Federal del Trabajo: los patrones dan aviso de los accidentes. Lo relativo a la salud es confidencial.",
        ),
        frequency="R/P1M",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "AT-{year}-{:05d}"),
        date("FECHA_ACCIDENTE", "{year}-01-01", "{year}-12-31", rising=True),
        choice(("CENTRO_TRABAJO", "ENTIDAD"), _PLACES),
        whole("FICHA", 104_512, 598_730),
        person(full="NOMBRE", sex="SEXO"),
        whole("EDAD", 20, 63),
        choice("CATEGORIA", _JOBS),
        derived(("MECANISMO", "LESION", "DIAS_INCAPACIDAD"), _injury),
        only(derived("PARTE_CUERPO", _part), "2014"),
        choice("TURNO", {"Matutino": 5, "Vespertino": 4, "Nocturno": 3}),
        blank(text("OBSERVACIONES", "Ocurrió {when}. {done}.", when=_WHEN, done=_DONE), 0.3),
    ),
    releases=(
        release(
            "2013",
            "accidentes-de-trabajo-2013.csv",
            spoil("column-removed", column="PARTE_CUERPO", at=12),
            spoil("mixed-types", columns="DIAS_INCAPACIDAD", every=20, words=["en trámite", "por definir"]),
            spoil("two-digit-year", columns="FECHA_ACCIDENTE"),
            LATIN,
            year=2013,
        ),
        release(
            "2014",
            "accidentes-de-trabajo-2014.csv",
            spoil("personal-data", columns="OBSERVACIONES", every=16),
            spoil("impossible-date", columns="FECHA_ACCIDENTE", every=40),
            spoil("column-renamed", column="CATEGORIA", to="PUESTO"),
            year=2014,
        ),
    ),
    full=1_500,
    small=80,
    personal={
        "FICHA": "quasi",
        "NOMBRE": "name",
        "SEXO": "quasi",
        "EDAD": "quasi",
        "CATEGORIA": "quasi",
        "LESION": "health",
        "PARTE_CUERPO": "health",
    },
)
