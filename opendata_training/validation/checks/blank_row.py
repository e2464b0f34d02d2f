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
LEFT_ALONE = Example(b"Entidad,Robos\nSonora,3\nJalisco,\nColima,5\n\nFuente: SSP\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    rows = _inside(subject)
    if rows:
        yield subject.records(rows)
    inside = (subject.filled == 0).nonzero()[0].tolist() if subject.columns else []
    if inside:
        yield subject.in_rows(inside)


def _inside(subject: Subject) -> list[tuple[int, int, str]]:
    """Give the blank records that stand in the table, and not between it and a footnote or another table."""
    about = subject.diagnosis
    if about is None or not about.lines.table:
        return []
    last = about.lines.table[-1][1]
    return [place for place in about.places["blank"] if place[1] < last]
