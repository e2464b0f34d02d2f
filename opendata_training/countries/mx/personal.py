"""Keys of persons in Mexico, as texts can be told by, the forms of telephone numbers, and who is no private person.

Sources: RENAPO, Instructivo normativo para la asignación de la CURP (its 18 characters, dates and states); SAT, Algoritmo para
generar el RFC (4 letters for a person, 3 for a company); Plan Técnico Fundamental de Numeración, Diario Oficial de la
Federación, 11 May 2018 (10 digits a number). Check digits are not asked for: a mistyped key is still somebody's.
"""

from __future__ import annotations

import re

from .people import CURP_STATES

_DATE = r"\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_STATES = "|".join(sorted({*CURP_STATES.values(), "NE"}))

# Name of the key -> what finds it within a text.
KEYS: dict[str, re.Pattern[str]] = {
    "CURP": re.compile(
        rf"(?<![A-Z0-9])[A-Z][AEIOUX][A-Z]{{2}}{_DATE}[HMX](?:{_STATES})[B-DF-HJ-NP-TV-Z]{{3}}[A-Z0-9]\d(?![A-Z0-9])",
        re.I,
    ),
    "RFC": re.compile(rf"(?<![A-ZÑ&0-9])[A-ZÑ&]{{4}}{_DATE}[A-Z0-9]{{2}}[0-9A](?![A-Z0-9])", re.I),
}
# How people write ten digits when they mean a telephone: 55 1234 5678, (55) 1234-5678, 555-123-4567.
TELEPHONE = re.compile(
    r"(?<![\d-])(?:\+?52[ .-]?)?(?:1[ .-])?"
    r"(?:\(\d{2,3}\) ?\d{3,4}[ .-]?\d{4}|\d{2}[ .-]\d{4}[ .-]\d{4}|\d{3}[ .-]\d{3}[ .-]\d{4}|\d{2}(?:[ .-]\d{2}){4})(?![\d-])"
)
# Ten digits in a row, which are a telephone's only beside a word that says so.
TEN_DIGITS = re.compile(r"(?<!\d)(?:\+?52 ?)?\d{10}(?!\d)")
# What every text has that holds one of these: a key's letters and digits, or ten digits close to each other.
PERSONAL_HOLDS = r"[A-ZÑ&a-zñ]{4}[0-9]{6}|(?:[0-9][ .()-]{0,2}){10}"
# Addresses of offices, which are no private person's.
OFFICIAL_DOMAIN = re.compile(r"@(?:[\w-]+\.)*(?:gob|gov|mil)(?:\.mx)?$", re.I)
