"""The time that data cover, told by their dates and years, else by the file's name; and how often they seem to be renewed."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ....validation.words import MONTHS, names_dates, signless

if TYPE_CHECKING:
    from ....validation.subject import Column
    from .looking import Seen

# The years that data are of; 1899 is what a spreadsheet makes of a zero, and 2100 is a number of something else.
_FIRST, _LAST = 1900, 2099
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH_LABEL = re.compile(r"(?:num(?:ero)?|no|cve|clave)? ?(?:de )?(?:mes|month)")
# The day on which a person was born says nothing about the time that the data cover.
_OF_PERSONS = re.compile(r"nac(?:imiento)?|birth|dob")
# How long what a name tells lasts, in months, and how often the next one is then due (ISO 8601).
_RHYTHMS = {1: "R/P1M", 2: "R/P2M", 3: "R/P3M", 4: "R/P4M", 6: "R/P6M", 12: "R/P1Y"}
_PARTS = {"t": 3, "q": 3, "tri": 3, "trim": 3, "trimestre": 3, "quarter": 3, "s": 6, "h": 6, "sem": 6, "semestre": 6,
          "half": 6, "b": 2, "bim": 2, "bimestre": 2, "c": 4, "cuatrimestre": 4}  # fmt: skip


@dataclass(frozen=True)
class Period:
    """The first and the last day of something."""

    start: date
    end: date

    @property
    def months(self) -> int | None:
        """How many whole calendar months it lasts; None when it is not made of whole ones."""
        whole = self.start.day == 1 and self.end.day == monthrange(self.end.year, self.end.month)[1]
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1 if whole else None

    def within(self, other: Period) -> bool:
        """Say whether it lies in another."""
        return other.start <= self.start and self.end <= other.end


def period_named(name: str) -> Period | None:
    """Give the period that a file's name tells: 2014, 2012-2014, 2014-06, junio_2014, 2014-T3, 20140615.

    Parameters:
        name: the name, without its ending.
    """
    said = signless(name)
    day = re.search(r"(?<!\d)((?:19|20)\d\d) ?(0[1-9]|1[0-2]) ?(0[1-9]|[12]\d|3[01])(?!\d)", said)
    if day:
        try:
            found = date(*map(int, day.groups()))
        except ValueError:
            return None
        return Period(found, found)
    years = sorted({int(one) for one in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", said)})
    if not years:
        return None
    if len(years) == 1:
        part = _part_named(said, years[0])
        if part:
            return part
    return Period(date(years[0], 1, 1), date(years[-1], 12, 31))


def _part_named(said: str, year: int) -> Period | None:
    """Give the month, quarter or half of a year that a name tells."""
    words = said.split()
    months = [MONTHS[word] for word in words if len(word) > 2 and word in MONTHS]
    if months:
        return _months(year, min(months), max(months))
    number = re.search(rf"(?<!\d){year} (0[1-9]|1[0-2])(?!\d)|(?<!\d)(0[1-9]|1[0-2]) {year}(?!\d)", said)
    if number:
        month = int(number[1] or number[2])
        return _months(year, month, month)
    for kind, length in _PARTS.items():
        found = re.search(rf"\b(?:([1-6]) ?(?:er|do|ro|o)? ?{kind}|{kind} ?([1-6]))\b", said)
        if found:
            at = int(found[1] or found[2])
            if at * length <= 12:
                return _months(year, (at - 1) * length + 1, at * length)
    return None


def _months(year: int, first: int, last: int) -> Period:
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def period_of(seen: Seen | None) -> Period | None:
    """Give the period that data cover, by their dates, else by their years and months; None when no column tells.

    Parameters:
        seen: the table; None when there is none.
    """
    if seen is None:
        return None
    told, years = _by_dates(seen), _by_years(seen)
    # A day beside a year tells the same more exactly; where they differ, the day is of something else.
    return told if told and (years is None or told.within(years)) else years


def _by_dates(seen: Seen) -> Period | None:
    from ....validation.schema.model import Field
    from ....validation.schema.types import NotOf, cast

    for column, made in seen.columns():
        said = signless(column.label)
        if made["type"] not in ("date", "datetime", "yearmonth") or _OF_PERSONS.search(said):
            continue
        if made["type"] != "yearmonth" and not names_dates(column.label):
            continue
        form = Field(column.label, made["type"], made.get("format", "default"))
        days: list[tuple[date, date]] = []
        for text in _filled(column):
            try:
                days.append(_first_and_last(cast(text, form)))
            except (NotOf, ValueError):
                continue
        days = [one for one in days if _FIRST <= one[0].year <= _LAST]
        if days:
            return Period(min(days)[0], max(last for _first, last in days))
    return None


def _first_and_last(value: Any) -> tuple[date, date]:
    if isinstance(value, tuple):
        whole = _months(value[0], value[1], value[1])
        return whole.start, whole.end
    day = value.date() if isinstance(value, datetime) else value
    return day, day


def _by_years(seen: Seen) -> Period | None:
    """Read a column of years; where a column of months stands beside it, as exactly as both together tell."""
    columns = seen.columns()
    named = [column for column, made in columns if made["type"] == "year"]
    others = [column for column, made in columns if made["type"] in ("integer", "string")]
    year = next((one for one in [*named, *others] if _are_years(one)), None)
    if year is None:
        return None
    found = {int(text): None for text in _filled(year)}
    whole = Period(date(min(found), 1, 1), date(max(found), 12, 31))
    month = next((one for one, _made in columns if _MONTH_LABEL.fullmatch(signless(one.label))), None)
    if month is None or seen.subject.counted:
        return whole
    pairs = _pairs(year, month)
    return (
        Period(_months(*min(pairs), min(pairs)[1]).start, _months(*max(pairs), max(pairs)[1]).end) if pairs else whole
    )


def _pairs(year: Column, month: Column) -> set[tuple[int, int]]:
    """Give the years and months that stand in one row; none when a month cannot be understood."""
    found = set()
    for first, second in set(zip(map(int, year.codes), map(int, month.codes), strict=True)):
        text, said = year.uniques[first].strip(), month.uniques[second].strip()
        number = int(said) if said.isdigit() else MONTHS.get(signless(said), 0)
        if not _YEAR.fullmatch(text) or not 1 <= number <= 12:
            return set()
        found.add((int(text), number))
    return found


def _filled(column: Column) -> list[str]:
    return [text.strip() for text in column.uniques if text.strip()]


def _are_years(column: Column) -> bool:
    values = _filled(column)
    return bool(values) and all(_YEAR.fullmatch(text) for text in values)


def rhythm(name: str, period: Period | None) -> str:
    """Guess how often data are renewed; "" when the evidence is thin.

    The evidence is good where the file's name tells a period, and what the data themselves say they cover lies within.

    Parameters:
        name: the file's name, without its ending.
        period: what the data say they cover; None when they do not.
    """
    told = period_named(name)
    return _RHYTHMS.get(told.months or 0, "") if told and period and period.within(told) else ""
