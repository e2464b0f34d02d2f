"""CLABE, a bank account's number of 18 digits: bank, place, account and a check digit.

Source: Asociación de Bancos de México, CLABE (three digits of the bank, three of the place, eleven of the account, one that
checks the others with the weights 3, 7, 1).
"""

import re

from ....locale import Words
from ..check_digits import clabe_digit

CODE = "clabe"
LABEL = Words(en="bank account (CLABE)", es="cuenta bancaria (CLABE)")
PHRASE = Words(en="a bank account (CLABE)", es="una cuenta bancaria (CLABE)")
HEADER = re.compile(r"\bclabe|interbancaria")
FORM = re.compile(r"\d{3}[ -]?\d{3}[ -]?\d{11}[ -]?\d")
WITHIN: re.Pattern[str] | None = None
STRICT = False
OF = "beside"
ALONE = True
GOOD = {"Titular": ["Ana Pérez", "Luis Gómez"], "CLABE": ["002010077777777771", "002180012345678901"]}
BAD = {"Clave presupuestaria": ["201411510012345678", "201411510012345679", "201411510012345670"]}


def right(value: str) -> bool:
    """Say whether the last digit is the one that belongs to the others."""
    digits = re.sub(r"\D", "", value)
    return clabe_digit(digits[:17]) == int(digits[17])
