"""Days and months as people say them, in the language in use."""

from __future__ import annotations

from datetime import date

from . import Words

MONTHS = (
    Words("January", "enero"), Words("February", "febrero"), Words("March", "marzo"), Words("April", "abril"),
    Words("May", "mayo"), Words("June", "junio"), Words("July", "julio"), Words("August", "agosto"),
    Words("September", "septiembre"), Words("October", "octubre"), Words("November", "noviembre"),
    Words("December", "diciembre"),
)  # fmt: skip
_DAY = Words("{day} {month} {year}", "{day} de {month} de {year}")
_MONTH = Words("{month} {year}", "{month} de {year}")


def long_day(day: date) -> str:
    """Give a day as letters and pages write it: 29 November 2026, 29 de noviembre de 2026."""
    return _DAY.format(day=day.day, month=MONTHS[day.month - 1], year=day.year)


def long_month(year: int, month: int) -> str:
    """Give a month of a year: November 2026, noviembre de 2026."""
    return _MONTH.format(month=MONTHS[month - 1], year=year)
