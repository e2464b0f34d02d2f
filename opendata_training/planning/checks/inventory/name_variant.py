"""One dataset's name written in several ways."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ...inventory.looking import Inventory
from ...inventory.twice import resources_of

CODE = "name-variant"
# Warning: by its name it would be two datasets in every later file.
SEVERITY = "warning"
DIMENSION = "consistency"
FIX: Fix | None = None
LABEL = Words(en="One dataset under several names", es="Un conjunto con varios nombres")
MESSAGE = Words(
    en='"{cell}" is written "{other}" in row {first}; a program takes them for two datasets',
    es="«{cell}» se escribe «{other}» en la fila {first}; un programa los toma por dos conjuntos",
)
WHAT_TO_DO = Words(
    en="Write the dataset's name in one way in all its lines; what differs belongs into the resource.",
    es="Escribe el nombre del conjunto igual en todas sus filas; lo que cambia va en el recurso.",
)
CAUGHT = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?\n"
    "Dirección de Agua,Pozos por municipio,Pozos 2013,Una fila es un pozo.\n"
    "Dirección de Agua,Pozo por Municipio,Pozos 2014,Una fila es un pozo.\n".encode(),
    ((3, 2),),
)
LEFT_ALONE = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?\n"
    "Dirección de Agua,Pozos,Pozos 2013,Una fila es un pozo.\n"
    "Dirección de Agua,Pozos,Pozos 2014,Una fila es un pozo.\n"
    "Dirección de Agua,Tomas,Tomas 2014,Una fila es una toma.\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where an inventory has this fault."""
    seen = Inventory(subject)
    names = seen.texts("name")
    first: dict[str, int] = {}
    there: set[tuple[str, str]] = set()
    for at, resource in resources_of(seen):
        before = first.setdefault(resource[0], at)
        # The same resource too is likely the same line twice, which another check says.
        if names[at] != names[before] and resource not in there:
            yield from seen.cells("name", [at], other=names[before], first=seen.where(before))
        there.add(resource)
