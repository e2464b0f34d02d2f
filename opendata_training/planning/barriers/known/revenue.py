"""The office sells the data."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="revenue",
    kind="resources",
    title=Words("the office sells it", "el área lo vende"),
    heard=Words("“We charge for copies.”", "«Nosotros cobramos las copias»."),
    solution=Words(
        "Compare what comes in with what charging costs, and open what does not pay for itself.",
        "Comparar lo que entra con lo que cuesta cobrar, y abrir lo que no se paga solo.",
    ),
    steps=(
        Words(
            "Ask accounts what was charged last year and to whom.",
            "Pregunta a contabilidad qué se cobró el año pasado y a quién.",
        ),
        Words("Look up which rule fixes the charge.", "Busca qué norma fija el cobro."),
    ),
    done=Words(
        "There is a decision with the two figures in it.",
        "Hay una decisión con las dos cifras.",
    ),
    unit="1.3",
    sources=("okfn-2013", "stott-2010"),
)
