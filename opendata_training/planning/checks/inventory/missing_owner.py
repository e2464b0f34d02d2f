"""Datasets that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ...inventory.looking import Inventory, says_nobody

CODE = "missing-owner"
# Warning: the line is right as it stands, and the dataset will not be opened.
SEVERITY = "warning"
DIMENSION = "completeness"
FIX: Fix | None = None
LABEL = Words(en="Datasets that nobody answers for", es="Conjuntos por los que nadie responde")
MESSAGE = Words(
    en='nobody is named under {label} ("{cell}"); what nobody answers for is not opened and not kept',
    es="nadie aparece en {label} («{cell}»); lo que no tiene quien responda no se abre ni se mantiene",
)
WHAT_TO_DO = Words(
    en="Ask the unit whose work the data come out of, and write its post there, not a person's name.",
    es="Pregunta al área de cuyo trabajo salen los datos, y escribe ahí el cargo, no el nombre de una persona.",
)
CAUGHT = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,Área que lo genera\n"
    "Dirección de Obras,Obras,Obras 2014,Una fila es una obra.,Obras\n"
    ",Baches,Baches 2014,Una fila es un bache.,Vialidad\n"
    "Dirección de Agua,Pozos,Pozos 2014,Una fila es un pozo.,Sin área asignada desde 2012\n".encode(),
    ((3, 1), (4, 5)),
)
LEFT_ALONE = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,Área que lo genera\n"
    "Dirección de Obras,Obras,Obras 2014,Una fila es una obra.,Obras\n"
    "Titular del Registro,Baches,Baches 2014,Una fila es un bache.,Dirección sin Fronteras\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where an inventory has this fault."""
    seen = Inventory(subject)
    for key in ("responsible", "owner"):
        texts = seen.texts(key)
        yield from seen.cells(key, (at for at in seen.rows() if says_nobody(texts[at])))
