"""One sheet as text, however it was stored: what a person means by its values, and what was merged."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

#: A table of so many cells takes about two gigabytes. With all the rows that a sheet can have it is 57 columns wide, so that
#: a sheet without cells to the right of BE is fine, which is seen quickly.
MOST_CELLS = 60_000_000
# Digits that were typed; a spreadsheet program shows no more than 15, and arithmetic leaves noise in those after.
_SHOWN, _TYPED = 15, 12
# Cells that are no trouble to anybody.
_ROOM = 2_000_000
# First row and column and last row and column of a merged range, from 1.
Merged = tuple[int, int, int, int]


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook as text.

    Parameters:
        name: its name; "" for a page, which has no sheets.
        rows: its rows from the first one on, blank ones included, but for those at the end.
        hidden: True when a person who opens the workbook does not see it.
        merged: its merged ranges.
    """

    name: str
    rows: list[list[str]]
    hidden: bool = False
    merged: list[Merged] = field(default_factory=list)


def trimmed(rows: list[list[str]]) -> list[list[str]]:
    """Take blank cells off the ends of rows, and blank rows off the end, in place."""
    for row in rows:
        while row and not row[-1].strip():
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def as_text(value: Any) -> str:
    """Give a workbook's value as the text a person means by it: dates as ISO 8601, whole numbers without ".0"."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, dt.datetime):
        value = _whole_second(value)
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat()
    if isinstance(value, dt.timedelta):
        return _duration(value.total_seconds())
    if isinstance(value, dt.time):
        return _whole_second(dt.datetime.combine(dt.date(2000, 1, 1), value)).time().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    return "" if value is None else str(value)


def number_text(value: float) -> str:
    """Give a number as it was typed: 3 and not 3.0, 0.3 and not 0.30000000000000004, 0.00001 and not 1e-05."""
    # Above 2**53 the digits of a float are no longer the ones that were typed: keep its own notation.
    if value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    text = repr(value)
    # Noise follows a run of zeros or nines.
    if len(text) > _SHOWN and ("000" in text or "999" in text):
        shown = f"{value:.{_SHOWN}g}"
        if _digits(text) > _SHOWN and _digits(shown) <= _TYPED:
            text = repr(float(shown))
    return format(Decimal(text), "f") if "e-" in text and abs(value) > 1e-10 else text


def _digits(text: str) -> int:
    return len(text.split("e")[0].replace(".", "").strip("-0"))


def percent_text(value: float) -> str:
    """Give a share as the percentage it is shown as, all its digits kept: 0.0534 is 5.34%."""
    hundredfold = format(Decimal(number_text(value)) * 100, "f")
    return (hundredfold.rstrip("0").rstrip(".") if "." in hundredfold else hundredfold) + "%"


def _whole_second(value: dt.datetime) -> dt.datetime:
    """Round away what is left of a time of day stored as a fraction of a day."""
    past = value.microsecond
    if past < 1000 or past > 999_000:
        return value.replace(microsecond=0) + dt.timedelta(seconds=past > 999_000)
    return value


def _duration(total: float) -> str:
    seconds = round(abs(total))
    sign = "-" if total < 0 and seconds else ""
    return f"{sign}{seconds // 3600:02d}:{seconds % 3600 // 60:02d}:{seconds % 60:02d}"


def column_number(letters: str) -> int:
    """Give a column's number from its letters: A is 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def squared(rows: list[list[str]]) -> list[list[str]]:
    """Make the rows of a sheet that are not blank equally long, in place; a few cells far to the right do not count."""
    widths = [len(row) for row in rows if row]
    width = max(widths, default=0)
    if width * len(widths) > _ROOM and width * len(widths) > 4 * sum(widths):
        width = sorted(widths)[len(widths) * 99 // 100]
    for row in rows:
        if row and len(row) < width:
            row += [""] * (width - len(row))
    return rows
