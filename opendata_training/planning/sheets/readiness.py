"""readiness.csv: how ready the department is, question by question, with what can be shown and the next step."""

from __future__ import annotations

from ...locale import Words
from .. import checks
from ..readiness.asking import HIGHEST, dimensions
from ..sheet import Column, Sheet

SHEET = Sheet(
    name="readiness",
    what=Words("the readiness profile", "el perfil de preparación"),
    columns=(
        Column(
            "dimension",
            Words("Dimension", "Dimensión"),
            Words("One of the eight dimensions of readiness.", "Una de las ocho dimensiones de preparación."),
            "choice",
            choices={one.code: one.title for one in dimensions()},
        ),
        Column(
            "question",
            Words("Question", "Pregunta"),
            Words("One of the questions of the dimension, as it stands.", "Una de las preguntas de la dimensión, tal cual."),
            filled=True,
        ),
        Column(
            "level",
            Words("Level", "Nivel"),
            Words(
                "0 not begun, 1 begun, 2 in place, 3 in place and looked after; blank where nobody knows.",
                "0 sin empezar, 1 empezado, 2 funcionando, 3 funcionando y cuidado; vacío si nadie lo sabe.",
            ),
            "whole",
            least=0,
            most=HIGHEST,
        ),
        Column(
            "evidence",
            Words("Evidence", "Evidencia"),
            Words(
                "What one can show for the level: a document, a date, an address. Without it a level counts as 1 at most.",
                "Qué se puede mostrar: un documento, una fecha, una dirección. Sin ella el nivel cuenta 1 como máximo.",
            ),
            also=("Prueba", "Proof"),
        ),
        Column(
            "next_step",
            Words("Next step", "Siguiente paso"),
            Words("What is done next; the library's step where it is blank.",
                  "Qué sigue; si está vacío, el paso de la biblioteca."),
        ),
        Column(
            "owner",
            Words("Who", "Responsable"),
            Words("The person who does it.", "La persona que lo hace."),
            also=("Owner", "Quién"),
        ),
        Column(
            "due",
            Words("Until", "Fecha límite"),
            Words("The day until which it is done.", "El día en que debe quedar."),
            "date",
            also=("Due", "Due date", "Fecha"),
        ),
    ),
    needed=("question", "level"),
    key=("question",),
    checks=checks.of("readiness"),
)  # fmt: skip
