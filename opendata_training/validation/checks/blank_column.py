"""Columns with nothing in them."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject
from ..words import month_of

CODE = "blank-column"
# Warning: nobody can tell whether the data is missing or was never there.
SEVERITY = "warning"
FIX: Fix | None = Fix("blank-column", safe=True)
LABEL = Words(en="Blank columns", es="Columnas vacías")
MESSAGE = Words(en="there is nothing in this column", es="no hay nada en esta columna")
WHAT_TO_DO = Words(en="Take the column out, or fill it.", es="Quita la columna, o llénala con sus datos.")
CAUGHT = Example(b"Entidad,,Robos\nSonora,,3\nJalisco,,4\n", ((None, 2),))
LEFT_ALONE = Example(b"Entidad,Enero,Diciembre\nSonora,1,\nJalisco,2,\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for column in subject.columns:
        # A month that has not come yet is blank and right.
        if column.counts[""] == column.counts.total() > 0 and month_of(column.label) is None:
            yield subject.column(column.place)
    for place in subject.bare if len(subject.rows) else ():
        yield subject.column(place)
