"""Public datasets without a month in which they are to be published."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ...inventory.looking import Inventory, says_nothing

CODE = "month-missing"
# Warning: ADELA asked for it; while an inventory is being made, a blank is no fault yet.
SEVERITY = "warning"
DIMENSION = "completeness"
FIX: Fix | None = None
LABEL = Words(en="Public, and no month of publication", es="Público, y sin mes de publicación")
MESSAGE = Words(
    en="it is public, and {label} says no month in which it is to be published",
    es="es público, y {label} no dice en qué mes se piensa publicar",
)
WHAT_TO_DO = Words(
    en="Write a month as 2026-11; an estimate will do, and the opening plan will make it exact.",
    es="Escribe un mes como 2026-11; basta una estimación, y el plan de apertura la precisará.",
)
CAUGHT = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,¿Tiene datos privados?,Fecha\n"
    "Dirección de Obras,Obras,Obras 2014,Una fila es una obra.,Público,2014-11\n"
    "Dirección de Agua,Pozos,Pozos 2014,Una fila es un pozo.,No,\n".encode(),
    ((3, 6),),
)
LEFT_ALONE = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,¿Tiene datos privados?,Fecha\n"
    "Dirección de Obras,Obras,Obras 2014,Una fila es una obra.,Público,2014-11\n"
    "Dirección de Obras,Becas,Becas 2014,Una fila es una beca.,Privado,\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where an inventory has this fault."""
    seen = Inventory(subject)
    private, months = seen.values("private"), seen.texts("date")
    yield from seen.cells("date", (at for at in seen.rows() if private[at] == "public" and says_nothing(months[at])))
