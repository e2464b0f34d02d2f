"""Dates that a spreadsheet program made of codes: 3-Ene of 1-3, oct-14 of the ages 10-14."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .common import Verdict

if TYPE_CHECKING:
    from ..subject import Column

# What a spreadsheet program takes for a date although it is none: two numbers and a sign.
CODE = re.compile(r"\d{1,4}\s?[-/]\s?\d{1,4}(?:\s*años)?|\d{1,3}(?:\s*(?:y|o) (?:más|mas|menos)|\s?\+)", re.IGNORECASE)
LOOKED_AT = 5000


def made_dates_of_keys(column: Column, verdict: Verdict) -> None:
    """Judge the dates in a column that is one of codes."""
    if column.role != "text" or len(column.shapes) > LOOKED_AT:
        return
    dates = [place for place, form in enumerate(column.date_forms) if form is not None and form.order != "ym"]
    if not dates:
        return
    taken = set(dates)
    codes = [place for place, shape in enumerate(column.shapes) if place not in taken and CODE.fullmatch(shape.strip())]
    made = [place for place in dates if not CODE.fullmatch(column.shapes[place].strip())]
    cells = sum(column.shape_times[place] for place in codes)
    if made and cells >= 0.5 * column.known and len(codes) > 0:
        for place in made:
            verdict.give("key-as-date", column.texts_of_shape(place))
