"""Whether hours and money are set aside, also for the second year."""

from __future__ import annotations

from ....locale import Words
from ..asking import Dimension, Question

DIMENSION = Dimension(
    order=7,
    code="funding",
    title=Words("Funding", "Financiamiento"),
    what=Words(
        "Whether hours and money are set aside, also for the second year.",
        "Si hay horas y dinero apartados, también para el segundo año.",
    ),
    questions=(
        Question(
            "funding-hours",
            Words(
                "Are hours of work set aside for it, in somebody's plan?",
                "¿Hay horas de trabajo apartadas, en el programa de alguien?",
            ),
            Words("The plan of work that has them.", "El programa de trabajo que las tiene."),
            Words(
                "Measure what one release takes and agree on those hours with the head.",
                "Mide cuánto toma una versión y acuerda esas horas con la jefatura.",
            ),
        ),
        Question(
            "funding-money",
            Words(
                "Is there money for what hours do not do (storage, licences, training)?",
                "¿Hay dinero para lo que no se hace con horas (almacenamiento, licencias, capacitación)?",
            ),
            Words("The line of the budget.", "La partida del presupuesto."),
            Words(
                "List what costs money this year; often it is nothing.",
                "Haz la lista de lo que cuesta dinero este año; a veces no es nada.",
            ),
        ),
        Question(
            "funding-next",
            Words(
                "Is next year's upkeep planned for?",
                "¿Está prevista la actualización del año que viene?",
            ),
            Words(
                "The calendar of releases with who does each.",
                "El calendario de versiones con quién hace cada una.",
            ),
            Words(
                "Promise only the releases that the hours allow, and write them into next year's plan.",
                "Promete solo las versiones que caben en las horas y ponlas en el programa del año que viene.",
            ),
        ),
    ),
)
