"""Datasets of which nobody has said whether they may be opened."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ...inventory.looking import Inventory, says_nothing

CODE = "sensitivity-missing"
# Error: a blank is read as "public" by one person and as "better not" by the next.
SEVERITY = "error"
DIMENSION = "completeness"
FIX: Fix | None = None
LABEL = Words(en="Nothing said on whether they may be opened", es="No se dice si se pueden abrir")
MESSAGE = Words(
    en="{label} is blank: one person will take it for public, the next for private",
    es="{label} está vacío: una persona lo tomará por público y la siguiente por privado",
)
WHAT_TO_DO = Words(
    en="Write what the unit that makes the data says; where nobody knows yet, write internal and restricted, with the "
    "reason “being asked”, and ask.",
    es="Escribe lo que dice el área que produce los datos; si nadie lo sabe aún, escribe interno y restringido, con la razón «en "
    "consulta», y pregunta.",
)
CAUGHT = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,¿Tiene datos privados?,Sensibilidad\n"
    "Dirección de Obras,Obras,Obras 2014,Una fila es una obra.,Público,público\n"
    "Dirección de Obras,Baches,Baches 2014,Una fila es un bache.,,interno\n"
    "Dirección de Agua,Pozos,Pozos 2014,Una fila es un pozo.,No,-\n".encode(),
    ((3, 5), (4, 6)),
)
LEFT_ALONE = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,¿Tiene datos privados?\n"
    "Dirección de Obras,Obras,Obras 2014,Una fila es una obra.,Público\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where an inventory has this fault."""
    seen = Inventory(subject)
    for key in ("private", "sensitivity"):
        # "No" answers "does it have private data?" and is no spelling of nothing there.
        texts, values = seen.texts(key), seen.values(key)
        yield from seen.cells(key, (at for at in seen.rows() if not values[at] and says_nothing(texts[at])))
