"""Ids that cannot name a file or a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ...inventory.looking import Inventory

CODE = "id-form"
# Warning: the files of the plan still find each other, but publications and clean files bear the id as their name.
SEVERITY = "warning"
DIMENSION = "validity"
FIX: Fix | None = None
LABEL = Words(en="An id that cannot name a file", es="Una clave que no puede ser nombre de archivo")
MESSAGE = Words(
    en='the id "{cell}" has other signs than small letters, digits, hyphens, dots and underscores',
    es="la clave «{cell}» tiene otros signos que letras minúsculas, cifras, guiones, puntos y guiones bajos",
)
WHAT_TO_DO = Words(
    en="Write it with small letters without accents, digits and hyphens, in all files of the plan alike.",
    es="Escríbela con minúsculas sin acento, cifras y guiones, igual en todos los archivos del plan.",
)
CAUGHT = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,Clave\n"
    "Dirección de Agua,Pozos,Pozos 2013,Una fila es un pozo.,../../etc\n"
    "Dirección de Agua,Tomas,Tomas 2014,Una fila es una toma.,tomas agua\n"
    "Dirección de Agua,Presas,Presas 2014,Una fila es una presa.,presas\n".encode(),
    ((2, 5), (3, 5)),
)
LEFT_ALONE = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,Clave\n"
    "Dirección de Agua,Pozos,Pozos 2013,Una fila es un pozo.,pozos_2013.b\n"
    "Dirección de Agua,Tomas,Tomas 2014,Una fila es una toma.,tomas-2\n"
    "Dirección de Agua,Presas,Presas 2014,Una fila es una presa.,\n".encode()
)
_FORM = re.compile(r"[a-z0-9][a-z0-9._-]*")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where an inventory has this fault."""
    seen = Inventory(subject)
    texts = seen.texts("id")
    yield from seen.cells("id", (at for at in seen.rows() if texts[at] and not _FORM.fullmatch(texts[at])))
