"""No hours for the work among all the other work."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="no-time",
    kind="resources",
    title=Words("no time", "falta de tiempo"),
    heard=Words(
        "“There are two of us, and month's end is coming.”",
        "«Somos dos y ya viene el cierre de mes».",
    ),
    solution=Words(
        "Open less: the dataset most asked for, with two hours a week agreed with the head and kept in the calendar.",
        "Abrir menos: el conjunto más pedido, con dos horas a la semana acordadas con la jefatura y anotadas en "
        "el calendario.",
    ),
    steps=(
        Words(
            "Measure how long one release takes, once.",
            "Mide una vez cuánto tarda una versión.",
        ),
        Words(
            "Write the steps down as a recipe, so that the next one takes minutes.",
            "Escribe los pasos como receta, para que la siguiente tarde minutos.",
        ),
    ),
    done=Words(
        "The hours are in the calendar, and the first release took no more than they allow.",
        "Las horas están en el calendario y la primera versión cupo en ellas.",
    ),
    unit="1.2",
    sources=("stott-2010", "okfn-2013"),
)
