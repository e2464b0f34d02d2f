"""A text that is not UTF-8, or changes its encoding on the way."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ...reading.encoding import NAMES
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "encoding-error"
# Error: a program that expects UTF-8 stops, or shows Ã± for ñ.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Not written in UTF-8", es="No está escrito en UTF-8")
MESSAGE = Words(
    en="the text is written in {encoding}; programs that expect UTF-8 will stop or garble its accents",
    es=(
        "el texto está escrito en {encoding}; los programas que esperan UTF-8 se detendrán o mostrarán mal los acentos"
    ),
)
WHAT_TO_DO = Words(
    en='Save it as UTF-8: in Excel choose "CSV UTF-8", or use `opendata convert`.',
    es="Guárdalo en UTF-8: en Excel elige «CSV UTF-8», o usa `opendata convert`.",
)
OTHER = Words(
    en="an encoding other than the rest of the file", es="una codificación distinta a la del resto del archivo"
)
CAUGHT = Example("Año,Robos\n2014,3\n".encode("cp1252"), ((None, None),))
LEFT_ALONE = Example("Año,Robos\n2014,3\n".encode())


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    about = subject.diagnosis
    if about is None or about.kind != "text":
        return
    if about.encoding not in ("utf-8", "utf-8-sig"):
        yield subject.whole_file(encoding=NAMES.get(str(about.encoding), about.encoding))
    if about.odd_lines:
        odd = set(about.odd_lines)
        lines = [
            (row, line, "")
            for row, line in zip(subject.rows, () if subject.lines is None else subject.lines, strict=False)
            if line in odd
        ]
        yield subject.records(lines, encoding=OTHER) if lines else subject.whole_file(encoding=OTHER)
