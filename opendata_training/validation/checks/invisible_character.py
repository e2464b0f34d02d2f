"""Characters that cannot be seen, inside or around a cell."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePath

from ...locale import Words
from ..finding import Example, Fix, Hits, Place
from ..subject import Column, Subject

CODE = "invisible-character"
# Error: two texts that look the same are not, and no person can see why.
SEVERITY = "error"
FIX: Fix | None = Fix("invisible-character", safe=True)
LABEL = Words(en="Characters that cannot be seen", es="Caracteres que no se ven")
MESSAGE = Words(
    en='"{cell}" holds a character that cannot be seen ({name}), so it does not match the same text without it',
    es="«{cell}» contiene un carácter que no se ve ({name}), así que no coincide con el mismo texto sin él",
)
WHAT_TO_DO = Words(
    en="Type the cell again, or replace no-break spaces by blanks and take the others out.",
    es="Vuelve a teclear la celda, o cambia los espacios duros por espacios y quita los demás.",
)
CAUGHT = Example("Estado,Robos\nNuevo\u00a0León,3\nSono\u200bra,4\nColima,5\n".encode(), ((2, 1), (3, 1)))
LEFT_ALONE = Example('Estado,Robos\nNuevo León,3\n"San Luis\nPotosí",4\nColima ,5\n'.encode())

# Spaces other than the blank, signs without width or that only steer others, and control characters but line ends and tabs.
# Behind Ã, Â and â they are the other half of a letter that was garbled, which is told as that. A joiner between letters of
# other scripts, or between the parts of a picture, is part of a word.
UNSEEN = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]|(?<![ÃÂâ\\x80-\\x9f])[\\x80-\\x9f\\xa0\\xad]|[\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180e\\u2000-\\u200b"
    "\\u200e\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb]"
    "|(?<![\\u0600-\\u1fff\\u2190-\\uffff\\U00010000-\\U0010ffff])[\\u200c\\u200d]"
)
# One class of signs is looked for far faster than the exact rule.
MAYBE = (
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\xa0\\xad\\u034f\\u061c\\u115f-\\u180e"
    "\\u2000-\\u206f\\u3000\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb]"
)
NUL = Words(en="a NUL byte", es="un byte nulo, NUL")
NAMES = {
    "\\u00a0": Words(en="a no-break space", es="un espacio duro"),
    "\\u00ad": Words(en="a soft hyphen", es="un guion opcional"),
    "\\u200b": Words(en="a space without width", es="un espacio sin ancho"),
    "\\ufeff": Words(en="a byte-order mark", es="una marca de orden de bytes"),
}


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for column in subject.columns:
        hits = unseen(subject, column)
        if hits:
            yield hits
    if subject.diagnosis and subject.diagnosis.nul_lines:
        yield _nuls(subject, set(subject.diagnosis.nul_lines))


def _nuls(subject: Subject, held: set[int]) -> Hits:
    """Give the rows that held a NUL byte: the reader left it out, so that its cell is no longer known."""
    lines = [] if subject.lines is None else subject.lines
    at = [position for position, line in enumerate(lines) if int(line) in held]
    if not at:
        return subject.whole_file(cell=PurePath(subject.diagnosis.file).name if subject.diagnosis else "", name=NUL)

    def places() -> Iterator[Place]:
        for position in at:
            text = ", ".join(cell for column in subject.columns if (cell := column.cell(position)))
            yield Place(*subject.where_is(position), cell=text, facts={"name": NUL})

    return Hits(len(at), None, places())


def unseen(subject: Subject, column: Column) -> Hits | None:
    """Give the cells of a column that hold such a character, each with the name of its first."""
    at = column.where(UNSEEN.search, among=MAYBE)
    if not at:
        return None

    def places() -> Iterator[Place]:
        for position, place in zip(at, subject.cells(column, at).places, strict=True):
            found = UNSEEN.search(column.cell(position))
            sign = found[0] if found else ""
            name = NAMES.get(sign) or f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".strip()
            yield place._replace(facts={"name": name})

    return Hits(len(at), column.place + 1, places())
