"""Judging the texts of a column of numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from ..forms.number import PLAIN
from ..words import is_key_label, is_number_of_something, signless
from .common import Verdict

if TYPE_CHECKING:
    from ..subject import Column, Subject

# Numbers as text that have no more exact code.
AS_TEXT = frozenset({"percent", "parentheses", "minus-behind", "odd-minus", "plus", "apostrophe"})
# Chapters of chapters (1.1.1) stand beside 1.1, which is no number there.
_CHAPTER = re.compile(r"\d{1,3}(?:\.\d{1,3}){2,}\.?")
# School years and places in a row: 3°, 1ª.
_ORDINAL = re.compile(r"9{1,2} ?[°ºª]")
_DEGREES = re.compile(
    r"\b(?:temp\w*|angul\w*|inclin\w*|azimu\w*|pendiente|grados|lat\w*|lon\w*|angle|degrees|slope|rumbo)\b"
)
# In a semicolon file with decimal commas, this share of points is a slip and not the habit.
SLIP = 0.1


@dataclass
class Marks:
    """How the digits of a column's numbers are marked, as numbers of cells.

    Parameters:
        group: texts such as 1,234, which are thousands or decimals.
        point_group: texts such as 1.234.
        cells: how many cells have digits of each form.
        lead: whether a comma follows a lone zero (0,125), as only a decimal one does.
        points: how many cells have a decimal point that cannot be one of thousands.
        whole: how many cells are whole numbers without a mark.
        bare: whether any number has nothing around it.
        short: whether all of those have at most three digits.
    """

    group: list[int] = field(default_factory=list)
    point_group: list[int] = field(default_factory=list)
    cells: dict[str, int] = field(default_factory=dict)
    lead: bool = False
    points: int = 0
    whole: int = 0
    bare: bool = False
    short: bool = True

    @classmethod
    def of(cls, column: Column) -> Marks:
        """Look at a column."""
        found = cls()
        for place, form in enumerate(column.number_forms):
            if form is None:
                continue
            times = column.shape_times[place]
            found.cells[form.digits] = found.cells.get(form.digits, 0) + times
            shape = column.shapes[place]
            if form.digits == "group":
                found.group += column.texts_of_shape(place)
            elif form.digits == "point-group":
                found.point_group += column.texts_of_shape(place)
            elif form.digits == "plain":
                if "." in shape.strip().rstrip(".") and not form.wrapping:
                    found.points += times
                elif not form.wrapping:
                    found.whole += times
                    found.short = found.short and len(shape.strip().lstrip("-")) <= 3
            found.bare = found.bare or not form.wrapping
        found.lead = any(column.uniques[text].strip(" -$").startswith("0") for text in found.group)
        return found

    @cached_property
    def sure_comma(self) -> bool:
        """Whether a comma in this column is a decimal one for sure."""
        return self.cells.get("comma", 0) > 0 or self.lead

    def thousands_by_point(self, column: Column, comma_habit: bool) -> bool:
        """Say whether 1.234 is one thousand and more here."""
        if not self.point_group:
            return False
        if self.cells.get("points") or self.sure_comma:
            return True
        texts = [column.uniques[text].strip() for text in self.point_group]
        if self.points or any(text.lstrip("-").startswith("0") for text in texts):
            return False
        if not self.whole:
            return comma_habit
        # Whole numbers below a thousand without decimals beside 1.230, which keeps its zero: decimals would drop both or none.
        return comma_habit or (self.short and len(texts) >= 3 and any(text.endswith("0") for text in texts))


class Habit:
    """Which decimal mark the whole table has.

    Parameters:
        commas: how many cells have a decimal comma for sure.
        points: how many have a decimal point for sure.
        semicolon: whether semicolons part the cells, as they do where commas are for decimals.
    """

    def __init__(self, subject: Subject) -> None:
        marks = [column.marks for column in subject.columns if column.role == "number"]
        self.commas = sum(one.cells.get("comma", 0) for one in marks)
        self.semicolon = subject.diagnosis is not None and subject.diagnosis.delimiter == ";"
        groups = sum(one.cells.get("point-group", 0) for one in marks if not one.sure_comma)
        sure = sum(one.points for one in marks)
        # Beside decimal commas, and where no point is one of decimals for sure, 12.659 is twelve thousand.
        self.points = sure + (0 if self.semicolon and self.commas and not sure else groups)

    @cached_property
    def comma(self) -> bool:
        """Whether decimal commas are the habit of this table, and no fault."""
        return self.semicolon and self.commas > 0 and self.points <= SLIP * (self.commas + self.points)


def judge_numbers(subject: Subject, column: Column, verdict: Verdict) -> None:
    """Judge the texts of a column of numbers."""
    marks, habit = column.marks, subject.habit
    by_comma = _comma_groups_thousands(marks, habit, subject)
    by_point = marks.thousands_by_point(column, habit.comma)
    numeral = is_key_label(column.label) or is_number_of_something(column.label)
    points_are_odd = habit.comma and marks.sure_comma
    degrees = _test_of_degrees(column)
    for place, form in enumerate(column.number_forms):
        # Most numbers are plain, and there are many of them.
        if form is not None and form == PLAIN and not (points_are_odd and "." in column.shapes[place]):
            continue
        texts = column.texts_of_shape(place)
        if form is None:
            if column.shape_kinds[place]:
                said = ((text, column.uniques[text]) for text in texts)
                odd = [text for text, cell in said if not (numeral and _numeral(cell)) and not degrees(cell)
                       and not _CHAPTER.fullmatch(cell.strip())]  # fmt: skip
                verdict.give("mixed-types", odd)
        elif form.wrapping == "currency":
            verdict.give("currency-in-cell", texts)
        elif form.wrapping == "unit":
            if _ORDINAL.fullmatch(column.shapes[place].strip()) and not _in_degrees(column):
                continue
            # 110 46 43.4 W are no watts.
            verdict.give("unit-in-cell", (text for text in texts if not degrees(column.uniques[text])))
        elif form.wrapping in AS_TEXT:
            # Parentheses around all of them are notes and not losses.
            if form.wrapping == "parentheses" and not marks.bare:
                continue
            verdict.give("number-as-text", texts)
        elif form.wrapping == "kilometre":
            # How engineers write places along a road; among other numbers it is read as a text.
            if marks.whole or marks.points:
                verdict.give("number-as-text", texts)
        elif form.digits in ("commas", "points", "blanks", "quotes"):
            if form.digits != "blanks" or not numeral:
                verdict.give("thousands-mark", texts)
        elif form.digits == "group":
            _judge_group(column, verdict, texts, by_comma, habit)
        elif form.digits == "point-group":
            # 0.125 is no group of thousands whatever the rest is.
            lead = {text for text in texts if column.uniques[text].strip().lstrip("-").startswith("0")}
            if by_point:
                verdict.give("thousands-mark", set(texts) - lead)
            if points_are_odd:
                verdict.give("decimal-mark", lead if by_point else texts)
        elif form.digits == "comma":
            if not habit.comma:
                verdict.give("decimal-mark", texts)
        elif form.digits == "plain":
            verdict.give("decimal-mark", texts)


def _in_degrees(column: Column) -> bool:
    """Say whether a label or a tenth of a degree tells that 25° is a measure, and not the 25th."""
    tenths = any(form and form.wrapping == "unit" and not _ORDINAL.fullmatch(shape.strip())
                 for form, shape in zip(column.number_forms, column.shapes, strict=True))  # fmt: skip
    return tenths or bool(_DEGREES.search(signless(column.label)))


def _test_of_degrees(column: Column) -> Callable[[str], bool]:
    """Give the test of what a check of coordinates tells: degrees, minutes and seconds."""
    from ..coordinates import is_coordinate_label, is_dms, is_dms_among_coordinates

    return is_dms_among_coordinates if is_coordinate_label(column.label) else is_dms


def _judge_group(column: Column, verdict: Verdict, texts: list[int], by_comma: bool | None, habit: Habit) -> None:
    if by_comma:
        # 0,125 is no group of thousands whatever the rest is.
        lead = {text for text in texts if column.uniques[text].strip().lstrip("-").startswith("0")}
        verdict.give("thousands-mark", set(texts) - lead)
        if not habit.comma:
            verdict.give("decimal-mark", lead)
    elif by_comma is False and not habit.comma:
        verdict.give("decimal-mark", texts)


def _comma_groups_thousands(marks: Marks, habit: Habit, subject: Subject) -> bool | None:
    """Say whether 1,234 is one thousand and more in a column; None when nothing tells."""
    if not marks.group:
        return None
    if marks.cells.get("commas") or marks.cells.get("quotes"):
        return True
    if marks.sure_comma:
        return False
    if marks.points or habit.points:
        return True
    if habit.comma:
        return None
    # In a file with commas between the cells nobody writes a decimal comma.
    return True if not habit.semicolon or marks.whole else None


def _numeral(text: str) -> bool:
    """Say whether a text among keys or house numbers is one of them with a letter: S221, 12-B."""
    text = text.strip()
    return any(sign.isdigit() for sign in text) or (len(text) <= 6 and text.isupper())
