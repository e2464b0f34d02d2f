"""Doubt about whether the office may publish what it holds."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="right-to-publish",
    kind="law",
    title=Words("doubt about the right to publish", "duda sobre el derecho a publicar"),
    heard=Words("“I do not know whether we are allowed to.”", "«No sé si nos lo permiten»."),
    solution=Words(
        "Ask the legal unit one question in writing: which article forbids it, and for which columns?",
        "Preguntar por escrito al área jurídica una sola cosa: ¿qué artículo lo impide y para qué columnas?",
    ),
    steps=(
        Words(
            "Write down who made the data, with which mandate, and since when it is kept.",
            "Escribe quién produjo los datos, con qué atribución y desde cuándo se guardan.",
        ),
        Words(
            "Go through the decision tree of unit 1.4 with the legal unit.",
            "Recorre el árbol de decisión de la unidad 1.4 con el área jurídica.",
        ),
    ),
    done=Words(
        "There is a signed decision with its reason, its legal basis and a day.",
        "Hay una decisión firmada con su razón, su fundamento y una fecha.",
    ),
    unit="1.4",
    sources=("odi-2014", "sunlight-2013", "barry-2014"),
)
