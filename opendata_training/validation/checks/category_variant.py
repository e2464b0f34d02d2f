"""One category written in several ways."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..categories import variants
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "category-variant"
# Error: a machine counts one category as two.
SEVERITY = "error"
FIX: Fix | None = Fix("category-variant", safe=False)
LABEL = Words(en="One category written in several ways", es="Una categoría escrita de varias maneras")
MESSAGE = Words(
    en='"{cell}" is written "{usual}" in other rows; a program takes them for two things',
    es="«{cell}» se escribe «{usual}» en otras filas; un programa los toma por dos cosas",
)
WHAT_TO_DO = Words(
    en="Write each category in one way, best the one of an official catalogue, and choose it from a list.",
    es="Escribe cada categoría de una sola manera, de preferencia la de un catálogo oficial, y elígela de una lista.",
)
CAUGHT = Example(
    "Estado,Turno,Robos\nEdo. de México,MATUTINO,1\nEstado de México,MATUTINO,2\nEstado de México,matutino,2\n"
    "Sonora,MATUTINO,2\nSONORA,MATUTINO,4\nSonora,VESPERTINO,2\nJalisco,VESPERTINO,2\nJalisco,MAT.,2\n".encode(),
    ((2, 1), (6, 1), (4, 2), (9, 2)),
)
LEFT_ALONE = Example(
    "Zona,Rumbo,Nombre,Tipo\nI,Noreste,JUAN PEREZ,A+\nII,Noroeste,Juan Pérez,A-\nI,Noreste,Ana Ruiz,A+\nII,Noroeste,Ana Ruíz,A-\n"
    "III,Noroeste,Eva Paz,A+\nI,Noroeste,Eva Paz,A+\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for column in subject.columns:
        usual = variants(column)
        for right in sorted(set(usual.values())):
            wrong = {text for text, said in usual.items() if said == right}
            yield subject.cells(column, column.where(wrong.__contains__), usual=right)
