"""Datasets without a legal basis."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ...inventory.looking import Inventory, says_nothing

CODE = "legal-basis-missing"
# Warning: the first question of whoever has to sign.
SEVERITY = "warning"
DIMENSION = "completeness"
FIX: Fix | None = None
LABEL = Words(en="No legal basis", es="Sin fundamento legal")
MESSAGE = Words(
    en="{label} does not say by which rule the department has these data; whoever signs will ask for it",
    es="{label} no dice con qué norma se tienen estos datos; quien firme lo va a preguntar",
)
WHAT_TO_DO = Words(
    en="Ask the unit or the legal office which law, regulation or programme the data are kept for, and write its name.",
    es="Pregunta al área o al área jurídica por qué ley, reglamento o programa se llevan los datos, y escribe su nombre.",
)
CAUGHT = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,Fundamento legal\n"
    "Dirección de Obras,Obras,Obras 2014,Una fila es una obra.,Ley de Obras Públicas\n"
    "Dirección de Agua,Pozos,Pozos 2014,Una fila es un pozo.,N/D\n"
    "Dirección de Agua,Tomas,Tomas 2014,Una fila es una toma.,\n".encode(),
    ((3, 5), (4, 5)),
)
LEFT_ALONE = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?\n"
    "Dirección de Obras,Obras,Obras 2014,Una fila es una obra.\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where an inventory has this fault."""
    seen = Inventory(subject)
    texts = seen.texts("legal_basis")
    yield from seen.cells("legal_basis", (at for at in seen.rows() if says_nothing(texts[at])))
