"""Take out the characters that nobody sees, and make plain blanks of the other ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from ...locale import Words
from ...validation.checks.invisible_character import MAYBE, UNSEEN
from ..fix import Example, Work, mending
from ..known import Known

CODE = "invisible-character"
# Safe: a text looks the same afterwards, and is then equal to those that look like it.
SAFE = True
ORDER = 8
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="takes out characters that nobody sees, and makes a plain blank of a no-break space",
    es="quita los caracteres que no se ven y cambia el espacio duro por un espacio normal",
)
VALUE = None
EXAMPLE = Example(
    before=[["Estado", "Robos"], ["Nuevo\u00a0León", "3"], ["Jal\u200bisco", "1\u202f234"]],
    after=[["Estado", "Robos"], ["Nuevo León", "3"], ["Jalisco", "1 234"]],
)
# Line ends of other systems part words as a blank does.
_PARTING = frozenset("\u0085\u2028\u2029\x0b\x0c")


def _seen(found: re.Match[str]) -> str:
    sign = found[0]
    if sign in _PARTING or unicodedata.category(sign) == "Zs":
        return " "
    # Programs take these bytes for those of Windows-1252, https://encoding.spec.whatwg.org/index-windows-1252.txt.
    return bytes([ord(sign)]).decode("windows-1252", "ignore") if "\x80" <= sign <= "\x9f" else ""


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Mend the cells of some columns, or of all."""

    def mended(cell: str) -> str:
        return UNSEEN.sub(_seen, cell)

    return mending(range(len(known.labels)) if columns is None else columns, mended, MAYBE)
