"""Days as people give them to a command or a function."""

from __future__ import annotations

from datetime import date

from ..errors import Problem
from ..locale import translator

_ = translator("planning")
# The years that are meant by people who plan: 9999 is a slip, and the calendar itself ends there.
FIRST_YEAR, LAST_YEAR = 1900, 2200


def day_of(given: date | str | None) -> date | None:
    """Give the day that is meant; None when none was given.

    Parameters:
        given: a day, or a text as 2026-11-29.

    Raises:
        Problem: when the text is no day, or the year is before 1900 or after 2200.
    """
    day = _read(given.strip()) if isinstance(given, str) else given
    if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Problem(_("The day {day} must lie in the years from {first} to {last}. Look at its year.", day=day,
                        first=FIRST_YEAR, last=LAST_YEAR))  # fmt: skip
    return day


def _read(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Problem(_('"{day}" is not a day. Write year, month and day, as 2026-11-29.', day=text)) from None


def months_later(day: date, months: int) -> date:
    """Give the same day some months later, or that month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, day.day)
