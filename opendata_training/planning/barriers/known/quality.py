"""The fear of showing errors."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="quality",
    kind="culture",
    title=Words("fear of showing errors", "temor a mostrar errores"),
    heard=Words("“First we must correct everything.”", "«Primero hay que corregir todo»."),
    solution=Words(
        "Publish with a scorecard and the known limits, and a mailbox where corrections are answered.",
        "Publicar con la ficha de calidad y los límites conocidos, y con un buzón donde se contesten las correcciones.",
    ),
    steps=(
        Words(
            "Let the report find the errors that a machine sees.",
            "Deja que el reporte encuentre los errores que ve una máquina.",
        ),
        Words(
            "Say for each that is left: known, and how many rows.",
            "De cada uno que quede di: conocido, y en cuántos renglones.",
        ),
    ),
    done=Words(
        "The limits stand beside the data, and the first correction was answered.",
        "Los límites están junto a los datos y la primera corrección se contestó.",
    ),
    unit="2.6",
    sources=("stott-2011", "janssen-2012"),
)
