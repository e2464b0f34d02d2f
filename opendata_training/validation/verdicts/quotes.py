"""Judging numbers and dates that have a quote on them, which is none of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..forms.date import date_form
from ..forms.number import number_form
from .common import Verdict

if TYPE_CHECKING:
    from ..subject import Column

QUOTE = '"'


def judge_quotes(column: Column, verdict: Verdict) -> None:
    """Judge which texts of a column of numbers or dates are one but for a quote."""
    for place, shape in enumerate(column.shapes):
        if QUOTE not in shape:
            continue
        bare = shape.replace(QUOTE, "").strip()
        if number_form(bare) if column.role == "number" else date_form(bare):
            verdict.give("stray-quote", column.texts_of_shape(place))
