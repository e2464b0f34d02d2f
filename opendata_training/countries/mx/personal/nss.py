"""NSS, the social security number of IMSS: 11 digits, the last of which checks the others by Luhn's formula.

Source: IMSS, Bases para la integración de números de seguridad social.
"""

import re

from ....locale import Words
from ..check_digits import nss_digit

CODE = "nss"
LABEL = Words(en="social security number (NSS)", es="número de seguridad social (NSS)")
PHRASE = Words(en="a person's social security number", es="el número de seguridad social de una persona")
HEADER = re.compile(
    r"\bnss\b|\bn(?:um(?:ero)?|o)? (?:de )?(?:seg(?:uro|uridad)? soc(?:ial)?|afiliacion)|social security"
)
FORM = re.compile(r"\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{4}[ -]?\d")
WITHIN: re.Pattern[str] | None = None
STRICT = False
OF = "person"
GOOD = {"Folio": ["1", "2", "3"], "NSS": ["67836106968", "12897256429", "92209579276"]}
BAD = {"NSS": ["1", "2", "3"], "Cuenta": ["67836106968", "12897256429", "92209579276"]}


def right(value: str) -> bool:
    """Say whether the last digit is the one that belongs to the others."""
    digits = re.sub(r"\D", "", value)
    return nss_digit(digits[:-1]) == int(digits[-1])
