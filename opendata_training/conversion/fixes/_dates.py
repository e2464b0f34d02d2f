"""Dates as texts, to ISO 8601 (https://www.iso.org/iso-8601-date-and-time-format.html): what a column tells of its dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from ...errors import Problem
from ...locale import Words
from ...validation.column import Column
from ...validation.forms.date import COMPACT, date_form, exists, parts_of
from ...validation.forms.shapes import shape_of
from ..known import Known
from ._numbers import names_things

VALUE = Words(
    en=(
        "how to read the dates, parted by blanks: dd/mm or mm/dd; 20, 19 or the first of a hundred years, such as 1930, for "
        "years of two digits; first-day or month for dates without a day; serial for days counted by a spreadsheet"
    ),
    es=(
        "cómo leer las fechas, separado por espacios: dd/mm o mm/dd; 20, 19 o el primero de cien años, como 1930, para años de "
        "dos dígitos; primer-dia o mes para fechas sin día; serie para días contados por una hoja de cálculo"
    ),
)
WRONG = Words(
    en='The value "{value}" does not say how to read dates; write dd/mm, mm/dd, 20, 19, 1930, first-day, month or serial.',
    es="El valor «{value}» no dice cómo leer las fechas; escribe dd/mm, mm/dd, 20, 19, 1930, primer-dia, mes o serie.",
)
_TIME = re.compile(
    r"(?P<part>[T ,]\s*)(?P<h>\d{1,2}):(?P<m>\d{2})(?P<s>:\d{2}(?:[.,]\d+)?)?\s*"
    r"(?:(?P<half>[ap])\.?\s?m\.?|(?P<zone>Z|[-+]\d{2}:?\d{2}|UTC)|hrs?\.?)?\s*$",
    re.IGNORECASE,
)
_SERIAL = re.compile(r"\s*([1-9][0-9]{0,6})(?:\.0*)?\s*")
# Day 1 of a spreadsheet is 1 January 1900, and it counts a 29 February 1900 that never was:
# https://support.microsoft.com/office/df8b07d4-7761-4a93-bc33-b7471bbff252
_DAY_NOUGHT, _LAST_SERIAL = date(1899, 12, 30), 2_958_465
_WITHOUT_DAY = ("wy", "yw", "my", "ym")
# Where nobody puts the month first, three days of five show it: so many times more may leave it open.
_OPEN = 3
# So many months, all first of all on their first day, are no days of January.
_MANY_MONTHS = 6

Order = Literal["", "day", "month"]


@dataclass(frozen=True)
class Reading:
    """How the dates of a column are read.

    Parameters:
        order: what comes first in dates of two numbers; "" where only those are read that leave no doubt.
        century: the first of the hundred years that years of two digits are of; None leaves these as they are.
        without_day: "month" writes a date without a day as 2014-03, "first-day" as 2014-03-01; "" leaves it.
        serial: which numbers are days counted by a spreadsheet: from the first to the last; None for none.
        midnight: whether a time at midnight is left out.
    """

    order: Order = ""
    century: int | None = None
    without_day: Literal["", "month", "first-day"] = ""
    serial: tuple[date, date] | None = None
    midnight: bool = True


def told(value: str) -> Reading:
    """Give what a recipe's value says.

    Raises:
        Problem: when it says something else.
    """
    reading = Reading()
    for word in re.split(r"[\s,;]+", value.casefold().strip()):
        if re.fullmatch(r"(?:dd?|d[ií]a)[/.-]?(?:mm?|mes)(?:[/.-]?(?:yy|aa)(?:yy|aa)?)?", word):
            reading = replace(reading, order="day")
        elif re.fullmatch(r"(?:mm?|mes)[/.-]?(?:dd?|d[ií]a)(?:[/.-]?(?:yy|aa)(?:yy|aa)?)?", word):
            reading = replace(reading, order="month")
        elif re.fullmatch(r"1[5-9]|20|21", word):
            reading = replace(reading, century=int(word) * 100)
        elif re.fullmatch(r"1[5-9]\d\d|20\d\d", word):
            reading = replace(reading, century=int(word))
        elif word in ("first-day", "primer-dia", "primer-día"):
            reading = replace(reading, without_day="first-day")
        elif word in ("month", "mes"):
            reading = replace(reading, without_day="month")
        elif word in ("serial", "serie"):
            reading = replace(reading, serial=(date(1900, 1, 1), date.max))
        # Forms that can be read in one way only need not be told, and may be.
        elif word and not re.fullmatch(
            r"(?:yyyy|aaaa)[/.-]?mm?[/.-]?dd?|mmmm?[-/.]?(?:yy|aa)(?:yy|aa)?|00:00:00", word
        ):
            raise Problem(WRONG.format(value=value))
    return reading


def mending(known: Known, place: int, reading: Reading | None = None) -> Callable[[str], str] | None:
    """Give what makes ISO 8601 of a column's dates, each where it can be read in one way; None when nothing could be.

    Parameters:
        known: the table.
        place: the column's place, from 0.
        reading: what a person told of it, if anything.
    """
    column = known.column(place)
    sure = _sure(known, column)
    if reading is not None:
        sure = Reading(
            reading.order or sure.order, reading.century, reading.without_day or sure.without_day, reading.serial or sure.serial,
            sure.midnight,
        )  # fmt: skip
    elif column.role != "date" or (column.compact and names_things(column.label)) or _mostly_open(column, sure):
        # Folios of eight digits may look like days, all of them.
        return None

    def mended(cell: str) -> str:
        return iso(cell, sure) or cell

    return mended


def iso(cell: str, reading: Reading) -> str | None:
    """Give a date in the form of ISO 8601, None when it cannot be told for sure."""
    text = cell.strip()
    form = date_form(shape_of(text))
    if form is None:
        return _compact(text) or _serial(text, reading)
    parts = parts_of(text)
    if parts is None or form.order == "dw" or form.year not in (2, 4):
        return None
    year, month, day = parts
    if form.year == 2:
        if reading.century is None:
            return None
        year = reading.century + (year - reading.century) % 100
    if form.order == "dmy" and exists(year, day, month) and day != month:
        # What the calendar has in one way only is read in that way, whatever comes first in the rest.
        if not exists(year, month, day) or reading.order == "month":
            month, day = day, month
        elif not reading.order:
            return None
    if not exists(year, month, day):
        return None
    if form.order in _WITHOUT_DAY:
        if reading.without_day == "month":
            return f"{year:04d}-{month:02d}"
        return f"{year:04d}-{month:02d}-01" if reading.without_day else None
    time = _time(text, reading.midnight) if form.time else ""
    return None if time is None else f"{year:04d}-{month:02d}-{day:02d}{time}"


def _time(text: str, midnight: bool) -> str | None:
    """Give the time of a date, with 24 hours and a T or a blank before it; "" for a midnight that is left out."""
    found = _TIME.search(text)
    if found is None:
        return None
    hour, half = int(found["h"]), (found["half"] or "").casefold()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23:
        return None
    seconds = (found["s"] or "").replace(",", ".")
    if midnight and not hour and not f"{found['m']}{seconds}".strip("0:."):
        return ""
    zone = {"utc": "Z"}.get((found["zone"] or "").casefold(), found["zone"] or "")
    return f"{'T' if found['part'].strip().upper() == 'T' else ' '}{hour:02d}:{found['m']}{seconds}{zone}"


def _compact(text: str) -> str | None:
    found = COMPACT.fullmatch(text)
    if not found or not exists(int(found["y"]), int(found["m"]), int(found["d"])):
        return None
    return f"{found['y']}-{found['m']}-{found['d']}"


def _serial(text: str, reading: Reading) -> str | None:
    found = _SERIAL.fullmatch(text) if reading.serial else None
    if not found or not reading.serial or not 61 <= int(found[1]) <= _LAST_SERIAL:
        return None
    day = _DAY_NOUGHT + timedelta(int(found[1]))
    return day.isoformat() if reading.serial[0] <= day <= reading.serial[1] else None


def _sure(known: Known, column: Column) -> Reading:
    """Give how a column's dates are read for sure."""
    if not column.days.forms:
        return Reading()
    forms = [form for text, form in column.days.forms.items() if text not in column.days.impossible]
    whole = bool(forms) and all(form.order in _WITHOUT_DAY and form.year == 4 for form in forms)
    timed = [text for text, form in column.days.forms.items() if form.time]
    midnight = all(_time(column.uniques[text].strip(), True) == "" for text in timed)
    return Reading(_order(known, column), without_day="month" if whole else "", serial=_span(column), midnight=midnight)


def _order(known: Known, column: Column) -> Order:
    """Say what comes first in the dates of two numbers, "" when the column leaves any doubt."""
    days = column.days
    local = {text: days.dates[text] for text, form in days.forms.items() if form.order in ("dmy", "mdy")}
    sure = len(local) - len(days.either) - len(days.impossible & local.keys())
    alike = sum(date.day == date.month for date in local.values())
    first = days.first
    if first["day"] and first["month"]:
        return ""
    if sure - alike > 0 and len(days.either) <= _OPEN * (sure - alike):
        return "day" if first["day"] else "month"
    if sure - alike > 0:
        return ""
    # The first of many months, or what the table's other dates show.
    if {date.day for date in local.values()} == {1} and len({date.month for date in local.values()}) >= _MANY_MONTHS:
        return "day"
    others = [one.days.first for one in known.subject.columns if one.role == "date"]
    said = {side for side in ("day", "month") if any(one[side] for one in others)}
    return said.pop() if len(said) == 1 else ""  # type: ignore[return-value]


def _mostly_open(column: Column, reading: Reading) -> bool:
    """Say whether most dates of two numbers would stay, so that the column would only be in two forms afterwards."""
    local = sum(form.order == "dmy" or form.order == "mdy" for form in column.days.forms.values())
    return not reading.order and len(column.days.either) * 2 > local


def _span(column: Column) -> tuple[date, date] | None:
    """Give the first and the last of a column's days: a number is one of them when it lies between."""
    found = [
        date(one.year, one.month, one.day)
        for text, one in column.days.dates.items()
        if column.days.forms[text].iso and exists(one.year, one.month, one.day)
    ]
    return (min(found), max(found)) if found else None


def of_columns(known: Known, columns: Sequence[int], reading: Reading | None) -> dict[int, Callable[[str], str]]:
    """Give the mending of some columns, by their places; those of which nothing is known are left out."""
    found = {place: mending(known, place, reading) for place in columns}
    return {place: mend for place, mend in found.items() if mend}
