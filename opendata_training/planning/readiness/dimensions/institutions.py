"""Whether it is somebody's task, and the units work together."""

from __future__ import annotations

from ....locale import Words
from ..asking import Dimension, Question

DIMENSION = Dimension(
    order=3,
    code="institutions",
    title=Words("Institutions", "Instituciones"),
    what=Words(
        "Whether it is somebody's task, and the units work together.",
        "Si es tarea de alguien y las áreas trabajan juntas.",
    ),
    questions=(
        Question(
            "institutions-owner",
            Words(
                "Does each dataset have a person who answers for it?",
                "¿Cada conjunto tiene a una persona que responda por él?",
            ),
            Words(
                "The inventory's column of those responsible, without blanks.",
                "La columna de responsables del inventario, sin vacíos.",
            ),
            Words(
                "Fill in the blanks of the inventory, one call a dataset.",
                "Llena los vacíos del inventario, una llamada por conjunto.",
            ),
        ),
        Question(
            "institutions-team",
            Words(
                "Do systems, the legal unit and the unit that makes the data meet about it?",
                "¿Sistemas, el área jurídica y quien produce los datos se reúnen para esto?",
            ),
            Words("The minutes of the last meeting.", "La minuta de la última reunión."),
            Words(
                "Call the three to half an hour, with one dataset and one question each.",
                "Reúne a las tres media hora, con un conjunto y una pregunta para cada una.",
            ),
        ),
        Question(
            "institutions-handover",
            Words(
                "Could somebody else go on if the person in charge left tomorrow?",
                "Si mañana se va quien lo lleva, ¿alguien más puede seguir?",
            ),
            Words(
                "The written steps, and who has followed them.",
                "Los pasos por escrito y quién los ha seguido.",
            ),
            Words(
                "Write the steps of one release down and let the substitute do it.",
                "Escribe los pasos de una versión y deja que la haga quien suple.",
            ),
        ),
    ),
)
