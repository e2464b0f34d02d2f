"""Cells that break a rule of the schema."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..phrases import Phrase
from ..schema.checking import judged
from ..schema.constraints import NAMES
from ..subject import Subject

CODE = "constraint-error"
# Error: the table promises what it does not keep.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Cells that break a rule of the schema", es="Celdas que no cumplen una regla del esquema")
MESSAGE = Words(en='"{cell}" breaks the schema: {rule}', es="«{cell}» no cumple el esquema: {rule}")
WHAT_TO_DO = Words(
    en="Correct the cells, or the rule where it asks too much.",
    es="Corrige las celdas, o la regla si pide demasiado.",
)
SCHEMA = {
    "fields": [
        {"name": "Clave", "constraints": {"required": True, "pattern": "[0-9]{2}"}},
        {"name": "Robos", "type": "integer", "constraints": {"minimum": 0}},
        {"name": "Zona", "constraints": {"enum": ["Norte", "Sur"]}},
    ]
}
CAUGHT = Example(
    b"Clave,Robos,Zona\n01,3,Norte\n,4,Sur\n003,-5,Este\n", ((3, 1), (4, 1), (4, 2), (4, 3)), schema=SCHEMA
)
LEFT_ALONE = Example(b"Clave,Robos,Zona\n01,3,Norte\n02,,Sur\n", schema=SCHEMA)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    found = judged(subject)
    for column, positions, name, limit in found.broken if found else ():
        # A blank where a value is required is something missing, not something written wrong.
        dimension = "completeness" if name == "required" else None
        yield subject.cells(column, positions, rule=Phrase(NAMES[name], limit=limit), dimension=dimension)
