"""Give letters back that a wrong encoding spoiled, and those that were lost where only one text can be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...locale import Words
from ...reading.doubled import FIRST, mend
from ..fix import Example, Mending, Work
from ..known import Known
from ._lost import Lost

CODE = "mojibake"
# Safe: signs are read again only where they are, all of them, bytes of UTF-8, which no chance gives; a lost letter comes back
# only where the column has the same text several times (see `_lost`).
SAFE = True
# Before blanks are trimmed: half a letter may look like one.
ORDER = 6
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="gives letters back that a wrong encoding spoiled: AÃ±o becomes Año",
    es="devuelve las letras que dañó una codificación equivocada: AÃ±o pasa a ser Año",
)
VALUE = None
EXAMPLE = Example(
    before=[["Estado", "Robos"], ["Nuevo LeÃ³n", "3"], ["Yucatán", "4"], ["Yucat\ufffdn", "5"], ["SÃO PAULO", "6"]],
    after=[["Estado", "Robos"], ["Nuevo León", "3"], ["Yucatán", "4"], ["Yucatán", "5"], ["SÃO PAULO", "6"]],
    columns="Estado",
)
_MAYBE = rf"[{FIRST}\ufffd]|\w\?\w"
# How often the column must have a text that a damaged one is taken for, when nobody asked: what is there that often is one of
# a list, and another one that differs only in the lost letter would have been seen.
_OFTEN = 3
_MARK = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])")


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Mend the texts of some columns, or of all; a lost letter in named columns needs to be seen only once elsewhere."""
    often = _OFTEN if columns is None else 1
    places = range(len(known.labels)) if columns is None else columns
    mends = {place: _Letters(known, place, often) for place in places}
    return Mending(mends, dict.fromkeys(mends, _MAYBE))


class _Letters:
    """Mends the texts of one column."""

    def __init__(self, known: Known, place: int, often: int) -> None:
        self._cells, self._often = known.texts[place], often
        self._lost: Lost | None = None

    def __call__(self, text: str) -> str:
        """Give a text with its letters."""
        if not text.isascii():
            text = mend(text)[0]
        if "\ufffd" in text:
            return self._given_back(text) or text
        if "?" in text and _MARK.search(text):
            return self._given_back(_MARK.sub("\ufffd", text), whole=True) or text
        return text

    def _given_back(self, text: str, whole: bool = False) -> str | None:
        if self._lost is None:
            said = ((mend(one)[0], times) for one, times in zip(self._cells.uniques, self._cells.times, strict=True))
            self._lost = Lost(said, self._often)
        return self._lost.text(text, whole)
