"""Records that end in different ways in one file."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "mixed-line-ends"
# Warning: some programs join or double rows.
SEVERITY = "warning"
FIX: Fix | None = None
LABEL = Words(en="Different line ends in one file", es="Finales de línea distintos en un mismo archivo")
MESSAGE = Words(
    en="the lines end in different ways ({kinds}), so some programs will join or double rows",
    es="las líneas terminan de formas distintas ({kinds}), así que algunos programas unirán o duplicarán filas",
)
WHAT_TO_DO = Words(
    en="Write the file again in one go: `opendata convert` does.",
    es="Escribe el archivo de nuevo de una sola vez: `opendata convert` lo hace.",
)
NAMES = {"\r\n": "CRLF", "\n": "LF", "\r": "CR"}
CAUGHT = Example(b"a,b\r\n1,2\n3,4\r\n", ((None, None),))
LEFT_ALONE = Example(b'a,b\r\n1,"x\ny"\r\n3,4\r\n')


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    ends = subject.diagnosis.newlines if subject.diagnosis else {}
    if len(ends) > 1:
        yield subject.whole_file(kinds=", ".join(f"{NAMES[end]} {count}" for end, count in sorted(ends.items())))
