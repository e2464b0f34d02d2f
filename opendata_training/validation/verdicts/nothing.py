"""Judging which texts stand for a value that is not there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...reading.kinds import plain
from ..forms.date import COMPACT
from ..words import (
    MISSING_AMONG_DATES,
    MISSING_AMONG_NUMBERS,
    MISSING_ANYWHERE,
    MISSING_SHORT,
    is_key_label,
    names_categories,
)
from .common import Verdict

if TYPE_CHECKING:
    from ..subject import Column, Subject

# Words that are an answer where people choose from a list; and how many answers a list has, and how often one is chosen, as
# a share of what each would have if all were alike.
_WORDS = frozenset({"none", "nil"})
_ANSWERS, _OFTEN = 12, 0.3
# Numbers that forms and systems write for "no answer", out of all range: 99, 999…, and less than nothing.
NINES = re.compile(r"-?9{2,8}(?:\.(?:0+|9+))?")
LESS = re.compile(r"-(?:1|7|8|9|77|88|99|777|888|999|7777|8888|9999|99999)(?:\.0+)?")
# A column of categories has no more different texts than this.
FEW = 50
_SENTINEL = rf"^\s*(?:{NINES.pattern}|{LESS.pattern})\s*$"
LIKE_NINES = re.compile(r"9{2,8}|-9{1,5}|-?9{2,4}\.99?")
# Days that systems write for "no day".
NO_DAY = re.compile(
    r"(?:0000-00-00|00[/-]00[/-](?:0000|00)|1900-01-00|(?:9999-12-31|31[/-]12[/-]9999))(?:[T ][\d:.]+)?"
)
FIRST_DAY = re.compile(r"(?:1900-01-01|0?1[/-]0?1[/-]1900|1899-12-3[01]|1970-01-01|0?1[/-]0?1[/-]1970)(?:[T ][\d:.]+)?")


def judge_nothing(subject: Subject, column: Column, verdict: Verdict) -> None:
    """Judge which texts of a column stand for nothing."""
    among = column.role
    categories = among == "number" and names_categories(column.label)
    short_too = among == "number" and not is_key_label(column.label)
    marked: set[int] = set()
    for place, kind in enumerate(column.shape_kinds):
        if kind in ("", "number", "date"):
            continue
        shape = column.shapes[place].strip()
        # A spelling of nothing is short; a text of some length need not be looked at.
        if len(shape) > 40:
            continue
        said = shape.casefold()
        bare = plain(said)
        found = (said in MISSING_ANYWHERE or bare in MISSING_ANYWHERE) and not (
            among == "text" and bare in _WORDS and _is_answer(column, place)
        )
        if not found and among in ("number", "date"):
            # NA may be one of the categories that numbers stand for.
            found = bare in MISSING_AMONG_NUMBERS and not (categories and bare == "na")
            found = found or (among == "date" and bare in MISSING_AMONG_DATES)
            found = found or (short_too and MISSING_SHORT.fullmatch(shape) is not None)
            if categories and bare == "na":
                verdict.excuse(column.texts_of_shape(place))
        if found:
            marked.update(column.texts_of_shape(place))
    if among == "number" and not is_key_label(column.label):
        marked |= _out_of_range(column)
    if among == "date":
        marked |= _no_days(column)
    if among == "text":
        marked |= _lone_nines(column)
    verdict.give("missing-marker", marked)


def _is_answer(column: Column, place: int) -> bool:
    """Say whether a word for nothing is one of the few answers that a column has, as "none" is beside "some" and "many"."""
    said = column.shapes[place].strip()
    times = sum(count for shape, count in zip(column.shapes, column.shape_times, strict=True) if shape.strip() == said)
    return len(column.uniques) <= _ANSWERS and times >= _OFTEN * column.known / max(1, len(column.uniques))


def _out_of_range(column: Column) -> set[int]:
    """Give the numbers that cannot be measured ones: far above or below all others, and repeated."""
    likely = any(LIKE_NINES.fullmatch(shape.strip()) for shape in column.shapes)
    candidates = set(column.cells.having(_SENTINEL)) if likely else set()
    if not candidates or len(column.uniques) < 3:
        return set()
    values = {**column.values, **_with_commas(column)}
    found = set()
    rest = sorted(value for text, value in values.items() if text not in candidates)
    if not rest:
        return set()
    low, high = rest[0], rest[-1]
    for text in candidates:
        value, times = values.get(text), column.times[text]
        if value is None:
            continue
        if value < 0:
            # Of numbers that are never below zero, one that is twice and more the same.
            if (low >= 0 and times > 1) or (low < 0 and value <= 9 * low and (times > 1 or value <= 100 * low)):
                found.add(text)
        elif "." in column.uniques[text] and times < 3:
            # 99.99 is a price as often as a sign of nothing.
            continue
        elif value > high and _apart(value, high, times, max(column.times[other] for other in values if other != text)):
            found.add(text)
    return found


def _with_commas(column: Column) -> dict[int, float]:
    """Give the numbers that are written with a decimal comma, by the places of their texts."""
    found = {}
    for place, form in enumerate(column.number_forms):
        if form is not None and not form.wrapping and form.digits == "comma":
            for text in column.texts_of_shape(place):
                found[text] = float(column.uniques[text].strip().replace(",", "."))
    return found


def _lone_nines(column: Column) -> set[int]:
    """Give the nines among categories in words, where no other number is: Sí, No, 99."""
    if len(column.uniques) > FEW or column.counts["number"] > 0.5 * column.known:
        return set()
    numbers = {text for text, kind in enumerate(column.kinds) if kind == "number"}
    nines = {text for text in numbers if NINES.fullmatch(column.uniques[text].strip())}
    return nines if nines == numbers and len(column.uniques) - len(nines) > 1 else set()


def _apart(value: float, high: float, times: int, most: int) -> bool:
    """Say whether a number of nines is no measured one: it lies far off, or stands out by how often it is there."""
    if value >= 3 * high:
        return times > 1 or value >= 9 * high
    return value >= 1.1 * high and times >= max(3, 2 * most)


def _no_days(column: Column) -> set[int]:
    found = set()
    years = sorted(date.year for date in column.days.dates.values() if 1800 <= date.year <= 2200)
    # Of 1900 and 1970 it is believed only where all other dates are at least a generation later.
    late = [year for year in years if year not in (1899, 1900, 1970)]
    for text in column.days.dates:
        said = column.uniques[text].strip()
        first = FIRST_DAY.fullmatch(said) and late and late[0] > column.days.dates[text].year + 25
        if first or NO_DAY.fullmatch(said):
            found.add(text)
    for text, said in enumerate(column.uniques):
        if column.compact and said.strip() in ("99999999", "00000000", "99991231") and not COMPACT.fullmatch(said):
            found.add(text)
    return found
