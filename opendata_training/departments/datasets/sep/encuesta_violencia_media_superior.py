"""A survey of upper-secondary pupils on exclusion and violence, one row an answered sheet."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import blank, choice, decimal, serial, state, whole

# Answers run from 1, never, to 5, always; who did not answer is blank.
ANSWERS = {"1": 9, "2": 5, "3": 3, "4": 2, "5": 1}
QUESTIONS = tuple(f"P{number}" for number in range(1, 9))

DATASET = Dataset(
    Entry(
        title=Words(
            "Survey on exclusion and violence in upper secondary",
            "Encuesta sobre exclusión y violencia en media superior",
        ),
        what=Words(
            "A row is the answers of a pupil, and how many pupils they stand for.",
            "Una fila son las respuestas de un estudiante y a cuántos representa.",
        ),
        owner="Subsecretaría de Educación Media Superior",
        system="Archivo del despacho que levantó la encuesta",
        sensitivity="internal",
        demand=1,
        evidence=Words(
            "One thesis asked for the answers in five years; the printed report is enough for the others.",
            "En cinco años una tesis pidió las respuestas; a los demás les basta el informe impreso.",
        ),
        effort=3,
        barriers=("third-party", "upkeep", "no-time"),
        legal_basis=Words(
            "General Education Law: authorities evaluate education and make the results known.",
            "Ley General de Educación: las autoridades evalúan la educación y dan a conocer los resultados.",
        ),
        frequency="R/P2Y",
    ),
    key=("CUESTIONARIO",),
    columns=(
        serial("CUESTIONARIO", "{:05d}"),
        state(key="CVE_ENT", name="ENTIDAD", scattered=True),
        choice(
            "SUBSISTEMA", {"DGETI": 4, "DGB": 2, "Colegio de Bachilleres": 4, "CONALEP": 3, "DGETA": 1, "Autónomo": 1}
        ),
        choice("SEXO", {"Hombre": 49, "Mujer": 51}),
        whole("EDAD", 15, 19),
        *(blank(choice(question, ANSWERS), 0.07) for question in QUESTIONS),
        decimal("FACTOR", 12, 260, places=4, lean=2),
    ),
    releases=(
        release(
            "2013",
            "encuesta-violencia-media-superior-2013.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("missing-marker", columns="P1:P8", marker="99"),
            spoil("decimal-mark", columns="FACTOR"),
            spoil("mojibake", columns=["ENTIDAD", "SUBSISTEMA"]),
            spoil("duplicate-label", column="P6", to="P5"),
            year=2013,
        ),
    ),
    full=14_000,
    small=100,
    personal={"SEXO": "quasi", "EDAD": "quasi", "ENTIDAD": "quasi"},
)
