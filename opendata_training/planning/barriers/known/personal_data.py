"""Personal data, or data that lets somebody be recognised."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="personal-data",
    kind="law",
    title=Words("personal data", "datos personales"),
    heard=Words(
        "“It has names in it, so it cannot be opened.”",
        "«Trae nombres, así que no se puede abrir».",
    ),
    solution=Words(
        "Take out what leads to one person, say less where a group would, and have the privacy officer sign.",
        "Quitar lo que lleva a una persona, decir menos donde la delataría un grupo y pedir la firma de quien "
        "cuida la privacidad.",
    ),
    steps=(
        Words(
            "List the columns that lead to a person, alone or together.",
            "Haz la lista de las columnas que llevan a una persona, solas o juntas.",
        ),
        Words(
            "Ask what readers need: rows of persons, or counts?",
            "Pregunta qué necesita quien lee: ¿renglones de personas o cuentas?",
        ),
    ),
    done=Words(
        "In the protected file each group has five rows or more, and the memo says what risk is left.",
        "En el archivo protegido cada grupo tiene cinco renglones o más y la nota dice qué riesgo queda.",
    ),
    unit="2.5",
    sources=("stott-2011", "stott-2010"),
)
