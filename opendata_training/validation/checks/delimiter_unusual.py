"""Columns parted by a sign that is neither a comma nor a semicolon."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..phrases import Phrase
from ..subject import Subject

CODE = "delimiter-unusual"
# Warning: a program that expects CSV sees one column. Semicolons are as normal here as commas; tabs are in a .tsv.
SEVERITY = "warning"
FIX: Fix | None = None
LABEL = Words(en="An unusual delimiter", es="Un separador poco común")
MESSAGE = Words(
    en="the columns are separated by {delimiter}; many programs will see a single column",
    es="las columnas están separadas por {delimiter}; muchos programas verán una sola columna",
)
WHAT_TO_DO = Words(
    en="Save it with commas: `opendata convert` does.", es="Guárdalo con comas: `opendata convert` lo hace."
)
NAMES = {
    "\t": Words(en="tabs", es="tabuladores"),
    " ": Words(en="blanks", es="espacios"),
    ", ": Words(en="a comma and a space", es="una coma y un espacio"),
    "; ": Words(en="a semicolon and a space", es="un punto y coma y un espacio"),
}
SIGN = Words(en='the sign "{sign}"', es="el signo «{sign}»")
SIGNS = Words(en='the signs "{sign}"', es="los signos «{sign}»")
CAUGHT = Example(b"Clave|Robos|Mes\n01|3|1\n02|4|1\n", ((None, None),))
LEFT_ALONE = Example(b"Clave;Robos;Mes\n01;3,5;1\n02;4,25;1\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    about = subject.diagnosis
    if (
        about is None
        or about.delimiter in (None, ",", ";")
        or (about.delimiter == "\t" and subject.ending in ("tsv", "tab"))
    ):
        return
    sign = str(about.delimiter)
    said = NAMES.get(sign) or Phrase(SIGN if len(sign) == 1 else SIGNS, sign=sign)
    yield subject.whole_file(delimiter=said)
