"""Columns whose titles or meaning change from one release to the next."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="titles-change",
    kind="data",
    title=Words(
        "titles of columns change between releases",
        "los títulos de las columnas cambian entre versiones",
    ),
    heard=Words(
        "“Each year the file comes with other titles.”",
        "«Cada año el archivo llega con otros títulos».",
    ),
    solution=Words(
        "Keep a crosswalk of titles with its version, and tell a change before it comes.",
        "Llevar una tabla de equivalencias de títulos con su versión y avisar los cambios antes de que lleguen.",
    ),
    steps=(
        Words(
            "Put the titles of the last two releases beside each other.",
            "Pon los títulos de las dos últimas versiones lado a lado.",
        ),
        Words(
            "Agree with whoever exports on titles that stay.",
            "Acuerda con quien exporta los títulos que se quedan.",
        ),
    ),
    done=Words(
        "Two releases go into one table by the crosswalk, with the same totals.",
        "Dos versiones entran en una tabla con la tabla de equivalencias y con los mismos totales.",
    ),
    unit="2.3",
    sources=("odi-2014", "zuiderwijk-2012"),
)
