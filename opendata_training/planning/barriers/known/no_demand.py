"""The belief that nobody wants the data."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="no-demand",
    kind="culture",
    title=Words("nobody asks for it", "nadie lo pide"),
    heard=Words("“Who would want that?”", "«¿Y eso quién lo va a querer?»."),
    solution=Words(
        "Count the requests of a year, ask three users, and leave it for later if there is nothing.",
        "Contar las solicitudes de un año, preguntar a tres usuarios y dejarlo para después si no hay nada.",
    ),
    steps=(
        Words(
            "Look through last year's information requests.",
            "Revisa las solicitudes de información del año pasado.",
        ),
        Words(
            "Ask inside: which other office copies it by hand?",
            "Pregunta adentro: ¿qué otra área lo copia a mano?",
        ),
    ),
    done=Words(
        "The inventory says who asked and when.",
        "El inventario dice quién lo pidió y cuándo.",
    ),
    unit="1.2",
    sources=("okfn-2013", "stott-2010"),
)
