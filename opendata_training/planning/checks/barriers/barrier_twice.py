"""The same barrier of the same dataset in two rows, whatever words it is in."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....reading.kinds import plain
from ....validation.finding import Hits
from ....validation.subject import Subject
from ...barriers.knowing import recognised
from ...looking import cell
from ._rows import columns, open_rows

CODE = "barrier-twice"
SEVERITY = "warning"
LABEL = Words("One barrier in two rows", "La misma barrera en dos filas")
MESSAGE = Words(
    "“{barrier}” of the same dataset is already in row {first}; two rows make two owners and two days",
    "«{barrier}» del mismo conjunto ya está en la fila {first}; dos filas hacen dos responsables y dos fechas",
)
WHAT_TO_DO = Words(
    "Keep one of the rows, with what the other one knows.",
    "Deja una de las filas, con lo que sabe la otra.",
)
CAUGHT = "Conjunto de datos,Barrera\nPresas,falta de tiempo\nPRESAS,no time\n"
LEFT_ALONE = "Dataset,Barrier,State\nDams,no time,open\nWells,no time,open\nDams,no time,solved\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    there = columns(subject)
    seen: dict[tuple[str, str], int] = {}
    again: dict[int, int] = {}
    for at in open_rows(subject, there):
        text = cell(there, "barrier", at)
        known = recognised(text)
        key = (plain(cell(there, "id", at) or cell(there, "name", at)), known.code if known else plain(text))
        first = seen.setdefault(key, at)
        if first != at:
            again[at] = subject.where_is(first)[0]
    if again:
        yield subject.in_rows(list(again), lambda at: {"barrier": cell(there, "barrier", at), "first": again[at]})
