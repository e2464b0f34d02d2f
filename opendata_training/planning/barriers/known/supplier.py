"""A supplier or a contract stands between the office and its data."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="supplier",
    kind="resources",
    title=Words("the supplier charges for each export", "el proveedor cobra cada exportación"),
    heard=Words(
        "“The company wants a fortune for an extract.”",
        "«La empresa cobra una fortuna por cada extracción».",
    ),
    solution=Words(
        "Ask for one recurring export in an open format, and write it into the next contract.",
        "Pedir una sola exportación periódica en formato abierto e incluirla en el próximo contrato.",
    ),
    steps=(
        Words(
            "Look in the contract for reports and backups that are paid already.",
            "Busca en el contrato los reportes y respaldos que ya están pagados.",
        ),
        Words(
            "Ask whether a report that is sent today can serve as the source.",
            "Pregunta si un reporte que ya se envía puede servir de fuente.",
        ),
    ),
    done=Words(
        "The export comes by itself, without an order.",
        "La exportación llega sola, sin pedirla.",
    ),
    unit="1.3",
    sources=("stott-2011", "stott-2010"),
)
