"""Lines that seem to be the same resource of the same dataset, maybe in another spelling."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ...inventory.looking import Inventory
from ...inventory.twice import resources_of

CODE = "likely-duplicate"
# Warning: two units may have made two things of one name, but mostly one thing was listed twice.
SEVERITY = "warning"
DIMENSION = "uniqueness"
FIX: Fix | None = None
LABEL = Words(en="Likely the same thing twice", es="Probablemente lo mismo dos veces")
MESSAGE = Words(
    en='"{cell}" seems to be "{other}" of row {first}; counted twice, it is opened twice or by nobody',
    es="«{cell}» parece ser «{other}» de la fila {first}; contado dos veces, se abre dos veces o nadie lo abre",
)
WHAT_TO_DO = Words(
    en="Ask both units whether it is one thing; keep one line, or give the two names that tell them apart.",
    es="Pregunta a ambas áreas si es una sola cosa; conserva una fila, o pon nombres que las distingan.",
)
CAUGHT = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?\n"
    "Dirección de Obras,Obras públicas por municipio,Obras 2014,Una fila es una obra.\n"
    "Dirección de Agua,Pozos,Pozos 2014,Una fila es un pozo.\n"
    "Unidad de Obras,OBRAS PUBLICAS POR MUNICIPIOS,obras 2014,Una fila es una obra.\n"
    "Dirección de Agua,Base de datos de pozos,Pozos 2014 (CSV),Una fila es un pozo.\n".encode(),
    ((4, 2), (5, 2)),
)
LEFT_ALONE = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?\n"
    "Dirección de Obras,Obras,Obras 2013,Una fila es una obra.\n"
    "Dirección de Obras,Obras,Obras 2014,Una fila es una obra.\n"
    "Dirección de Agua,Pozos de agua,Pozos 2014,Una fila es un pozo.\n"
    "Dirección de Agua,Pozos de visita,Pozos 2014,Una fila es un pozo.\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where an inventory has this fault."""
    seen = Inventory(subject)
    names = seen.texts("name")
    first: dict[tuple[str, str], int] = {}
    for at, key in resources_of(seen):
        before = first.setdefault(key, at)
        if before != at:
            yield from seen.cells("name", [at], other=names[before], first=seen.where(before))
