"""What a column holds: numbers, dates or texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.kinds import plain
from .forms.date import COMPACT, date_form, exists, parts_of
from .forms.number import number_form
from .words import MISSING_AMONG_NUMBERS, MISSING_SHORT, names_dates

if TYPE_CHECKING:
    from .column import Column

# More shapes than this are judged by a sample before all are looked at: texts, mostly.
MANY_SHAPES, SAMPLE = 5000, 1000


def is_compact(column: Column) -> bool:
    """Say whether most cells are days written as eight digits, 20140305."""
    eight = [place for place, shape in enumerate(column.shapes) if shape.strip() == "99999999"]
    texts = [text for place in eight for text in column.texts_of_shape(place)]
    cells = sum(column.shape_times[place] for place in eight)
    if not cells or cells < 0.6 * column.known:
        return False
    days = [text for text in texts if _is_day(column, text)]
    sure = names_dates(column.label)
    return len(days) >= (0.8 if sure else 1.0) * len(texts) and (sure or len(days) >= 5)


def _is_day(column: Column, text: int) -> bool:
    found = COMPACT.fullmatch(column.uniques[text].strip())
    return found is not None and exists(int(found["y"]), int(found["m"]), int(found["d"]))


def role_of(column: Column) -> str:
    """Say what a column holds: "number", "date" or "text"."""
    if not column.known:
        return "text"
    if len(column.shapes) > MANY_SHAPES:
        step = len(column.shapes) // SAMPLE
        some = column.shapes[::step]
        if sum(bool(number_form(shape) or date_form(shape)) for shape in some) < 0.3 * len(some):
            return "text"
    if column.compact:
        return "date"
    numbers, units, dates, nothing = 0, 0, 0, 0
    for shape, found, times in zip(column.shapes, column.shape_kinds, column.shape_times, strict=True):
        if not found or found == "nothing":
            continue
        if form := number_form(shape):
            numbers += times
            units += times * (form.wrapping == "unit")
        elif (day := date_form(shape)) and day.order != "dw":
            dates += times
        elif found == "text" and _is_nothing_among_numbers(shape):
            nothing += times
    known = column.known - nothing
    if dates and dates >= 0.6 * known and _are_days(column):
        return "date"
    # Where most have a unit, they must all have the same one: "500 mg", "5 UI" is how contents are told.
    contents = units > 0.5 * numbers and (_units(column) > 1 or numbers < known)
    # A few numbers beside a word that is as frequent as they are: doses "1", "2", "Refuerzo" are categories.
    enough = 0.7 if _many_numbers(column) else 0.85
    if known and numbers >= enough * known and numbers >= 0.2 * column.known and not contents:
        return "number"
    return "text"


def _many_numbers(column: Column) -> bool:
    """Say whether there are more different numbers than categories would have."""
    some = [
        text
        for place, shape in enumerate(column.shapes)
        if number_form(shape)
        for text in column.texts_of_shape(place, 11)
    ]
    return len(some) > 10 or column.rows <= len(some) * 3


def _units(column: Column) -> int:
    """Count the different units behind the numbers."""
    shapes = [shape for shape in column.shapes if (form := number_form(shape)) and form.wrapping == "unit"]
    return len({plain(shape.strip().lstrip("-+0123456789.,' ")).rstrip(".") for shape in shapes})


def _are_days(column: Column) -> bool:
    """Say whether what looks like dates is in the calendar, as codes and school years (2013-14) are not."""
    right = wrong = cycles = months = 0
    for place, form in enumerate(column.date_forms):
        if form is None or form.order == "dw":
            continue
        for text in column.texts_of_shape(place, SAMPLE):
            date = parts_of(column.uniques[text])
            if date is None:
                continue
            good = exists(date.year, date.month, date.day, form.year) or (
                form.order == "dmy" and exists(date.year, date.day, date.month, form.year)
            )
            right, wrong = right + good, wrong + (not good)
            months += form.order == "ym"
            cycles += form.order == "ym" and date.month == (date.year + 1) % 100
    return right >= 2 * wrong and not (months and cycles >= 0.6 * months)


def _is_nothing_among_numbers(shape: str) -> bool:
    shape = shape.strip()
    return len(shape) <= 40 and (plain(shape) in MISSING_AMONG_NUMBERS or MISSING_SHORT.fullmatch(shape) is not None)
