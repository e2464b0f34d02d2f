"""The fear that open data brings more questions."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="more-requests",
    kind="culture",
    title=Words("it will bring more requests", "va a traer más solicitudes"),
    heard=Words("“They will ask even more of us.”", "«Nos van a pedir todavía más»."),
    solution=Words(
        "Answer with the address of the dataset, write the questions down, and put the answers beside the data.",
        "Contestar con la dirección del conjunto, anotar las preguntas y poner las respuestas junto a los datos.",
    ),
    steps=(
        Words(
            "Count this month's requests, before you publish.",
            "Cuenta las solicitudes de este mes, antes de publicar.",
        ),
        Words(
            "Make a list of the five most frequent questions.",
            "Haz la lista de las cinco preguntas más frecuentes.",
        ),
    ),
    done=Words(
        "After three months the count is there, whichever way it went.",
        "A los tres meses está la cuenta, haya ido para donde haya ido.",
    ),
    unit="3.2",
    sources=("stott-2011",),
)
