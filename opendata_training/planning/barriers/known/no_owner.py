"""Nobody in the office answers for the dataset."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="no-owner",
    kind="organisation",
    title=Words("nobody is in charge of it", "nadie está a cargo"),
    heard=Words(
        "“It is not ours; I think systems has it.”",
        "«No es nuestro; creo que lo tiene sistemas».",
    ),
    solution=Words(
        "Name one person with position and e-mail who answers for it, and a substitute.",
        "Nombrar a una persona, con cargo y correo, que responda por él, y a quien la suple.",
    ),
    steps=(
        Words(
            "Ask who corrects an error in it today: that is nearly the owner.",
            "Pregunta quién corrige hoy un error: esa persona casi es la responsable.",
        ),
        Words(
            "Write the name into the inventory and tell that person's head.",
            "Escribe el nombre en el inventario y avisa a su superior.",
        ),
    ),
    done=Words(
        "The inventory names a person who says: it is mine.",
        "El inventario nombra a una persona que dice: es mío.",
    ),
    unit="1.1",
    sources=("stott-2010",),
)
