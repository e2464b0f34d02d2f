"""Keys of persons in Mexico, one a file, the names that people have there, how they write telephones, and who is no private
person.

A key declares:

- ``CODE``, ``LABEL``, ``PHRASE``: what it is called, and how a sentence says that one is there;
- ``HEADER``: what its columns are called, a pattern for labels in small letters without accents and signs;
- ``FORM``: a whole value, in capitals, without outer blanks;
- ``STRICT``: whether the form alone tells it, without header or check digit;
- ``OF``: "person" when it is always a person's, "beside" when it is personal only beside a person;
- ``ALONE``: of the latter, whether it counts too where the table tells neither of persons nor of things; False unless given;
- ``right(value)``: whether its check digit is the one that belongs there, or ``right = None`` where none is public;
- ``WITHIN``: what finds one within a text, or None where it is too much like other numbers;
- ``is_persons(value)``: whether it is a person's and not a company's, only where companies have one too;
- ``GOOD``, ``BAD``: small tables of which it is the last column, and of which it is in none.

Sources: Plan Técnico Fundamental de Numeración, Diario Oficial de la Federación, 11 May 2018 (10 digits a number).
"""

from __future__ import annotations

import re

from ._names import GIVEN_NAMES, NAMESAKES, SURNAMES

__all__ = ["GIVEN_NAMES", "NAMESAKES", "OFFICIAL_DOMAIN", "PERSONAL_HOLDS", "SURNAMES", "TELEPHONE", "TEN_DIGITS"]

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
