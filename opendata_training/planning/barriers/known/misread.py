"""The fear that people draw wrong conclusions."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="misread",
    kind="culture",
    title=Words("people will misunderstand it", "la gente lo va a malinterpretar"),
    heard=Words(
        "“They will compare what cannot be compared.”",
        "«Van a comparar lo que no se puede comparar».",
    ),
    solution=Words(
        "Put a data dictionary and three lines of “what these figures do not say” beside the data.",
        "Poner junto a los datos un diccionario y tres líneas de «lo que estas cifras no dicen».",
    ),
    steps=(
        Words(
            "Write down the wrong conclusion that you fear most.",
            "Escribe la conclusión equivocada que más temes.",
        ),
        Words(
            "Give the file to a colleague of another office and see what they understand.",
            "Dale el archivo a alguien de otra área y mira qué entiende.",
        ),
    ),
    done=Words(
        "Somebody from outside explains the columns rightly.",
        "Alguien de fuera explica bien las columnas.",
    ),
    unit="2.6",
    sources=("stott-2011", "zuiderwijk-2012"),
)
