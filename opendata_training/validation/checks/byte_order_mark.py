"""A mark before the first character that some programs take for part of the first label."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "byte-order-mark"
# Advice: Excel needs the mark to read UTF-8 rightly, other programs stumble over it.
SEVERITY = "advice"
FIX: Fix | None = None
LABEL = Words(en="A byte-order mark at the beginning", es="Una marca de orden de bytes (BOM) al inicio")
MESSAGE = Words(
    en="the file begins with an invisible mark that some programs read as part of the first label",
    es="el archivo empieza con una marca invisible que algunos programas leen como parte del primer título de columna",
)
WHAT_TO_DO = Words(
    en="Publish UTF-8 without the mark: `opendata convert` leaves it out.",
    es="Publica en UTF-8 sin la marca: `opendata convert` la quita.",
)
CAUGHT = Example("Año,Robos\n2014,3\n".encode("utf-8-sig"), ((None, None),))
LEFT_ALONE = Example("Año,Robos\n2014,3\n".encode())


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    about = subject.diagnosis
    if about and about.kind == "text" and about.encoding in ("utf-8-sig", "utf-16", "utf-32"):
        yield subject.whole_file()
