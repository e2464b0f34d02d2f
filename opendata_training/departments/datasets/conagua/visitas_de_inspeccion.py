"""Inspections of those who use water or discharge it, and what came of them."""

from __future__ import annotations

from datetime import datetime, timedelta

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, date, derived, place, serial
from ._lists import USES, region

_IRREGULAR = "Con irregularidades"
RESULTS = {
    "Con irregularidades": 46,
    "Sin irregularidades": 39,
    "No se permitió el acceso": 9,
    "Usuario no localizado": 6,
}
VARIANTS = {
    "Con irregularidades": ["CON IRREGULARIDADES", "Irregular", "c/irregularidades"],
    "Sin irregularidades": ["Sin irregularidad", "Regular", "S/IRREGULARIDADES"],
    "No se permitió el acceso": ["Acceso negado"],
    "Usuario no localizado": ["No localizado"],
}
_FOUND = {
    _IRREGULAR: ("Pozo sin medidor", "Volumen mayor al concesionado", "Descarga sin permiso"),
    "Sin irregularidades": ("Medidor en orden", "Volumen dentro de lo concesionado"),
    "No se permitió el acceso": ("No se permitió la entrada al predio",),
    "Usuario no localizado": ("El predio se encontró cerrado", "Los vecinos no conocen al usuario"),
}
_DONE = ("Se levantó acta", "Se tomaron fotografías", "Se dejó citatorio", "Se informó a la oficina local")


def _resolved(block: Block) -> list[str]:
    """Give the day of the ruling, some months after the visit."""
    later = block.chance("later").wholes(block.rows, 20, 240).tolist()
    days = [datetime.fromisoformat(one) for one in block.made["FECHA_VISITA"]]
    return [(day + timedelta(days=more)).date().isoformat() for day, more in zip(days, later, strict=True)]


def _fines(block: Block) -> list[str]:
    """Give the fine where a ruling was made of something irregular; not all of those are fined."""
    fines = block.chance("fines").wholes(block.rows, 9_500, 680_000, lean=3).tolist()
    free = (block.chance("free").shares(block.rows) < 0.2).tolist()
    rows = zip(fines, free, block.made["RESULTADO"], block.made["FECHA_RESOLUCION"], strict=True)
    return [str(fine) if said == _IRREGULAR and day and not no else "" for fine, no, said, day in rows]


def _remarks(block: Block) -> list[str]:
    """Give what the inspector wrote, one of the remarks that fit the result."""
    which = block.chance("remarks").wholes(block.rows, 0, 11).tolist()
    return [
        f"{_FOUND[said][one % len(_FOUND[said])]}. {_DONE[one // 3]}."
        for one, said in zip(which, block.made["RESULTADO"], strict=True)
    ]


def _basins(block: Block) -> list[str]:
    return [region(state) for state in block.numbers["state"].tolist()]


DATASET = Dataset(
    Entry(
        title=Words("Inspection visits", "Visitas de inspección a usuarios de aguas nacionales"),
        what=Words(
            "A row is a visit: when and where it was, why, what was found and whether a fine followed.",
            "Una fila es una visita: cuándo y dónde fue, por qué, qué se encontró y si hubo multa.",
        ),
        owner="Gerencia de Inspección y Medición",
        system="Control de expedientes en una base local",
        sensitivity="reserved",
        demand=3,
        evidence=Words(
            "Two environmental groups ask for it each year; inspectors fear for cases that are still open.",
            "Dos organizaciones ambientalistas la piden cada año; los inspectores temen por los casos aún abiertos.",
        ),
        effort=4,
        barriers=("right-to-publish", "quality", "no-time"),
        legal_basis=Words(
            "National Water Law: the Commission inspects and fines. Federal Law of Transparency and Access to Public "
            "Information: files of open proceedings may be reserved.",
            "Ley de Aguas Nacionales: la Comisión inspecciona y sanciona. Ley Federal de Transparencia y Acceso a la "
            "Información Pública: los expedientes de procedimientos en curso pueden reservarse.",
        ),
        frequency="R/P3M",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "GIM-{year}-{:05d}"),
        date("FECHA_VISITA", "{year}-01-07", "{year}-12-18", rising=True),
        place(state="ENTIDAD", geo="CVE_MUN", municipality="MUNICIPIO", per=6, scattered=True),
        derived("ORGANISMO_CUENCA", _basins),
        choice("USO", USES),
        choice(
            "MOTIVO",
            {"Programa anual": 61, "Denuncia": 22, "Verificación de medidas": 11, "Solicitud de otra autoridad": 6},
        ),
        choice("RESULTADO", RESULTS),
        blank(derived("FECHA_RESOLUCION", _resolved), 0.3),
        derived("MULTA_PESOS", _fines),
        derived("OBSERVACIONES", _remarks),
    ),
    releases=(
        release(
            "2017",
            "visitas-de-inspeccion-2017.tsv",
            spoil("category-variant", columns="RESULTADO", every=12, variants=VARIANTS),
            spoil("impossible-date", columns="FECHA_RESOLUCION", every=45),
            spoil("mixed-dates", columns="FECHA_VISITA", every=20, forms=["dd/mm/yyyy", "mmmm/yyyy"]),
            spoil("personal-data", columns="OBSERVACIONES", every=25),
            spoil("missing-marker", columns=["FECHA_RESOLUCION", "MULTA_PESOS"], marker="N/A"),
            spoil("delimiter-unusual", delimiter="\t"),
            year=2017,
        ),
    ),
    full=4_200,
    small=110,
)
