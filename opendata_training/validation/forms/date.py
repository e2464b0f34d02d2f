"""In which form a date is written, and whether the calendar has it."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

from ...reading.kinds import plain
from ..words import MONTHS

# No date with its time is longer.
LONGEST = 48
_DIGIT = re.compile(r"[0-9]")
_TIME = r"(?P<time>[T ,]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[-+]\d{2}:?\d{2}|UTC|hrs?\.?|[ap]\.?\s?m\.?)?)?"
_WORD = r"(?P<word>[^\W\d_]{3,10})\.?"
_OF = r"\s*(?:[-/. ]|\bdel?\b)\s*(?:\bdel?\b\s*)?"
# The order of the parts, the pattern; the sign between the parts is part of the form.
_FORMS = tuple((order, re.compile(pattern + (_TIME if timed else ""), re.IGNORECASE)) for order, timed, pattern in (
    ("ymd", True, r"(?P<y>\d{4})(?P<sign>[-/.])(?P<m>\d{1,2})(?P=sign)(?P<d>\d{1,2})"),
    ("dmy", True, r"(?P<d>\d{1,2})(?P<sign>[-/. ])(?P<m>\d{1,2})(?P=sign)(?P<y>\d{4,5}|\d{3}|\d{2})"),
    ("dwy", True, rf"(?:[^\W\d_]{{5,9}},? )?(?P<d>\d{{1,2}}){_OF}{_WORD}{_OF}(?P<y>\d{{4}}|\d{{2}})"),
    ("wdy", True, rf"{_WORD}\s*[-/ ]\s*(?P<d>\d{{1,2}}),?\s*[-/ ]?\s*(?P<y>\d{{4}})"),
    ("ywd", False, rf"(?P<y>\d{{4}})[-/ ]{_WORD}[-/ ](?P<d>\d{{1,2}})"),
    ("wy", False, rf"{_WORD}(?:{_OF}|\s*)(?P<y>\d{{4}}|\d{{2}})"),
    ("yw", False, rf"(?P<y>\d{{4}})\s*[-/ ]\s*{_WORD}"),
    ("dw", False, rf"(?P<d>\d{{1,2}}){_OF}{_WORD}"),
    ("ym", False, r"(?P<y>\d{4})(?P<sign>[-/])(?P<m>\d{1,2})"),
    ("my", False, r"(?P<m>\d{1,2})(?P<sign>[-/])(?P<y>\d{4})"),
))  # fmt: skip
COMPACT = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])")
# Days since 1900 as spreadsheets keep dates: 1954 to 2064.
SERIAL = re.compile(r"[2-5]\d{4}(?:\.\d+)?")
# What every date has: nothing but digits and signs, or the beginning of a month's name. Most texts stop here.
_MAYBE = re.compile(
    r"[\d/.\-:,+ TZ]+|.*(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic|jan|apr|aug|dec).*|\d.*(?:[ap]\.?\s?m|hrs?|utc)\.?",
    re.IGNORECASE,
)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MIDNIGHT = re.compile(r"[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?", re.IGNORECASE)


class DateForm(NamedTuple):
    """How a date is written.

    Parameters:
        order: its parts in their order: y year, m month, w month in words, d day.
        sign: what is between them, "" where words are.
        year: how many digits the year has, 0 without a year.
        time: whether a time follows.
    """

    order: str
    sign: str
    year: int
    time: bool

    @property
    def iso(self) -> bool:
        """Whether it is the form of ISO 8601 that sorts: year-month(-day), with or without a time."""
        return self.order in ("ymd", "ym") and self.sign == "-" and self.year == 4


@lru_cache(maxsize=65536)
def date_form(shape: str) -> DateForm | None:
    """Say how a date of this shape is written, None when it is no date."""
    found = _match(shape)
    return found and found[0]


def _match(text: str) -> tuple[DateForm, re.Match[str]] | None:
    text = text.strip()
    if not 4 <= len(text) <= LONGEST or not _DIGIT.search(text) or not _MAYBE.fullmatch(text):
        return None
    for order, pattern in _FORMS:
        found = pattern.fullmatch(text)
        if found:
            parts = found.groupdict()
            if "word" in parts and plain(parts["word"]) not in MONTHS:
                continue
            year = len(parts["y"]) if "y" in parts else 0
            sign = parts.get("sign", "")
            return DateForm(order, sign, year, bool(parts.get("time"))), found
    return None


class Date(NamedTuple):
    """A date's parts; for two numbers that may be day and month, the first is `day`.

    Parameters:
        year: the year, 0 without one; of two digits as it is.
        month: the month, as it is written.
        day: the day, 1 without one.
    """

    year: int
    month: int
    day: int


def parts_of(text: str) -> Date | None:
    """Give a date's numbers, None when it is no date."""
    if plain_day := _ISO.fullmatch(text):
        # Most dates, and quicker.
        year, month, day = map(int, plain_day.groups())
        return Date(year, month, day)
    found = _match(text)
    if not found:
        return None
    parts = found[1].groupdict()
    month = MONTHS[plain(parts["word"])] if "word" in parts else int(parts["m"])
    return Date(int(parts.get("y") or 0), month, int(parts.get("d") or 1))


def is_midnight(text: str) -> bool:
    """Say whether a date's time is midnight, as a system writes that keeps none."""
    found = _match(text)
    return bool(found and found[0].time and _MIDNIGHT.fullmatch(found[1]["time"].strip(",")))


def exists(year: int, month: int, day: int, digits: int = 4) -> bool:
    """Say whether the calendar has a day.

    Parameters:
        year: the year.
        month: the month.
        day: the day.
        digits: how many digits the year has; of two, the century is left open; 0 without a year.
    """
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return False
    if digits in (0, 2):
        # 1900 had no 29 February, and 2000 had.
        return day <= monthrange(2000 + (year % 100 if digits else 0), month)[1]
    return digits == 4 and 1500 <= year <= 2200 and day <= monthrange(year, month)[1]


def both_ways(date: Date) -> bool:
    """Say whether day and month could be exchanged and give another day."""
    return date.month <= 12 and date.day <= 12 and date.month != date.day
