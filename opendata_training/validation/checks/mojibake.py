"""Letters that an encoding spoiled: AÃ±o for Año, and letters lost for good."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from ...locale import Words
from ...reading.doubled import spoil
from ..coordinates import is_dms
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "mojibake"
# Error: a machine takes "LeÃ³n" and "León" for two places.
SEVERITY = "error"
FIX: Fix | None = Fix("mojibake", safe=True)
LABEL = Words(en="Letters spoiled by an encoding", es="Letras dañadas por la codificación")
MESSAGE = Words(
    en='"{cell}" holds signs that a wrong encoding put in the place of letters',
    es="«{cell}» tiene signos que una codificación equivocada puso en lugar de letras",
)
WHAT_TO_DO = Words(
    en="Export the data again from the system it came from, as UTF-8; open text files in a spreadsheet by importing them.",
    es="Exporta otra vez los datos desde el sistema de origen, en UTF-8; en la hoja de cálculo, importa el texto, no lo abras.",
)
CAUGHT = Example("Estado,Robos\nNuevo LeÃ³n,3\nYucat\ufffdn,4\nColima,5\nSONORA “CAFÉ”,5\n".encode(), ((2, 1), (3, 1)))
LEFT_ALONE = Example("Estado,Marca\nNuevo León,«Ñandú»\nSÃO PAULO,Piñón ±3 °C\nQuerétaro,CAFÉ”\n".encode())

# Windows-1252 has no sign for five bytes; programs take Latin-1's (https://encoding.spec.whatwg.org/index-windows-1252.txt).
_WINDOWS = {
    ord(sign): byte
    for byte in range(128, 256)
    for sign in (bytes([byte]).decode("windows-1252", "ignore") or chr(byte))
}
_MAC = {ord(bytes([byte]).decode("mac_roman")): byte for byte in range(128, 256)}
_ODD = re.compile(r"[^\x00-\x7f]{2,}")
# What one or two wrong steps more make of letters: signs that no word has inside. A question mark is one that was lost.
_INSIDE = re.compile(r"(?<=[^\W\d_])(?:[¢¤¥¡¾‚‡±]|\?)(?=[a-zà-ÿ])|(?<=[a-zà-ÿ])[¢¤¥‚‡¾](?=\W|$)")
_ACCENTS = r"[^\x00-\x7f]"
# What every spoiled text has.
MAYBE = r"[^\x00-\x7f]{2}|[\ufffd¢¤¥¡¾‚‡±?]"
_ADDRESS = re.compile(r"[/=&@]|www\.", re.I)
# Unicode's Latin letters with accents, signs above ASCII, and the punctuation of printers.
_PLAUSIBLE = re.compile(r"[\u00a0-\u017f\u0192\u02c6\u02dc\u2010-\u203a\u20ac\u2122\ufeff\U0001f000-\U0001faff]+")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    wrong = subject.diagnosis.mojibake if subject.diagnosis else None
    if wrong:
        yield from _mended(subject, wrong)
        return
    yield from subject.label_hits(place for place, label in enumerate(subject.labels) if _is_spoiled(label))
    for column in subject.columns:
        spoiled = column.passing(lambda text: _is_spoiled(text) and not is_dms(text), among=MAYBE)
        if spoiled:
            # In a column with spoiled cells a lone Ã is one whose other half a program did not show.
            lone = column.passing(re.compile(r"[ÃÂ](?=\W|$|[a-z])").search, among="[ÃÂ]")
            yield subject.cells(column, column.rows_of({*spoiled, *lone}))


def _mended(subject: Subject, wrong: str) -> Iterator[Hits]:
    """Give the labels and cells that the reader mended, as they stand in the file."""
    # Of a part of a file it may be another part that has them.
    told = subject.whole is not None
    for place, label in enumerate(subject.labels):
        if not label.isascii():
            told = True
            said = spoil(label, wrong)
            hits = subject.label(place)
            yield replace(hits, places=[one._replace(label=said, cell=said) for one in hits.places])
    for column in subject.columns:
        rows = column.rows_of(column.having(_ACCENTS))
        if rows:
            told = True
            places = (one._replace(cell=spoil(one.cell or "", wrong)) for one in subject.cells(column, rows).places)
            yield Hits(len(rows), column.place + 1, places)
    if not told:
        # It is all in titles and notes.
        yield subject.whole_file(cell="Ã")


@lru_cache(maxsize=65536)
def _is_spoiled(text: str) -> bool:
    """Say whether a text holds letters that an encoding spoiled."""
    if "\ufffd" in text:
        return True
    if not text.isascii() and any(_decodes(run) for run in _ODD.findall(text)):
        return True
    found = _INSIDE.search(text)
    if not found or "¿" in text:
        return False
    return found[0] != "?" or not _ADDRESS.search(text)


def _decodes(run: str) -> bool:
    """Say whether signs are bytes of UTF-8 that were read as another encoding."""
    for table in (_WINDOWS, _MAC):
        codes = [table.get(ord(sign)) for sign in run]
        # The run may end with signs that are right.
        while codes and codes[-1] is None:
            codes.pop()
        if len(codes) < 2 or None in codes:
            continue
        try:
            said = bytes(code for code in codes if code is not None).decode("utf-8")
        except UnicodeDecodeError:
            continue
        if _PLAUSIBLE.fullmatch(said):
            return True
    return False
