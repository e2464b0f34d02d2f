"""Years of two digits, which could be of either century: 31/12/14."""

from __future__ import annotations

import re

from ...locale import Words
from ..example import Example
from ._day import iso, written

CODE = "two-digit-year"
SCOPE = "column"
FIX = "two-digit-year"
LABEL = Words("Years of two digits", "Años de dos dígitos")
WHAT = Words(
    "The system writes short dates, from when one century was enough.",
    "El sistema escribe fechas cortas, de cuando bastaba un solo siglo.",
)
PARAMETERS = {
    "columns": Words("the columns of dates", "las columnas de fechas"),
    "century": Words(
        "the first two digits of the years; dates of another century stay as they are",
        "los dos primeros dígitos de los años; las fechas de otro siglo quedan como están",
    ),
}
EXAMPLE = Example("Folio,Fecha\n1,2014-12-31\n", "Folio,Fecha\n1,31/12/14\n", {"columns": "Fecha", "century": "20"})
_SHORT = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{2})")


def spoil_text(text: str, *, century: str = "20") -> str:
    """Write a date of that century as day, month and the year's last two digits."""
    day = iso(text)
    return written(day, "dd/mm/yy") if day and text.startswith(century) else text


def mend_text(text: str, *, century: str = "20") -> str:
    """Write it as the whole year, month, day again."""
    found = _SHORT.fullmatch(text)
    day = f"{century}{found[3]}-{found[2]}-{found[1]}" if found else ""
    return day if iso(day) else text


def fix_value(*, century: str = "20") -> str:
    """Give the value of the fix's step in a recipe."""
    return f"{century} dd/mm"
