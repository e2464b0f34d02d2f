"""Addresses on the Internet, which tell of a person beside who used them."""

from __future__ import annotations

import re

from ....locale import Words
from ..looking import About, Looked, Sign

CODE = "ip"
LABEL = Words(en="IP address", es="dirección IP")
PHRASE = Words(en="IP addresses of persons", es="direcciones IP de personas")
OF = "contact"
_HEADER = re.compile(r"\bip\b|\bip(?:v4| address)\b|^ip ?addr")
_FORM = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}")
GOOD = {"Usuario": ["Ana Ruiz", "Eva Paz"], "IP": ["203.0.113.7", "198.51.100.23"]}
BAD = {"Servidor": ["web", "correo"], "IP": ["203.0.113.7", "198.51.100.23"]}


def look(looked: Looked, about: About) -> Sign | None:
    """Look for a column of addresses under a header that says so: versions of programs look alike."""
    if not _HEADER.search(looked.words):
        return None
    share = looked.share(_FORM.fullmatch, 0.5)
    return Sign(share, True) if share >= 0.5 else None
