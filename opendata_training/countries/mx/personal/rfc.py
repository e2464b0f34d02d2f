"""RFC, the key of whoever pays taxes: 13 characters for a person, 12 for a company, which is nobody's personal data.

Source: SAT, Algoritmo para generar el RFC con homoclave (4 letters for a person, 3 for a company; date; check digit).
"""

import re

from ....locale import Words
from ..check_digits import RFC_DIGITS, rfc_digit

CODE = "rfc"
LABEL = Words(en="RFC", es="RFC")
PHRASE = Words(en="a person's RFC", es="RFC de una persona")
HEADER = re.compile(r"\brfc\b|registro federal de contribuyentes|^rfc")
_DATE = r"\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
FORM = re.compile(rf"[A-ZÑ&]{{3,4}}{_DATE}[A-Z0-9]{{2}}[0-9A]")
WITHIN: re.Pattern[str] | None = re.compile(rf"(?<![A-ZÑ&0-9])[A-ZÑ&]{{4}}{_DATE}[A-Z0-9]{{2}}[0-9A](?![A-Z0-9])", re.I)
STRICT = True
OF = "person"
GOOD = {"Folio": ["1", "2", "3"], "RFC": ["LXCA8001019A1", "ABC800101XX1", "LXCB8101019A1"]}
BAD = {"RFC": ["ABC800101XX1", "XYZ800101AB2"], "Clave": ["ABCD801399XX1", "ABCD990101X2X"]}


def right(value: str) -> bool:
    """Say whether the last character is the one that belongs to the others."""
    return RFC_DIGITS[rfc_digit(value[:-1])] == value[-1]


def is_persons(value: str) -> bool:
    """Say whether it has as many characters as a person's."""
    return len(value) == 13
