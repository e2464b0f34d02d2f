"""Cells that break a rule that a person wrote in a table."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "own-rule"
# Error where the table of rules says nothing else; rules of another severity are told by `rules.severities`.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Cells that break a rule of your own", es="Celdas que no cumplen una regla propia")
MESSAGE = Words(en='"{cell}" breaks the rule: {rule}', es="«{cell}» no cumple la regla: {rule}")
WHAT_TO_DO = Words(
    en="Look the value up in its source and correct it, or correct the rule where it asks too much.",
    es="Busca el valor en su fuente y corrígelo, o corrige la regla si pide demasiado.",
)
RULES = b"columna,regla,valor\nClave,longitud,2\nRobos,obligatoria,\nRobos,m\xc3\xadnimo,0\nZona,una de,Norte|Sur\n"
CAUGHT = Example(b"Clave,Robos,Zona\n01,3,Norte\n003,-5,Este\n04,,Sur\n", ((3, 1), (4, 2), (3, 2), (3, 3)), rules=RULES)
LEFT_ALONE = Example(b"Clave,Robos,Zona\n01,3,Norte\n02,0,\n", rules=RULES)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from hits(subject, SEVERITY)


def hits(subject: Subject, severity: str) -> Iterator[Hits]:
    """Give the cells that break the rules of one severity."""
    for rule in subject.own_rules:
        found = rule.hits(subject) if rule.severity == severity else None
        if found is not None:
            yield found
