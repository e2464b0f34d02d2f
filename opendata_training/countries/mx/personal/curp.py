"""CURP, everybody's key in the register of the population.

Source: RENAPO, Instructivo normativo para la asignación de la CURP (its 18 characters, dates, states and check digit).
"""

import re

from ....locale import Words
from ..check_digits import curp_digit
from ..people import CURP_STATES

CODE = "curp"
LABEL = Words(en="CURP", es="CURP")
PHRASE = Words(en="a person's CURP", es="CURP de una persona")
HEADER = re.compile(r"curp")
_FORM = (
    r"[A-Z][AEIOUX][A-Z]{2}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[HMX]"
    rf"(?:{'|'.join(sorted({*CURP_STATES.values(), 'NE'}))})[B-DF-HJ-NP-TV-ZÑ]{{3}}[A-Z0-9]\d"
)
FORM = re.compile(_FORM)
WITHIN: re.Pattern[str] | None = re.compile(rf"(?<![A-Z0-9]){_FORM}(?![A-Z0-9])", re.I)
STRICT = True
OF = "person"
GOOD = {"Folio": ["1", "2", "3"], "CURP": ["LXCA800101HDFPRN01", "LXCA810101HDFPRN02", ""]}
BAD = {"CLUES": ["DFSSA000337", "ASSSA000476"], "Parte": ["LXCA801301HDFPRN01", "LXCA810101HDFPRNX2"]}


def right(value: str) -> bool:
    """Say whether the last digit is the one that belongs to the others."""
    return curp_digit(value[:17]) == int(value[17])
