"""Year and month of a date, in whatever form it is written."""

from __future__ import annotations

import re

from ...validation.forms.date import COMPACT, parts_of

_YEAR = re.compile(r"(?:1[5-9]|20|21)\d{2}")


def year_and_month(text: str) -> str | None:
    """Give "1980-05" of a date, "1980" of a year; None of anything else, and where the year has two digits.

    Parameters:
        text: the text, without outer blanks.
    """
    if _YEAR.fullmatch(text):
        return text
    compact = COMPACT.fullmatch(text)
    if compact:
        return f"{compact['y']}-{compact['m']}"
    date = parts_of(text)
    if date is None or date.year < 1500:
        return None
    # Where the second number cannot be a month, the first one is: 12/31/1980.
    month = date.month if date.month <= 12 else date.day
    return f"{date.year}-{month:02d}" if 1 <= month <= 12 else None
