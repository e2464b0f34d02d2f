"""Rows that add up other rows."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject
from ..totals import unsaid_totals

CODE = "total-row"
# Error: whoever adds the column up counts everything twice.
SEVERITY = "error"
FIX: Fix | None = Fix("total-row", safe=False)
LABEL = Words(en="Totals among the data", es="Totales entre los datos")
MESSAGE = Words(
    en='this row is a total ("{cell}"); whoever adds the column up will count everything twice',
    es="esta fila es un total («{cell}»); quien sume la columna contará todo dos veces",
)
WHAT_TO_DO = Words(
    en="Take totals out (`opendata convert --fix total-row` does): anyone can add them up again.",
    es="Quita los totales (`opendata convert --fix total-row` lo hace): cualquiera los puede volver a calcular.",
)
CAUGHT = Example(b"Entidad,Municipio,Robos\nSonora,Nogales,3\nSonora,Cajeme,4\nTOTAL Sonora,,7\n", ((4, None),))
LEFT_ALONE = Example(b"Empresa,Tienda,Total\nTotal Play,Norte,3\nTotalmente Tuyo,Sur,4\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    found = sorted({**subject.totals, **unsaid_totals(subject)}.items())
    if found:
        yield subject.records([(*subject.where_is(at), subject.columns[place].cell(at)) for at, place in found])
