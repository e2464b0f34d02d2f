"""Days as people give them to a command or a function."""

from __future__ import annotations

from datetime import date

from ..errors import Problem
from ..locale import translator

_ = translator("planning")


def day_of(given: date | str | None) -> date | None:
    """Give the day that is meant; None when none was given.

    Parameters:
        given: a day, or a text as 2026-11-29.

    Raises:
        Problem: when the text is no day.
    """
    if given is None or isinstance(given, date):
        return given
    try:
        return date.fromisoformat(given.strip()) if given.strip() else None
    except ValueError:
        raise Problem(_('"{day}" is not a day. Write year, month and day, as 2026-11-29.', day=given)) from None


def months_later(day: date, months: int) -> date:
    """Give the same day some months later, or that month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, day.day)
