"""canvas.csv: a high-impact project in ten boxes, a project a row."""

from __future__ import annotations

from ...locale import Words
from .. import checks
from ..sheet import Column, Sheet

SHEET = Sheet(
    "canvas",
    Words("the project canvas", "el lienzo del proyecto"),
    (
        Column(
            "project",
            Words("Project", "Proyecto"),
            Words("Its name, in a few words.", "Su nombre, en pocas palabras."),
            filled=True,
            unique=True,
            also=("Nombre del proyecto", "Name"),
        ),
        Column(
            "problem",
            Words("Problem", "Problema"),
            Words(
                "Whose problem it is and how large it is, without naming a solution.",
                "De quién es el problema y qué tan grande es, sin nombrar una solución.",
            ),
            filled=True,
        ),
        Column(
            "public",
            Words("For whom", "Para quién"),
            Words(
                "The people who would do something else with the answer.",
                "Quienes harían algo distinto con la respuesta.",
            ),
            filled=True,
            also=("Público", "Beneficiarios", "Public"),
        ),
        Column(
            "change",
            Words("What changes", "Qué cambia"),
            Words("What they can do that they cannot do today.", "Qué podrán hacer que hoy no pueden."),
            also=("Cambio",),
        ),
        Column(
            "data",
            Words("Data", "Datos"),
            Words(
                "Which datasets it needs, by id or name, with a semicolon between them.",
                "Qué conjuntos necesita, por clave o nombre, con punto y coma entre ellos.",
            ),
            filled=True,
            also=("Conjuntos", "Datasets"),
        ),
        Column(
            "partners",
            Words("Partners", "Aliados"),
            Words("Who else is needed, inside and outside.", "Quién más hace falta, dentro y fuera."),
        ),
        Column(
            "measure",
            Words("How it is measured", "Cómo se mide"),
            Words(
                "One number that moves when the project works.", "Un número que se mueve cuando el proyecto funciona."
            ),
            filled=True,
            also=("Medida", "Indicador", "Measure"),
        ),
        Column(
            "today",
            Words("Its value today", "Su valor hoy"),
            Words("What the number is before the project.", "Cuánto vale el número antes del proyecto."),
            "number",
            also=("Línea base", "Baseline"),
        ),
        Column(
            "target",
            Words("Target", "Meta"),
            Words("What the number is to be.", "Cuánto debe valer el número."),
            "number",
        ),
        Column(
            "until",
            Words("Until", "Para el"),
            Words("The day by which the target is reached.", "El día en que se alcanza la meta."),
            "date",
            also=("Fecha de la meta",),
        ),
        Column(
            "risk",
            Words("What could go wrong", "Qué puede salir mal"),
            Words(
                "What could fail or hurt somebody, and what is done about it.",
                "Qué puede fallar o dañar a alguien, y qué se hace al respecto.",
            ),
            also=("Riesgo", "Risk"),
        ),
        Column(
            "first_step",
            Words("First step", "Primer paso"),
            Words("What is done within two weeks.", "Lo que se hace en las próximas dos semanas."),
            filled=True,
        ),
        Column(
            "owner",
            Words("Who answers for it", "Quién responde"),
            Words("One post, not an office.", "Un cargo, no una oficina."),
            also=("Responsable", "Owner"),
        ),
        Column(
            "due",
            Words("First step done on", "Primer paso hecho el"),
            Words("The day on which the first step is done.", "El día en que está hecho el primer paso."),
            "date",
            also=("Fecha del primer paso",),
        ),
    ),
    needed=("project", "problem"),
    key=("project",),
    checks=checks.of("canvas"),
)
