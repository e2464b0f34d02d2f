"""A whole column of dates in another form than year-month-day."""

from __future__ import annotations

import re
from functools import cache

from ...locale import Words
from ..example import Example
from ._day import iso, written

CODE = "date-form"
SCOPE = "column"
FIX = "date-form"
LABEL = Words("Dates in a form that does not sort", "Fechas en una forma que no se ordena")
WHAT = Words(
    "The export writes dates as people of the country do, or as its system keeps them.",
    "La exportación escribe las fechas como se acostumbra en el país, o como las guarda su sistema.",
)
PARAMETERS = {
    "columns": Words("the columns of dates", "las columnas de fechas"),
    "form": Words(
        "dd/mm/yyyy, dd-mm-yyyy, yyyymmdd or yyyy-mm-dd 00:00:00",
        "dd/mm/yyyy, dd-mm-yyyy, yyyymmdd o yyyy-mm-dd 00:00:00",
    ),
}
EXAMPLE = Example(
    "Folio,Fecha\n1,2014-12-31\n", "Folio,Fecha\n1,31/12/2014\n", {"columns": "Fecha", "form": "dd/mm/yyyy"}
)
FORMS = ("dd/mm/yyyy", "dd-mm-yyyy", "yyyymmdd", "yyyy-mm-dd 00:00:00")


def spoil_text(text: str, *, form: str) -> str:
    """Write a date in that form."""
    day = iso(text)
    return written(day, form) if day else text


def mend_text(text: str, *, form: str) -> str:
    """Write it as year, month, day again."""
    found = _pattern(form).fullmatch(text)
    day = f"{found['yyyy']}-{found['mm']}-{found['dd']}" if found else ""
    return day if iso(day) else text


@cache
def _pattern(form: str) -> re.Pattern[str]:
    if form not in FORMS:
        raise ValueError(f"dates cannot be told again from {form}")
    return re.compile(re.sub("yyyy|mm|dd", lambda part: f"(?P<{part[0]}>[0-9]{{{len(part[0])}}})", form))


def fix_value(*, form: str) -> str:
    """Give the value of the fix's step in a recipe."""
    return form
