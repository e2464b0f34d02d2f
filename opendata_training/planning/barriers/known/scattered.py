"""Parts of one dataset kept by several offices."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="scattered",
    kind="organisation",
    title=Words("kept in pieces by several offices", "lo guardan por partes varias áreas"),
    heard=Words("“Each regional office has its own part.”", "«Cada delegación tiene su parte»."),
    solution=Words(
        "Agree on one template with titles and a day of delivery, and put the parts together in one place.",
        "Acordar una plantilla con títulos y día de entrega, y juntar las partes en un solo lugar.",
    ),
    steps=(
        Words(
            "Draw the map: who has which part, in which format, since when.",
            "Dibuja el mapa: quién tiene qué parte, en qué formato y desde cuándo.",
        ),
        Words(
            "Begin with the two offices that already write alike.",
            "Empieza con las dos áreas que ya escriben igual.",
        ),
    ),
    done=Words(
        "All parts come on one day in one template.",
        "Todas las partes llegan el mismo día y en una sola plantilla.",
    ),
    unit="1.1",
    sources=("stott-2011", "conradie-2014"),
)
