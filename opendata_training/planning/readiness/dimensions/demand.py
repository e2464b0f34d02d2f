"""Whether one knows who wants which data, and what for."""

from __future__ import annotations

from ....locale import Words
from ..asking import Dimension, Question

DIMENSION = Dimension(
    order=5,
    code="demand",
    title=Words("Demand", "Demanda"),
    what=Words(
        "Whether one knows who wants which data, and what for.",
        "Si se sabe quién quiere qué datos y para qué.",
    ),
    questions=(
        Question(
            "demand-requests",
            Words(
                "Are requests for data counted, by subject?",
                "¿Se cuentan las solicitudes de datos, por tema?",
            ),
            Words("The count of last year.", "La cuenta del año pasado."),
            Words(
                "Sort last year's requests into ten subjects and count them.",
                "Ordena en diez temas las solicitudes del año pasado y cuéntalas.",
            ),
        ),
        Question(
            "demand-asked",
            Words(
                "Were people outside asked which data they need?",
                "¿Se preguntó a gente de fuera qué datos necesita?",
            ),
            Words(
                "Who was asked, when, and what they said.",
                "A quién se preguntó, cuándo y qué dijo.",
            ),
            Words(
                "Call three persons who have asked before: what would they do with it?",
                "Llama a tres personas que ya hayan pedido: ¿qué harían con los datos?",
            ),
        ),
        Question(
            "demand-inside",
            Words(
                "Is it known who within government copies the data by hand?",
                "¿Se sabe qué otras áreas del gobierno copian los datos a mano?",
            ),
            Words(
                "A list of units, and what they use it for.",
                "Una lista de áreas y para qué los usan.",
            ),
            Words(
                "Ask two neighbouring units what they type in again.",
                "Pregunta a dos áreas vecinas qué vuelven a teclear.",
            ),
        ),
    ),
)
