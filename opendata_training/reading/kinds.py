"""What a cell looks like, judged by its text alone: nothing is converted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

NUMBER = re.compile(r"[-+]?\(?\s*\$?\s*[-+]?(?:\d{1,3}(?:[,.' ]\d{3})+|\d+)?(?:[.,]\d+)?(?:[eE][-+]?\d+)?\s*%?\)?")
DATE = re.compile(
    r"\d{4}-\d{1,2}(?:-\d{1,2})?(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:?\d{2})?)?"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?: \d{1,2}:\d{2}(?::\d{2})?)?"
    r"|\d{1,2}:\d{2}(?::\d{2})?"
)
YEAR = re.compile(r"(?:18|19|20)\d{2}")

# Spellings of "nothing here" that are no word of any language's ordinary vocabulary.
NOTHING = frozenset({"-", "--", "---", "–", "—", ".", "..", "...", "n/d", "s/d", "n/a", "n.d.", "n.a.", "s.d.", "nd", "sd", "na",
                     "null", "nan", "none", "#n/a", "#n/d", "#¡valor!", "#value!", "#ref!", "#div/0!", "#¡div/0!"})  # fmt: skip
_LONGEST = max(map(len, NOTHING))

# How a note under a table begins, in the two languages.
_NOTE = re.compile(
    r"\W*(?:\*|†|\d\)|\(\d\)|\[\d\]|[a-z]/ |\d/ )"
    # What databases say under the tables they draw.
    r"|\(?\d+ (?:rows?|filas?|registros?)\b(?:\)| in set| en set| selected| seleccionad)"
    r"|(?:fuente|notas?|elaborad|elaboraci|observaci|corte al|cifras|actualiz|aviso|nota al pie|simbolog|abreviat"
    r"|source|notes?|footnote|prepared by|updated|disclaimer)\b",
    re.IGNORECASE,
)


_DIGIT = re.compile("[0-9]")
_PAGE = re.compile(r"(?:p[áa]g(?:ina|\.)?|hoja|page)\s*\d+(?:\s*(?:de|of|/)\s*\d+)?", re.IGNORECASE)


@lru_cache(maxsize=65536)
def kind(text: str) -> str:
    """Say what one cell looks like.

    Returns:
        "" for a blank cell, else "nothing" (a spelling of missing), "number", "date" or "text".
    """
    text = text.strip()
    if not text:
        return ""
    if text.casefold() in NOTHING:
        return "nothing"
    if _DIGIT.search(text):
        if NUMBER.fullmatch(text):
            return "number"
        if DATE.fullmatch(text):
            return "date"
    return "text"


def kinds(texts: Sequence[str]) -> list[str]:
    """Say what each of many cells looks like, as `kind` does: long texts without a digit, which are most, at a glance."""
    digit = _DIGIT.search
    return ["text" if not digit(text) and len(text.strip()) > _LONGEST else kind(text) for text in texts]


def is_year(text: str) -> bool:
    """Say whether a cell is a year of the last two centuries, as a label of a wide table may be."""
    return YEAR.fullmatch(text.strip()) is not None


def reads_as_note(text: str) -> bool:
    """Say whether a lone cell reads as a note or a source rather than as a value."""
    text = text.strip()
    return bool(_NOTE.match(text)) or len(text) > 40 or text.endswith((".", ":"))


def is_page_number(text: str) -> bool:
    """Say whether a cell is the number that a printed page has, as "Página 2 de 5"."""
    return _PAGE.fullmatch(text.strip()) is not None


def opens_as_note(text: str) -> bool:
    """Say whether a cell begins with one of the words that notes and sources begin with."""
    return bool(_NOTE.match(text.strip()))


def plain(text: str) -> str:
    """Give a text without accents, case, outer blanks and doubled blanks, to compare words by."""
    if not text.isascii():
        # Most texts have no accent to take off, and to look for one letter by letter takes long.
        bare = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(text.casefold().split())
