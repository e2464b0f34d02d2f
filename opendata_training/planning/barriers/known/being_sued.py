"""The fear that somebody sues the office for what it published."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="being-sued",
    kind="law",
    title=Words("fear of being sued", "temor a una demanda"),
    heard=Words(
        "“And if a citizen sues us for a mistake?”",
        "«¿Y si un ciudadano nos demanda por un error?».",
    ),
    solution=Words(
        "Publish with licence, date, known limits and a contact for corrections, and have the legal unit sign a memo.",
        "Publicar con licencia, fecha, límites conocidos y un contacto para correcciones, y pedir al área "
        "jurídica que firme una nota.",
    ),
    steps=(
        Words(
            "Say in one sentence who could be harmed, and how.",
            "Di en una oración quién podría salir afectado y cómo.",
        ),
        Words(
            "Ask the legal unit for a case that has really happened.",
            "Pide al área jurídica un caso que de verdad haya ocurrido.",
        ),
    ),
    done=Words(
        "The memo is signed, and the limits stand in the dataset's description.",
        "La nota está firmada y los límites están en la descripción del conjunto.",
    ),
    unit="1.4",
    sources=("odi-2014", "sunlight-2013"),
)
