"""Rows without anything in them, in the table."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "blank-row"
# Warning: some programs stop at the first, others count it as a record.
SEVERITY = "warning"
FIX: Fix | None = Fix("blank-row", safe=True)
LABEL = Words(en="Blank rows", es="Filas vacías")
MESSAGE = Words(
    en="this row is blank; some programs stop here, others count it as a record",
    es="esta fila está vacía; algunos programas se detienen aquí y otros la cuentan como un registro",
)
WHAT_TO_DO = Words(en="Take the row out; `opendata convert` does.", es="Quita la fila; `opendata convert` lo hace.")
CAUGHT = Example(b"Entidad,Robos\nSonora,3\n,\nJalisco,4\n", ((3, None),))
LEFT_ALONE = Example(b"Entidad,Robos\nSonora,3\nJalisco,\n\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    rows = subject.diagnosis.places["blank"] if subject.diagnosis else []
    if rows:
        yield subject.records(rows)
    inside = (
        [position for position, count in enumerate(subject.filled.tolist()) if not count] if subject.columns else []
    )
    if inside:
        yield subject.in_rows(inside)
