"""Files too large to export, to send or to open."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="size",
    kind="technology",
    title=Words("too large for simple formats", "demasiado grande para formatos simples"),
    heard=Words(
        "“The export takes all night, and nobody can open it.”",
        "«La exportación tarda toda la noche y nadie la puede abrir».",
    ),
    solution=Words(
        "Export it by year or by state, compress each part, and keep the whole file beside the parts.",
        "Exportarlo por año o por estado, comprimir cada parte y dejar el archivo completo junto a las partes.",
    ),
    steps=(
        Words(
            "Ask who will read it and which part they will ask for.",
            "Pregunta quién lo va a leer y qué parte va a pedir.",
        ),
        Words(
            "Export one year and measure its size and the minutes it takes.",
            "Exporta un año y mide su tamaño y los minutos que tarda.",
        ),
    ),
    done=Words(
        "A colleague downloads one part and opens it on an ordinary computer.",
        "Alguien del equipo descarga una parte y la abre en una computadora común.",
    ),
    unit="2.4",
    sources=("odi-2014", "stott-2011"),
)
