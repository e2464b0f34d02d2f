"""Datasets that are kept private and nobody says why."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ...inventory.looking import Inventory, says_nothing

CODE = "private-without-reason"
# Error: ADELA did not take such a line, and nobody can decide on it.
SEVERITY = "error"
DIMENSION = "completeness"
FIX: Fix | None = None
LABEL = Words(en="Private, and nobody says why", es="Privado, y no se dice por qué")
MESSAGE = Words(
    en="it is not public, and {label} does not say which data are protected and by which rule",
    es="no es público, y {label} no dice qué datos se protegen ni con qué norma",
)
WHAT_TO_DO = Words(
    en="Write which columns are not public and which rule protects them; the rest may still be opened.",
    es="Escribe qué columnas no son públicas y qué norma las protege; lo demás quizá sí se pueda abrir.",
)
CAUGHT = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,¿Tiene datos privados?,Razón\n"
    "Dirección de Obras,Obras,Obras 2014,Una fila es una obra.,Público,\n"
    "Dirección de Obras,Becas,Becas 2014,Una fila es una beca.,Privado,\n"
    "Dirección de Agua,Pozos,Pozos 2014,Una fila es un pozo.,Restringido,Pendiente\n".encode(),
    ((3, 6), (4, 6)),
)
LEFT_ALONE = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,¿Tiene datos privados?,Razón\n"
    "Dirección de Obras,Obras,Obras 2014,Una fila es una obra.,Público,\n"
    "Dirección de Obras,Becas,Becas 2014,Una fila es una beca.,Sí,Trae CURP y domicilio\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where an inventory has this fault."""
    seen = Inventory(subject)
    private, reasons = seen.values("private"), seen.texts("reason")
    closed = (at for at in seen.rows() if private[at] in ("private", "restricted"))
    yield from seen.cells("reason", (at for at in closed if says_nothing(reasons[at])))
