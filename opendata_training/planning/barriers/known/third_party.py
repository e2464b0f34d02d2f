"""Data that others made, wholly or in part."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="third-party",
    kind="law",
    title=Words("others made part of it", "una parte la hizo alguien más"),
    heard=Words("“We do not own all of that data.”", "«No todos esos datos son nuestros»."),
    solution=Words(
        "Open the columns that are ours, and ask the others for the rest in writing, with a date.",
        "Abrir las columnas que son nuestras y pedir por escrito las demás a quien las hizo, con fecha.",
    ),
    steps=(
        Words("Mark column by column who made it.", "Marca columna por columna quién la hizo."),
        Words(
            "Look in the contract or agreement for what it says of use and publication.",
            "Busca en el contrato o convenio qué dice del uso y la publicación.",
        ),
    ),
    done=Words(
        "Each column has a maker, and what is not ours has a permission or is left out.",
        "Cada columna tiene autor, y lo ajeno tiene permiso o queda fuera.",
    ),
    unit="1.4",
    sources=("stott-2011", "okfn-2013"),
)
