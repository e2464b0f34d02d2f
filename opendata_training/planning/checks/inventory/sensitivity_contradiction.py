"""Lines that say public in one column and not public in another."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ...inventory.looking import Inventory, says_nothing

CODE = "sensitivity-contradiction"
# Error: whichever of the two a program goes by, it may publish what must not be.
SEVERITY = "error"
DIMENSION = "consistency"
FIX: Fix | None = None
LABEL = Words(en="Public in one column and not in another", es="Público en una columna y no en otra")
MESSAGE = Words(
    en='it says "{cell}" here and "{other}" under {beside}; only one can be true',
    es="aquí dice «{cell}» y en {beside} dice «{other}»; solo una cosa puede ser cierta",
)
WHAT_TO_DO = Words(
    en="Ask which of the two is true, and correct the other; until then treat it as not public.",
    es="Pregunta cuál de las dos es cierta y corrige la otra; mientras tanto, trátalo como no público.",
)
# Which sensitivity no answer on private data goes with.
_NOT_WITH = {"private": ("public",), "restricted": ("public",), "public": ("personal", "reserved")}
CAUGHT = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,¿Tiene datos privados?,Razón,Sensibilidad\n"
    "Dirección de Obras,Obras,Obras 2014,Una fila es una obra.,Privado,Trae nombres,público\n"
    "Dirección de Obras,Becas,Becas 2014,Una fila es una beca.,No,,datos personales\n"
    "Dirección de Agua,Pozos,Pozos 2014,Una fila es un pozo.,Público,Ley de protección de datos,público\n".encode(),
    ((2, 7), (3, 7), (4, 6)),
)
LEFT_ALONE = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,¿Tiene datos privados?,Razón,Sensibilidad\n"
    "Dirección de Obras,Obras,Obras 2014,Una fila es una obra.,Público,No aplica,público\n"
    "Dirección de Obras,Becas,Becas 2014,Una fila es una beca.,Sí,Trae nombres,datos personales\n"
    "Dirección de Obras,Notas,Notas 2014,Una fila es una nota.,Público,,interno\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where an inventory has this fault."""
    seen = Inventory(subject)
    if not seen.has("private"):
        return
    private, said = seen.values("private"), seen.texts("private")
    beside = seen.columns["private"].label
    sensitivity, reasons = seen.values("sensitivity"), seen.texts("reason")
    for at in seen.rows():
        facts = {"beside": beside, "other": said[at]}
        if sensitivity[at] in _NOT_WITH.get(private[at], ()):
            yield from seen.cells("sensitivity", [at], **facts)
        elif private[at] == "public" and not says_nothing(reasons[at]):
            yield from seen.cells("reason", [at], **facts)
