"""Private universities' courses of study that the ministry recognises, as the register lists them."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, date, derived, place, serial, text

COURSES = (
    *("Derecho", "Administración de Empresas", "Contaduría Pública", "Psicología", "Pedagogía", "Gastronomía"),
    *("Diseño Gráfico", "Arquitectura", "Ingeniería en Sistemas", "Comercio Internacional", "Mercadotecnia"),
    *("Ciencias de la Comunicación", "Enfermería", "Nutrición", "Criminología", "Turismo", "Educación"),
)
# Invented: no such institutions are known.
KIND = ("Universidad", "Instituto", "Centro Universitario", "Centro de Estudios Superiores", "Colegio")
NAME = (
    *("Puerta del Altiplano", "Nueva Bitácora", "Siglo Añil", "de las Tres Lagunas", "Cumbre del Saber"),
    *("Alameda Norte", "de Humanidades y Oficios", "José María Luis Arrieta", "Loma Serena", "Ámbar"),
    *("Técnico Empresarial del Sureste", "Quinta Esencia", "Vértice", "Mtro. Saturnino Peón", "Río Manso"),
)


def _number(block: Block) -> list[str]:
    """Give the recognition's number: the year of the decision, and a number that goes on from year to year."""
    first = block.first + 1
    return [f"{day[:4]}{number % 10_000:04d}" for number, day in enumerate(block.made["FEC_ACUERDO"], first)]


DATASET = Dataset(
    Entry(
        title=Words("Recognised private courses of study", "Planes de estudio con RVOE federal"),
        what=Words(
            "A row is a course of study of a private institution that the ministry recognised.",
            "Una fila es un plan de estudios de una institución particular con reconocimiento de validez oficial.",
        ),
        owner="Dirección General de Educación Superior Universitaria",
        system="Registro de reconocimientos de validez oficial, base de datos propia",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Families ask by telephone whether a course is recognised: the commonest question to the office.",
            "Las familias preguntan por teléfono si un plan tiene RVOE: es la consulta más frecuente al área.",
        ),
        effort=1,
        barriers=("no-tool",),
        legal_basis=Words(
            "General Education Law: authorities publish the list of the institutions that they recognised.",
            "Ley General de Educación: las autoridades publican la relación de instituciones con reconocimiento.",
        ),
        frequency="R/P3M",
    ),
    key=("NUM",),
    columns=(
        serial("NUM", "{}"),
        date("FEC_ACUERDO", "2003-02-03", "{year}-11-28", rising=True),
        derived("ACUERDO_RVOE", _number),
        text("INSTITUCION", "{kind} {name}", kind=KIND, name=NAME),
        choice("NIVEL", {"Licenciatura": 14, "Maestría": 6, "Especialidad": 2, "Doctorado": 1, "TSU": 1}),
        text("PLAN_DE_ESTUDIOS", "{NIVEL} en {course}", course=COURSES),
        choice("MODALIDAD", {"Escolarizada": 7, "Mixta": 3, "No escolarizada": 2}),
        place(state_key="CVE_ENT", state="ENTIDAD", municipality="MUNICIPIO", per=6, scattered=True),
        choice("ESTATUS", {"Vigente": 9, "En liquidación": 1, "Retirado": 1}),
    ),
    releases=(
        release(
            "2014",
            "rvoe-planes-de-estudio-2014.txt",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("mixed-dates", columns="FEC_ACUERDO", every=12, forms=["dd/mm/yyyy", "mmm-yy", "mmmm/yyyy"]),
            spoil("whitespace", columns=["INSTITUCION", "MUNICIPIO"], every=16),
            spoil("delimiter-unusual", delimiter="|"),
            year=2014,
        ),
    ),
    full=18_500,
    small=80,
)
