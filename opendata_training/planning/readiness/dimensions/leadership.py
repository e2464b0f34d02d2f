"""Whether those who decide want it, and say so."""

from __future__ import annotations

from ....locale import Words
from ..asking import Dimension, Question

DIMENSION = Dimension(
    order=1,
    code="leadership",
    title=Words("Leadership", "Liderazgo"),
    what=Words(
        "Whether those who decide want it, and say so.",
        "Si quienes deciden lo quieren y lo dicen.",
    ),
    questions=(
        Question(
            "leadership-yes",
            Words(
                "Has whoever heads the department said in writing that data is opened?",
                "¿Quien encabeza la dependencia dijo por escrito que se abren datos?",
            ),
            Words(
                "The letter or the minutes, with their date.",
                "El oficio o la minuta, con su fecha.",
            ),
            Words(
                "Take one page to whoever decides and ask for a yes to one dataset, in writing.",
                "Lleva una página a quien decide y pide un sí por escrito para un conjunto.",
            ),
        ),
        Question(
            "leadership-person",
            Words(
                "Does one person of the department lead the work, with a mandate that others know?",
                "¿Una persona de la dependencia dirige el trabajo, con un encargo que las demás conocen?",
            ),
            Words(
                "The appointment, with name and position.",
                "El nombramiento, con nombre y cargo.",
            ),
            Words(
                "Have one person appointed, and let all units know the name.",
                "Pide que se nombre a una persona y que todas las áreas sepan quién es.",
            ),
        ),
        Question(
            "leadership-goal",
            Words(
                "Is there a goal with a number and a day, which somebody looks at?",
                "¿Hay una meta con número y fecha, y alguien la revisa?",
            ),
            Words(
                "The goal, and the last time when it was looked at.",
                "La meta y la última vez que se revisó.",
            ),
            Words(
                "Agree on how many datasets until which day, and put the look at it into a meeting that exists.",
                "Acuerda cuántos conjuntos y para qué día, y ponlo en una reunión que ya exista.",
            ),
        ),
    ),
)
