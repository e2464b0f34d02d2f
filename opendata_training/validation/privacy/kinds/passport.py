"""Passport numbers, told only where the header says so: their form is that of many keys (ICAO Doc 9303, nine signs at most)."""

from __future__ import annotations

import re

from ....locale import Words
from ..looking import About, Looked, Sign

CODE = "passport"
LABEL = Words(en="passport number", es="número de pasaporte")
PHRASE = Words(en="passport numbers", es="números de pasaporte")
OF = "person"
_HEADER = re.compile(r"\bpasaportes?\b|\bpassports?\b")
_FORM = re.compile(r"(?=(?:.*\d){5})[A-Z0-9]{6,9}", re.I)
GOOD = {"Folio": ["1", "2", "3"], "Pasaporte": ["G12345678", "N00123456", "E1234567"]}
BAD = {"Oficina": ["Norte", "Sur", "Centro"], "Pasaportes": ["1200", "340", "56"]}


def look(looked: Looked, about: About) -> Sign | None:
    """Look for a column of numbers of passports."""
    if not _HEADER.search(looked.words):
        return None
    share = looked.share(_FORM.fullmatch, 0.5)
    return Sign(share, True) if share >= 0.5 else None
