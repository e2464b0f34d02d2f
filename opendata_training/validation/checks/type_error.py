"""Cells that are not of the type that the schema asks for."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..schema.checking import judged
from ..schema.types import NAMES
from ..subject import Subject

CODE = "type-error"
# Error: whoever reads the table by its schema cannot load the cell.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Cells of another type than the schema's", es="Celdas de un tipo distinto al del esquema")
MESSAGE = Words(
    en='"{cell}" is no {expected} of the form that the schema asks for ({form})',
    es="«{cell}» no es {expected} con la forma que pide el esquema ({form})",
)
WHAT_TO_DO = Words(
    en="Correct the cells, or the schema where it is the one that is wrong.",
    es="Corrige las celdas, o el esquema si es el que está mal.",
)
SCHEMA = {
    "fields": [
        {"name": "Clave", "type": "string"},
        {"name": "Robos", "type": "integer"},
        {"name": "Fecha", "type": "date"},
    ],
    "missingValues": ["", "N/D"],
}
CAUGHT = Example(b"Clave,Robos,Fecha\n01,3,2014-01-31\n02,4.5,31/01/2014\n", ((3, 2), (3, 3)), schema=SCHEMA)
LEFT_ALONE = Example(b"Clave,Robos,Fecha\n01,3,2014-01-31\n02,N/D,\n", schema=SCHEMA)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    found = judged(subject)
    for column, field, positions in found.types if found else ():
        form = field.options.get("form") or (
            field.type if field.format == "default" else f"{field.type}, {field.format}"
        )
        yield subject.cells(column, positions, expected=NAMES[field.type], form=form)
