"""Dates that fit their rows only with day and month exchanged, in a column that tells which is which."""

from __future__ import annotations

from datetime import date as calendar_date
from functools import cache
from typing import TYPE_CHECKING, Any

from .verdicts.dates import order_of

if TYPE_CHECKING:
    import numpy as np

    from .subject import Column, Subject

# Fewer dates show no order; from this share of neighbours in order on, the rows are sorted.
FEWEST, SORTED = 8, 0.8
# Days that a date may lie outside the rest and still be one of them.
ROOM = 31


def exchanged(subject: Subject, column: Column) -> list[int]:
    """Give the rows, from 0, whose date fits the rest only with its day and month exchanged.

    It fits where the rows are sorted by the date, where all dates that can be read in one way only lie in a short time, or
    where the days to another date of the row are as many as in other rows.
    """
    import numpy as np

    days = column.days
    order = order_of(days.first) or subject.day_or_month
    if not days.either or not order:
        return []
    said, other = (numbers[column.codes] for numbers in _numbered(column, order))
    known = np.flatnonzero(np.isfinite(said))
    if len(known) < FEWEST:
        return []
    found = set(known[_against_the_order(said[known], other[known])].tolist())
    found |= set(np.flatnonzero(_outside(said, other, np.isnan(other))).tolist())
    for second in subject.columns:
        if second is not column and second.role == "date":
            their, open_ = (numbers[second.codes] for numbers in _numbered(second, order))
            sure = np.isnan(other) & np.isnan(open_)
            # A second date that is open itself proves nothing.
            their = np.where(np.isnan(open_), their, np.nan)
            found |= set(np.flatnonzero(_outside(said - their, other - their, sure)).tolist())
    return sorted(found)


def _numbered(column: Column, order: str) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Give each distinct text's day as a number, and as it is with day and month exchanged where that is another day."""
    import numpy as np

    days = column.days
    said, other = np.full(len(column.uniques), np.nan), np.full(len(column.uniques), np.nan)
    for text, form in days.forms.items():
        date = days.dates[text]
        if text in days.impossible or form.year != 4 or "d" not in form.order:
            continue
        month, day = date.month, date.day
        if form.order == "mdy" or (order == "month" and text in days.either):
            month, day = day, month
        said[text] = _number(date.year, month, day)
        if text in days.either:
            other[text] = _number(date.year, day, month)
    return said, other


@cache
def _number(year: int, month: int, day: int) -> int:
    return calendar_date(year, month, day).toordinal()


def _against_the_order(said: Any, other: Any) -> Any:
    """Say which dates lie between their neighbours only when they are read the other way."""
    import numpy as np

    forth = (np.diff(said) >= 0).mean()
    if forth < 0.5:
        said, other = -said, -other
        forth = 1 - forth
    if forth < SORTED:
        return np.zeros(len(said), dtype=bool)
    # The neighbours must be in order themselves.
    before = np.concatenate(([np.inf], said[:-1]))
    after = np.concatenate((said[1:], [-np.inf]))
    wrong = (before <= after) & ((said < before) | (said > after))
    return wrong & (other >= before) & (other <= after)


def _outside(said: Any, other: Any, sure: Any) -> Any:
    """Say which numbers of days are far from the sure ones, and not when they are read the other way."""
    import numpy as np

    known = said[sure & np.isfinite(said)]
    if len(known) < FEWEST:
        return np.zeros(len(said), dtype=bool)
    first, last = known.min(), known.max()
    room = max(ROOM, last - first)
    far = (said < first - room) | (said > last + room)
    return far & (other >= first - ROOM) & (other <= last + ROOM)
