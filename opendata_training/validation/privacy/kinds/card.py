"""Numbers of credit and debit cards: 13 to 19 digits that pass Luhn's formula (ISO/IEC 7812-1)."""

from __future__ import annotations

import re

from ....countries.common.luhn import passes_luhn
from ....locale import Words
from ...words import may_hold_long_keys
from ..looking import About, Looked, Sign, share_of

CODE = "card"
LABEL = Words(en="card number", es="número de tarjeta")
PHRASE = Words(en="card numbers", es="números de tarjeta")
OF = "contact"
_HEADER = re.compile(r"\btarjetas?\b|\bcard ?(?:number|no|num)?\b|\bcredit card\b|\bdebit card\b")
_FORM = re.compile(r"[2-6]\d{3}[ -]?\d{4,6}[ -]?\d{4,5}(?:[ -]?\d{1,7})?")
GOOD = {"Titular": ["Ana Ruiz", "Eva Paz"], "Tarjeta": ["4111 1111 1111 1111", "5500 0000 0000 0004"]}
BAD = {
    "Cuenta": ["4111111111111111", "5500000000000004"],
    "Clave presupuestaria": ["201411510012345", "201411510012346"],
}


def look(looked: Looked, about: About) -> Sign | None:
    """Look for a column of card numbers."""
    share = looked.share(is_card, 0.5)
    if share < 0.5:
        return None
    right = share_of(looked.passing(is_card), lambda text: passes_luhn(re.sub(r"\D", "", text)))
    header = bool(_HEADER.search(looked.words))
    sure = share >= 0.9 and right >= 0.95 and len(looked.values) >= 5 and not may_hold_long_keys(looked.column.label)
    return Sign(share, header, right, alone=header) if header or sure else None


def is_card(text: str) -> bool:
    """Say whether a text has the form of a card's number."""
    return _FORM.fullmatch(text) is not None and 13 <= len(re.sub(r"\D", "", text)) <= 19
