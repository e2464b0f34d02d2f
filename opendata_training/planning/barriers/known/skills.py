"""Nobody in the office has done it before."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="skills",
    kind="resources",
    title=Words("nobody has done it before", "nadie lo ha hecho antes"),
    heard=Words("“We would not know where to begin.”", "«No sabríamos por dónde empezar»."),
    solution=Words(
        "Two persons take this course with a file of the office, and write down the steps for the others.",
        "Dos personas toman este curso con un archivo del área y dejan escritos los pasos para las demás.",
    ),
    steps=(
        Words(
            "Choose the smallest dataset that somebody wants.",
            "Elige el conjunto más pequeño que alguien quiera.",
        ),
        Words(
            "Find the person of another office who has done it.",
            "Busca a la persona de otra área que ya lo hizo.",
        ),
    ),
    done=Words(
        "Somebody other than the first person repeats it by the notes.",
        "Alguien distinto lo repite siguiendo las notas.",
    ),
    unit="0",
    sources=("odra",),
)
