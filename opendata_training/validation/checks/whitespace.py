"""Blanks before or after a cell's text."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "whitespace"
# Warning: "Sonora " and "Sonora" are two states to a program.
SEVERITY = "warning"
FIX: Fix | None = Fix("whitespace", safe=True)
LABEL = Words(en="Blanks around a cell", es="Espacios alrededor de una celda")
MESSAGE = Words(
    en='"{cell}" has blanks at its beginning or end, so it does not match the same text without them',
    es="«{cell}» tiene espacios al inicio o al final, así que no coincide con el mismo texto sin ellos",
)
WHAT_TO_DO = Words(
    en="Take the blanks out; `opendata convert --fix whitespace` does.",
    es="Quita los espacios; `opendata convert --fix whitespace` lo hace.",
)
MAYBE = r"^[ \t\r\n]|[ \t\r\n]$"
CAUGHT = Example(b"Entidad,Robos\nSonora ,3\nJalisco,4\nColima,  5\n", ((2, 1), (4, 2)))
LEFT_ALONE = Example(b"Entidad,Robos\nSan Luis  Potosi,3\nJalisco\xc2\xa0,4\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for column in subject.columns:
        # A space that is no blank is told as what it is.
        places = column.where(lambda text: text != text.strip() and text != text.strip(" \t\r\n"), among=MAYBE)
        if places:
            yield subject.cells(column, places)
