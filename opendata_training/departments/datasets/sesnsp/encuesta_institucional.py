"""A survey of police officers about their work, without names."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, derived, only, serial, state, whole
from ._lists import force

SCHOOLS = {
    "Secundaria": 24,
    "Preparatoria o bachillerato": 46,
    "Carrera técnica": 9,
    "Licenciatura": 20,
    "Maestría": 1,
}
YES, NO = "Sí", "No"
ROOM = ("Muy mal", "Mal", "Regular", "Bien", "Muy bien")


def _years(block: Block) -> list[str]:
    """Give the years in the force, which begin at 19 or later."""
    share = block.chance("ANTIGUEDAD").wholes(block.rows, 0, 99)
    return list(map(str, ((block.numbers["EDAD"] - 18) * share // 100).tolist()))


DATASET = Dataset(
    Entry(
        title=Words("Survey of the forces' staff", "Encuesta institucional a policías"),
        what=Words(
            "A row is a police officer who was interviewed: age, schooling, years of service, and what was answered.",
            "Una fila es un policía entrevistado: edad, escolaridad, antigüedad y lo que contestó.",
        ),
        owner="Dirección General de Planeación",
        system="Archivo estadístico que entrega cada año el evaluador externo",
        sensitivity="internal",
        demand=1,
        evidence=Words(
            "The reports are published by each state; nobody has asked for the answers.",
            "Cada estado publica sus informes; nadie ha pedido las respuestas.",
        ),
        effort=4,
        barriers=("third-party", "personal-data", "quality"),
        legal_basis=Words(
            "Fiscal Coordination Law, for the fund that pays for it, and the guidelines for its evaluation.",
            "Ley de Coordinación Fiscal, por el fondo que la paga (FASP), y los lineamientos para evaluarlo.",
        ),
        frequency="R/P1Y",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "{yy}-{:05d}"),
        state(key="CVE_ENT", scattered=True),
        force("CORPORACION"),
        choice("SEXO", {"Hombre": 4, "Mujer": 1}),
        whole("EDAD", 20, 58),
        choice("ESCOLARIDAD", SCHOOLS),
        derived("ANTIGUEDAD", _years),
        blank(choice("SEGURO_DE_VIDA", {YES: 7, NO: 3}), 0.08),
        blank(choice("CHALECO_PROPIO", {YES: 5, NO: 5}), 0.08),
        choice("EVALUADO", {YES: 8, NO: 2}),
        only(choice("TRATO_DE_MANDOS", ROOM), "2014"),
    ),
    releases=(
        release(
            "2013",
            "encuesta-institucional-2013.csv",
            spoil("column-removed", column="TRATO_DE_MANDOS", at=10),
            spoil("mixed-types", columns="EDAD", every=20, words=["no contestó", "más de 40"]),
            spoil("missing-marker", columns=["SEGURO_DE_VIDA", "CHALECO_PROPIO"], marker="99"),
            year=2013,
            yy=13,
        ),
        release(
            "2014",
            "encuesta-institucional-2014.tsv",
            spoil("invisible-character", columns=["ESCOLARIDAD", "CORPORACION"], every=16),
            spoil("duplicate-label", column="ANTIGUEDAD", to="EDAD"),
            spoil("delimiter-unusual", delimiter="\t"),
            year=2014,
            yy=14,
        ),
    ),
    full=18_500,
    small=90,
    personal={label: "quasi" for label in ("CVE_ENT", "CORPORACION", "SEXO", "EDAD", "ESCOLARIDAD", "ANTIGUEDAD")},
)
