"""Judging the texts of a column of dates."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..forms.date import COMPACT, SERIAL, Date, DateForm, both_ways, exists, is_midnight, parts_of
from .common import Verdict

if TYPE_CHECKING:
    from ..subject import Column, Subject

# From this share of dates on that can only be in the rarer order, both orders are in use.
BOTH_ORDERS = 0.02
COMPACT_FORM = DateForm("ymd", "", 4, False)


@dataclass
class Days:
    """What a column's dates are, text by text.

    Parameters:
        forms: the form of each text that is a date; a date whose month comes first is "mdy".
        dates: its parts.
        either: texts whose day and month could be exchanged.
        impossible: texts that no calendar has.
        first: how many cells have the day first for sure, and how many the month.
    """

    forms: dict[int, DateForm] = field(default_factory=dict)
    dates: dict[int, Date] = field(default_factory=dict)
    either: set[int] = field(default_factory=set)
    impossible: set[int] = field(default_factory=set)
    first: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, column: Column) -> Days:
        """Look at a column."""
        found = cls()
        seen: dict[str, Date | None] = {}
        for place, form in enumerate(column.date_forms):
            if form is None or form.order == "dw":
                continue
            # Of a time stamp the day is enough, and there are far fewer days.
            cut = 10 if form.order == "ymd" and form.time and column.shapes[place].startswith("9999-99-99") else None
            for text in column.texts_of_shape(place):
                said = column.uniques[text][:cut]
                if said not in seen:
                    seen[said] = parts_of(said)
                date = seen[said]
                if date is not None:
                    found._add(text, form, date, column.times[text])
        if column.compact:
            for text, said in enumerate(column.uniques):
                if eight := COMPACT.fullmatch(said.strip()):
                    found._add(
                        text, COMPACT_FORM, Date(int(eight["y"]), int(eight["m"]), int(eight["d"])), column.times[text]
                    )
        return found

    def _add(self, text: int, form: DateForm, date: Date, times: int) -> None:
        self.dates[text] = date
        if form.order == "dmy":
            days_first = exists(date.year, date.month, date.day, form.year)
            months_first = exists(date.year, date.day, date.month, form.year)
            if days_first and months_first:
                if both_ways(date):
                    self.either.add(text)
            elif days_first:
                self.first["day"] += times
            elif months_first:
                self.first["month"] += times
                form = form._replace(order="mdy")
            else:
                self.impossible.add(text)
        elif not exists(date.year, date.month, date.day, form.year):
            self.impossible.add(text)
        self.forms[text] = form


def order_of(first: Counter[str]) -> str:
    """Give what comes first in a column's dates, "" when nothing tells."""
    if not sum(first.values()):
        return ""
    return "month" if first["month"] > first["day"] else "day"


def judge_dates(subject: Subject, column: Column, verdict: Verdict) -> None:
    """Judge the texts of a column of dates."""
    days = column.days
    verdict.give("impossible-date", days.impossible)
    order = order_of(days.first) or ("day" if _firsts(days) else "") or subject.day_or_month
    # A date that fits both ways goes with the rest.
    spoken = {"month": "mdy", "day": "dmy", "": "dmy"}[order]
    forms = {
        text: form._replace(order=spoken) if text in days.either else form
        for text, form in days.forms.items()
        if text not in days.impossible
    }
    same = {text for text, form in forms.items() if form.order == "dmy" and text not in days.either and order == "month"
            and days.dates[text].day == days.dates[text].month}  # fmt: skip
    forms |= {text: forms[text]._replace(order="mdy") for text in same}
    usual = _usual(column, forms)
    if usual is not None:
        _judge_forms(column, verdict, forms, usual)
        _judge_order(days, verdict, order, usual)
        _judge_whole(column, verdict, forms, usual)
    _judge_rest(column, days, verdict)


def _usual(column: Column, forms: dict[int, DateForm]) -> DateForm | None:
    """Give the form that most cells have, the one of ISO 8601 when as many have it."""
    cells: Counter[DateForm] = Counter()
    for text, form in forms.items():
        cells[form] += column.times[text]
    return max(cells, key=lambda form: (cells[form], form.iso, form), default=None)


def _judge_forms(column: Column, verdict: Verdict, forms: dict[int, DateForm], usual: DateForm) -> None:
    # 31/12/14 is short of a century whatever the rest is; mar-06 is first of all another form.
    short = [text for text, form in forms.items() if form.year == 2 and (form == usual or form.order in ("dmy", "mdy"))]
    verdict.give("two-digit-year", short)
    verdict.give("mixed-dates", (text for text, form in forms.items() if form != usual))
    verdict.facts["mixed-dates"] = {
        "usual": next(column.uniques[text] for text, form in forms.items() if form == usual)
    }


def _judge_order(days: Days, verdict: Verdict, order: str, usual: DateForm) -> None:
    """Say which dates can be read in two ways, where the column leaves it open."""
    sure = sum(days.first.values())
    both = sure and min(days.first["day"], days.first["month"]) >= BOTH_ORDERS * sure
    if usual.order in ("dmy", "mdy") and (both or not order):
        verdict.give("ambiguous-date", days.either)


def _firsts(days: Days) -> bool:
    """Say whether all dates are the first of a month, day first."""
    dates = [date for text, date in days.dates.items() if days.forms[text].order == "dmy"]
    return len({date.month for date in dates}) > 2 and {date.day for date in dates} == {1}


def _judge_whole(column: Column, verdict: Verdict, forms: dict[int, DateForm], usual: DateForm) -> None:
    """Say once that a column's form is not the one that sorts."""
    if usual.year == 2 or verdict.texts("ambiguous-date"):
        return
    texts = [text for text, form in forms.items() if form == usual]
    if not usual.iso or (usual.time and all(is_midnight(column.uniques[text]) for text in texts)):
        verdict.whole["date-form"] = column.uniques[texts[0]]


def _judge_rest(column: Column, days: Days, verdict: Verdict) -> None:
    """Judge what is no date of the calendar: years alone and days counted since 1900 are dates in another form."""
    for place, kind in enumerate(column.shape_kinds):
        if not kind or kind == "nothing":
            continue
        for text in column.texts_of_shape(place):
            if text in days.forms:
                continue
            said = column.uniques[text].strip()
            year = len(said) == 4 and said.isdigit() and "1800" <= said <= "2200"
            other = year or SERIAL.fullmatch(said) or COMPACT.fullmatch(said) or column.date_forms[place]
            verdict.give("mixed-dates" if other else "mixed-types", (text,))
