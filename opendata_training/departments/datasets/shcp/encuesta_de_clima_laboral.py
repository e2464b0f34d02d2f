"""What the agency's own people say about their work."""

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import blank, choice, serial

UNITS = {
    "Oficialía Mayor": 5,
    "Subsecretaría de Egresos": 6,
    "Subsecretaría de Ingresos": 4,
    "Tesorería de la Federación": 3,
    "Procuraduría Fiscal de la Federación": 3,
    "Unidad de Inteligencia Financiera": 1,
}
ITEMS = tuple(f"P{number:02d}" for number in range(1, 6))
ANSWERS = {"1": 1, "2": 2, "3": 4, "4": 5, "5": 3}
REMARKS = (
    "Hace falta más capacitación",
    "El equipo de cómputo es muy lento",
    "Hay buena comunicación con mi área",
    "Los horarios no permiten convivir con la familia",
    "No hay oportunidades de promoción",
)

DATASET = Dataset(
    Entry(
        title=Words("Survey of the working climate", "Encuesta de clima laboral"),
        what=Words(
            "A row is what a public servant answered, from 1 (disagrees) to 5 (agrees).",
            "Una fila es lo que respondió una persona servidora pública, de 1 (en desacuerdo) a 5 (de acuerdo).",
        ),
        owner="Dirección General de Recursos Humanos",
        system="Formulario en la intranet",
        sensitivity="internal",
        demand=1,
        evidence=Words(
            "Only the agency's own units ask for it, and each for its own results.",
            "Solo la piden las unidades de la propia dependencia, cada una por sus resultados.",
        ),
        effort=2,
        barriers=("personal-data", "quality"),
        legal_basis=Words(
            "Law of the Professional Career Service in the Federal Public Administration, which the survey serves; "
            "small groups can be recognised.",
            "Ley del Servicio Profesional de Carrera en la Administración Pública Federal, a la que sirve la "
            "encuesta; un grupo pequeño es reconocible.",
        ),
        frequency="R/P1Y",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "{:05d}"),
        choice("UNIDAD", UNITS),
        choice("SEXO", {"Mujer": 5, "Hombre": 6}),
        choice("RANGO_EDAD", {"18 a 29": 3, "30 a 39": 5, "40 a 49": 4, "50 a 59": 2, "60 o más": 1}),
        choice(
            "NIVEL", {"Operativo": 6, "Enlace": 4, "Jefatura de departamento": 3, "Subdirección": 2, "Dirección": 1}
        ),
        *(blank(choice(item, ANSWERS), 0.08) for item in ITEMS),
        blank(choice("COMENTARIO", REMARKS), 0.5),
    ),
    releases=(
        release(
            "2013",
            "encuesta-de-clima-laboral-2013.csv",
            # 99 looks like a number and means that there was no answer.
            spoil("missing-marker", columns=f"{ITEMS[0]}:{ITEMS[-1]}", marker="99"),
            spoil("lost-character", columns=["UNIDAD", "COMENTARIO"], every=16),
            spoil("untrimmed-label", column="UNIDAD", after="  "),
        ),
        release(
            "2014",
            "encuesta-de-clima-laboral-2014.csv",
            spoil("blank-row", every=30),
            spoil("multirow-header", over={"Reactivos": [ITEMS[0], ITEMS[-1]]}),
            spoil("preamble", titles=["Encuesta de clima y cultura organizacional 2014"]),
        ),
    ),
    full=5_500,
    small=100,
    personal={"UNIDAD": "quasi", "SEXO": "quasi", "RANGO_EDAD": "quasi", "NIVEL": "quasi"},
)
