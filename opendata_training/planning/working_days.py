"""Days on which people work: Monday to Friday without the country's days of rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from ..countries.common.chosen import country
from ..locale import Words
from ..validation.national import national

_ONE = timedelta(days=1)


@cache
def _free(code: str, year: int) -> dict[date, Words]:
    found: dict[date, Words] = {}
    for module in national("holidays"):
        if f".{code}." in module.__name__:
            found |= module.holidays(year)
    return found


def why_free(day: date) -> Words | None:
    """Say why nobody works on a day; None when people do."""
    if day.weekday() >= 5:
        return Words("a Saturday", "sábado") if day.weekday() == 5 else Words("a Sunday", "domingo")
    return _free(country(), day.year).get(day)


def works(day: date) -> bool:
    """Tell whether people work on a day."""
    return why_free(day) is None


def working_day(day: date) -> date:
    """Give the day itself when people work on it, else the next on which they do."""
    while not works(day):
        day += _ONE
    return day


def after(day: date, count: int) -> date:
    """Give the day on which so many working days are over, the first of them being that day or the next working one.

    Parameters:
        day: when the work begins.
        count: how many working days it takes; 1 ends on the first.
    """
    day = working_day(day)
    for _step in range(max(0, count - 1)):
        day = working_day(day + _ONE)
    return day


def between(first: date, last: date) -> int:
    """Count the working days from one day to another, both included; 0 when the last comes first."""
    return sum(1 for _day in days(first, last))


def days(first: date, last: date) -> Iterator[date]:
    """Give the working days from one day to another, both included."""
    while first <= last:
        if works(first):
            yield first
        first += _ONE
