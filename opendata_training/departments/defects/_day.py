"""Days as texts, in the ways that files write them."""

from __future__ import annotations

import re

MONTHS = (
    *("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto"),
    *("Septiembre", "Octubre", "Noviembre", "Diciembre"),
)
_ISO = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_LOCAL = re.compile(r"(0[1-9]|[12][0-9]|3[01])/(0[1-9]|1[0-2])/([0-9]{4})")
_PART = re.compile("mmmm|mmm|mm|yyyy|yy|dd")

# Year, month and day, each with its zeros.
Day = tuple[str, str, str]


def iso(text: str) -> Day | None:
    """Take apart a day written as 2001-12-31; None for any other text."""
    found = _ISO.fullmatch(text)
    return (found[1], found[2], found[3]) if found else None


def local(text: str) -> Day | None:
    """Take apart a day written as 31/12/2001; None for any other text."""
    found = _LOCAL.fullmatch(text)
    return (found[3], found[2], found[1]) if found else None


def written(day: Day, form: str) -> str:
    """Write a day in a form, as dd/mm/yyyy; mmm is a month's three letters and mmmm its name."""
    year, month, number = day
    name = MONTHS[int(month) - 1]
    said = {"mmmm": name, "mmm": name[:3].lower(), "mm": month, "yyyy": year, "yy": year[2:], "dd": number}
    return _PART.sub(lambda part: said[part[0]], form)
