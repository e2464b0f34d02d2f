"""Whether rules say what is opened, what is protected, and under which licence."""

from __future__ import annotations

from ....locale import Words
from ..asking import Dimension, Question

DIMENSION = Dimension(
    order=2,
    code="policy",
    title=Words("Policy and law", "Política y marco legal"),
    what=Words(
        "Whether rules say what is opened, what is protected, and under which licence.",
        "Si hay reglas que dicen qué se abre, qué se protege y con qué licencia.",
    ),
    questions=(
        Question(
            "policy-right",
            Words(
                "Is it written down, dataset by dataset, why it may be published?",
                "¿Está escrito, conjunto por conjunto, por qué se puede publicar?",
            ),
            Words(
                "The decisions, signed, with their legal basis.",
                "Las decisiones firmadas, con su fundamento.",
            ),
            Words(
                "Go through the decision tree with the legal unit for the first dataset and keep the signed sheet.",
                "Recorre el árbol de decisión con el área jurídica para el primer conjunto y guarda la hoja firmada.",
            ),
        ),
        Question(
            "policy-privacy",
            Words(
                "Is there a rule for personal data, and somebody who signs that it was kept?",
                "¿Hay una regla para los datos personales y alguien que firme que se cumplió?",
            ),
            Words("The rule, and one signature.", "La regla y una firma."),
            Words(
                "Ask whoever cares for privacy to sign one dataset and to write down what was looked at.",
                "Pide a quien cuida la privacidad que firme un conjunto y anote qué revisó.",
            ),
        ),
        Question(
            "policy-licence",
            Words(
                "Does each published dataset say its licence?",
                "¿Cada conjunto publicado dice su licencia?",
            ),
            Words(
                "The address of a dataset that shows it.",
                "La dirección de un conjunto que la muestre.",
            ),
            Words(
                "Choose one licence for what has no reason for another, and write it into the description.",
                "Elige una licencia para lo que no tenga razón de llevar otra y escríbela en la descripción.",
            ),
        ),
    ),
)
