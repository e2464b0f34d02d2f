"""Whether people who use data are met, and heard."""

from __future__ import annotations

from ....locale import Words
from ..asking import Dimension, Question

DIMENSION = Dimension(
    order=6,
    code="engagement",
    title=Words("Civic engagement", "Participación ciudadana"),
    what=Words(
        "Whether people who use data are met, and heard.",
        "Si se conoce y se escucha a quienes usan los datos.",
    ),
    questions=(
        Question(
            "engagement-known",
            Words(
                "Are journalists, researchers, companies or associations known that use such data?",
                "¿Se conoce a periodistas, investigadores, empresas o asociaciones que usan estos datos?",
            ),
            Words("Names, and one thing they made.", "Nombres y algo que hicieron."),
            Words(
                "Search for the office's figures in news and papers and write down who used them.",
                "Busca las cifras del área en notas y estudios y anota quién las usó.",
            ),
        ),
        Question(
            "engagement-mailbox",
            Words(
                "Is there an address for questions and corrections, and are they answered?",
                "¿Hay un correo para preguntas y correcciones, y se contestan?",
            ),
            Words(
                "One question with its answer and the days between.",
                "Una pregunta con su respuesta y los días que pasaron.",
            ),
            Words(
                "Open one mailbox and say who reads it on which day.",
                "Abre un buzón y di quién lo lee y qué día.",
            ),
        ),
        Question(
            "engagement-met",
            Words(
                "Was there a meeting with people who use the data in the last year?",
                "¿Hubo en el último año una reunión con quienes usan los datos?",
            ),
            Words(
                "Date, who came, and what changed after it.",
                "Fecha, quién fue y qué cambió después.",
            ),
            Words(
                "Invite five of them for one hour, with one dataset on the table.",
                "Invita a cinco una hora, con un conjunto sobre la mesa.",
            ),
        ),
    ),
)
