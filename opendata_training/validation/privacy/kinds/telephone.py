"""Telephone numbers: ten digits where the header says so, or written in groups as people write them; never decimals."""

from __future__ import annotations

import re

from ....locale import Words
from ...national import national
from ...words import may_hold_long_keys, names_coordinates
from ..looking import About, Looked, Sign

CODE = "telephone"
LABEL = Words(en="telephone number", es="número de teléfono")
PHRASE = Words(en="a telephone number", es="un número de teléfono")
OF = "contact"
HEADER = re.compile(
    r"\b(?:num )?tel(?:s|f|fono|efonos?|efonico)?\b|^tel(?:efono)?|\bphones?\b|phone ?(?:number|no)?$"
    r"|\bfax\b|\bcontacto\b|\bwhats ?app\b"
    r"|\bcontact (?:number|no)\b"
)
MOBILE = re.compile(r"\b(?:cel(?:ular(?:es)?)?|movil(?:es)?|mobile|cell ?phone|cell)\b|^celular")
_SIGNS = re.compile(r"[\d\s()+./-]+(?:(?:ext|x)\.? ?\d+)?", re.I)
_SEVERAL = re.compile(r"[;,/]| y | o | or | and ")
_DECIMAL = re.compile(r"[-+]?\d+[.,]\d+")
_ABROAD = re.compile(r"\+\d{1,3}[ .-]?\(?\d[\d ().-]{6,14}\d")
GOOD = {"Titular": ["Ana Ruiz", "Eva Paz"], "Teléfono": ["5512345678", "(55) 1234-5678"]}
BAD = {"Nombre comercial": ["Luz", "Gas"], "Teléfono": ["5512345678", "5512345679"]}


def look(looked: Looked, about: About) -> Sign | None:
    """Look for a column of telephones."""
    if looked.column.mostly("date"):
        return None
    mobile = bool(MOBILE.search(looked.words))
    header = mobile or bool(HEADER.search(looked.words))
    if header:
        share = looked.share(is_telephone, 0.5)
        return Sign(share, True, alone=mobile) if share >= 0.5 else None
    if looked.role == "opaque":
        share = looked.share(is_ten_digits, 0.9)
        return Sign(share, False) if share >= 0.9 and not _run(looked) else None
    if may_hold_long_keys(looked.column.label) or names_coordinates(looked.column.label):
        return None
    share = looked.share(is_written_as_telephone, 0.8)
    return Sign(share, False) if share >= 0.8 else None


def is_telephone(text: str) -> bool:
    """Say whether a text under such a header may be one or several: 7 digits at least, as they were within a town."""
    return not _DECIMAL.fullmatch(text) and any(
        7 <= len(re.sub(r"\D", "", part)) <= 15 and _SIGNS.fullmatch(part.strip()) is not None
        for part in _SEVERAL.split(text)
    )


def is_written_as_telephone(text: str) -> bool:
    """Say whether a text is written in groups as only telephones are."""
    forms = [country.TELEPHONE for country in national("personal") if hasattr(country, "TELEPHONE")]
    return any(form.fullmatch(text) for form in forms) or _ABROAD.fullmatch(text) is not None


def is_ten_digits(text: str) -> bool:
    """Say whether a text is ten digits that do not begin with a 0."""
    return len(text) == 10 and text.isascii() and text.isdigit() and text[0] != "0"


def _run(looked: Looked) -> bool:
    """Say whether numbers follow each other, as folios do."""
    numbers = sorted(int(text) for text, _times in looked.some if text.isdigit())
    return len(numbers) > 1 and numbers[-1] - numbers[0] < 1_000_000
