"""A quote inside a cell."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "stray-quote"
# Error: the row, or the rest of the file, is read wrong.
SEVERITY = "error"
FIX: Fix | None = Fix("stray-quote", safe=True)
LABEL = Words(en="A quote inside a cell", es="Una comilla dentro de una celda")
MESSAGE = Words(
    en="a quote stands where none belongs, so some programs will cut or join cells in this row",
    es="hay una comilla donde no corresponde, así que algunos programas cortarán o unirán celdas de esta fila",
)
WHAT_TO_DO = Words(
    en="Look at the row and take the quote out, or double it if it belongs to the text.",
    es="Revisa la fila y quita la comilla o, si es parte del texto, escríbela dos veces.",
)
CAUGHT = Example(b'a,b,c\n1,x,2\n2,"z"x,3\n4,u,5\n6,v,7"\n7,5" pipe,8\n', ((3, None), (5, None), (6, None)))
LEFT_ALONE = Example(b'a,b,c\n1,"say ""yes""",2\n2,"5"" pipe",3\n4,u,5\n')


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    repaired = subject.diagnosis.repaired if subject.diagnosis else []
    rows = [(row, line, "") for row, line, trouble in repaired if trouble == "stray"]
    if rows:
        yield subject.records(rows)
    told = {row for row, _line, _text in rows}
    for column in subject.columns:
        places = [at for at in subject.verdict(column).places(CODE) if int(subject.rows[at]) not in told]
        if places:
            yield subject.cells(column, places)
