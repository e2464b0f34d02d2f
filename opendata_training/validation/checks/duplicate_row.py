"""Rows that are the same in every cell."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..keys import Keys, hashed
from ..subject import Subject

CODE = "duplicate-row"
# Warning: two like events may have happened, but mostly a record was exported twice.
SEVERITY = "warning"
FIX: Fix | None = Fix("duplicate-row", safe=False)
LABEL = Words(en="The same row twice", es="La misma fila dos veces")
MESSAGE = Words(
    en="every cell is the same as in row {first}", es="todas las celdas son iguales a las de la fila {first}"
)
WHAT_TO_DO = Words(
    en="Find out whether it is one record or two; if two, add a key that tells them apart.",
    es="Averigua si es un solo registro o son dos; si son dos, agrega una clave que los distinga.",
)
# The first of each pair is looked for only for as many as a report can show.
MOST = 10_000
CAUGHT = Example(b"Folio,Mes,Robos\n1,1,3\n2,1,4\n1,1,3\n", ((4, None),))
LEFT_ALONE = Example(b"Folio,Mes,Robos\n1,1,3\n2,1,3\n3,1,3\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    # Of a part of a file the rows of all parts are compared, elsewhere.
    if len(subject.columns) < 2 or not len(subject.rows) or subject.whole:
        return

    def keys() -> Keys:
        found, without = hashed([(column, column.uniques) for column in subject.columns])
        return found, without | (subject.filled == 0)

    again = subject.again(tuple(range(len(subject.columns))), keys)
    if again:
        yield subject.in_rows(list(again), lambda at: {"first": again[at]})
