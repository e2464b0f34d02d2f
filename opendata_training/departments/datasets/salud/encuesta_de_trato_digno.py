"""A survey of patients as they leave the clinic: how long they waited and how they were treated."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, date, derived, place, serial, text, whole
from ._lists import facility

ANSWERS = {"Muy buena": 22, "Buena": 48, "Regular": 20, "Mala": 7, "Muy mala": 3}
# The lower of the two marks from 0 to 10 that go with each answer.
MARKS = (9, 8, 6, 4, 2)
SUPPLY = {"Sí, todos": 58, "Sí, algunos": 28, "No": 14}
REMARKS = (
    *("Faltan medicamentos", "Muy buena atención de la enfermera", "Que abran más temprano", "Hacen falta sillas"),
    *("El médico explicó muy bien", "Mucho tiempo de espera", "Sin comentarios", "Los baños están cerrados"),
)
WAIT = "ESPERA_MIN"


def _mark(block: Block) -> list[str]:
    """Give a mark that fits the answer."""
    more = block.chance("CALIFICACION").wholes(block.rows, 0, 1).tolist()
    return [str(MARKS[at] + one) for at, one in zip(block.numbers["ATENCION"].tolist(), more, strict=True)]


DATASET = Dataset(
    Entry(
        title=Words("Survey of patients’ treatment", "Encuesta de trato digno"),
        what=Words(
            "A row is a questionnaire of a patient: minutes of waiting, whether the medicines were there, how it was.",
            "Una fila es un cuestionario de un paciente: minutos de espera, si hubo medicamentos y qué le "
            "pareció el trato.",
        ),
        owner="Sin responsable desde la reestructura; la aplicó la Dirección General de Calidad y Educación en Salud",
        system="Cuestionarios en papel, capturados por los avales ciudadanos",
        sensitivity="internal",
        demand=2,
        evidence=Words(
            "One university asked for it once; the citizens who filled it in would like to see what came of it.",
            "Una universidad la pidió una vez; a quienes la contestaron les gustaría ver qué resultó.",
        ),
        effort=4,
        barriers=("no-owner", "upkeep", "quality"),
        legal_basis=Words(
            "General Health Law: users have a right to good care and to be heard about it.",
            "Ley General de Salud: los usuarios tienen derecho a recibir atención de calidad y a opinar sobre ella.",
        ),
        frequency="R/P4M",
    ),
    key=("ID_CUESTIONARIO",),
    columns=(
        serial("ID_CUESTIONARIO", "{yy}{:06d}"),
        date("FECHA", "{year}-05-01", "{year}-08-31"),
        place(state_key="CVE_ENT", state="NOM_ENT", per=10),
        facility("CLUES", "NOM_UNIDAD"),
        choice("SEXO", {"Mujer": 68, "Hombre": 32}),
        whole("EDAD", 16, 84),
        whole(WAIT, 3, 210, lean=2),
        choice("SURTIMIENTO", SUPPLY),
        choice("ATENCION", ANSWERS),
        derived("CALIFICACION", _mark),
        blank(text("COMENTARIO", "{remark}", remark=REMARKS), 0.35),
    ),
    releases=(
        release(
            "2013",
            "encuesta-de-trato-digno-2013.csv",
            spoil("value-renamed", columns="NOM_ENT", names=FORMERLY),
            spoil("mixed-types", columns=WAIT, every=12, words=["más de una hora", "media hora", "no recuerda"]),
            spoil("mojibake", columns="NOM_ENT:COMENTARIO"),
            spoil("blank-column", column="sin título", at=5),
            year=2013,
            yy=13,
        ),
        release(
            "2014",
            "encuesta-de-trato-digno-2014.csv",
            spoil("value-renamed", columns="NOM_ENT", names=FORMERLY),
            spoil("whitespace", columns="NOM_UNIDAD", every=12),
            spoil(
                "category-variant",
                columns="SEXO",
                every=10,
                variants={"Mujer": ["M", "Femenino", "MUJER"], "Hombre": ["H", "Masculino", "HOMBRE"]},
            ),
            spoil("missing-marker", columns="COMENTARIO", marker="."),
            spoil("column-moved", column="CALIFICACION", to=6, at=11),
            year=2014,
            yy=14,
        ),
    ),
    full=340_000,
    small=100,
    personal={"CLUES": "quasi", "SEXO": "quasi", "EDAD": "quasi"},
)
