"""A first Table Schema of a table, for a person to complete: titles and descriptions are left to them."""

from __future__ import annotations

import os
import re
from collections import Counter
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...reading.windows import is_for_windows
from ..words import MISSING_AMONG_NUMBERS, MISSING_ANYWHERE, is_key_label, key_widths, signless
from .model import Field
from .types import NotOf, cast

if TYPE_CHECKING:
    import pandas as pd

    from ..subject import Column, Subject

PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
# A column of few texts, each on many rows, is a list to choose from.
_CHOICES, _EACH = 20, 5
# A few odd cells do not hide what a column is: they are what the schema is to find.
_SHARE = 0.95
_LONG_KEY = 15
_YEAR_LABEL = re.compile(r"\b(?:ano|anio|year|ejercicio|ciclo|aa)\b")
_INTEGER = re.compile(r"[-+]?(?:0|[1-9]\d*)")
_POINT = re.compile(r"[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?")
_COMMA = re.compile(r"[-+]?(?:\d+(?:,\d+)?|,\d+)")
_GROUPED_COMMAS = re.compile(r"[-+]?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?")
_GROUPED_POINTS = re.compile(r"[-+]?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?")
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_KEY_PARTS, _KEY_COLUMNS = 3, 6
# Kinds of their own form, tried in order.
_FORMS: tuple[tuple[str, str], ...] = (
    ("date", "default"), ("datetime", "default"), ("time", "default"), ("yearmonth", "default"),
    ("datetime", "%Y-%m-%d %H:%M:%S"), ("datetime", "%d/%m/%Y %H:%M:%S"), ("datetime", "%d/%m/%Y %H:%M"),
    ("time", "%H:%M"),
)  # fmt: skip


def infer_schema(
    path_or_frame: str | os.PathLike[str] | pd.DataFrame, *, table: int | None = None, sheet: str | None = None
) -> dict[str, Any]:
    """Make a first Table Schema of a table, as a dict to save as JSON.

    Parameters:
        path_or_frame: a file that `read` can read, or a DataFrame.
        table: which table of a file, as in `read`.
        sheet: which sheet of a workbook, as in `read`.

    Raises:
        Problem: when the file cannot be read.
    """
    from ..opening import subject_of
    from ..windows import counted

    if isinstance(path_or_frame, (str, os.PathLike)) and sheet is None and is_for_windows(Path(path_or_frame)):
        return infer(counted(Path(path_or_frame), table)[1])
    return infer(subject_of(path_or_frame, table=table, sheet=sheet))


def infer(subject: Subject) -> dict[str, Any]:
    """Make a first Table Schema of a subject."""
    markers = _markers(subject)
    fields, keys = [], []
    totals, labels = subject.totals, Counter(subject.labels)
    for column in subject.columns:
        values = [text for text in column.uniques if text.strip() and not _marks(text, markers)]
        blank = sum(column.times[at] for at in column.passing(lambda text: not text.strip() or _marks(text, markers)))
        made = {"name": column.label, "title": "", "description": "", **_kind(column, values)}
        constraints: dict[str, Any] = {}
        whole = not blank and column.rows > 0
        if whole:
            constraints["required"] = True
        if _is_list(column, made["type"], values):
            constraints["enum"] = sorted(values)
        if constraints:
            made["constraints"] = constraints
        fields.append(made)
        keys.append(whole and labels[column.label] == 1 and _may_name(column, made["type"]))
    schema: dict[str, Any] = {"$schema": PROFILE, "fields": fields, "missingValues": ["", *sorted(markers)]}
    key = _primary_key([column for column, may in zip(subject.columns, keys, strict=True) if may]) if not totals else []
    if key:
        schema["primaryKey"] = key
    return schema


def _markers(subject: Subject) -> set[str]:
    """Gather the texts that stand for no value in the whole table and for nothing else in any of its columns."""
    found: set[str] = set()
    for column in subject.columns:
        numbers = column.mostly("number", 0.75) or column.mostly("date", 0.75)
        for text in column.uniques:
            said = text.strip().casefold()
            if said in MISSING_ANYWHERE or (numbers and said in MISSING_AMONG_NUMBERS):
                found.add(text.strip())
    words = {text for column in subject.columns if not (column.mostly("number", 0.75) or column.mostly("date", 0.75))
             for text in column.uniques if text.strip().casefold() not in MISSING_ANYWHERE} if found else set()  # fmt: skip
    return found - words


def _marks(text: str, markers: set[str]) -> bool:
    return text in markers or text.strip() in markers


def _kind(column: Column, values: list[str]) -> dict[str, Any]:
    """Say of which type a column is, with what the type needs to be read."""
    if not values:
        return {"type": "string"}
    stripped = [text.strip() for text in values]
    if {text.casefold() for text in stripped} == {"true", "false"}:
        return {"type": "boolean", "trueValues": sorted({text for text in stripped if text.casefold() == "true"}),
                "falseValues": sorted({text for text in stripped if text.casefold() == "false"})}  # fmt: skip
    digits = [text for text in stripped if text.isdigit()]
    zeros = any(len(text) > 1 and text.startswith("0") for text in digits)
    # Keys are texts: their zeros and their length say something, and nobody adds them up.
    if (
        key_widths(column.label)
        or (digits and zeros)
        or (is_key_label(column.label) and max(map(len, stripped)) >= _LONG_KEY)
    ):
        return {"type": "string"}
    if _YEAR_LABEL.search(signless(column.label)) and _mostly(stripped, _YEAR.fullmatch):
        return {"type": "year"}
    if _mostly(stripped, _INTEGER.fullmatch):
        return {"type": "integer"}
    if _mostly(stripped, _POINT.fullmatch):
        return {"type": "number"}
    if _mostly(stripped, _COMMA.fullmatch) and not _mostly(stripped, re.compile(r"[-+]?\d{1,3}(?:,\d{3})*").fullmatch):
        return {"type": "number", "decimalChar": ","}
    if _mostly(stripped, _GROUPED_COMMAS.fullmatch):
        whole = not any("." in text for text in stripped)
        return {"type": "integer" if whole else "number", "groupChar": ","}
    if _mostly(stripped, _GROUPED_POINTS.fullmatch):
        return {"type": "number", "decimalChar": ",", "groupChar": "."}
    for kind, form in (*_FORMS, *_days(stripped)):
        if _mostly(stripped, partial(_is_of, Field("", kind, form))):
            return {"type": kind} if form == "default" else {"type": kind, "format": form}
    return {"type": "string"}


def _days(values: list[str]) -> list[tuple[str, str]]:
    """Give the forms in which days and months may stand; where both fit, day first, as these countries write."""
    sign = next((text[2] for text in values if re.fullmatch(r"\d\d[/.-]\d\d[/.-]\d{4}", text)), "")
    return [("date", f"%d{sign}%m{sign}%Y"), ("date", f"%m{sign}%d{sign}%Y")] if sign else []


def _is_of(one: Field, text: str) -> bool:
    try:
        cast(text, one)
    except NotOf:
        return False
    return True


def _mostly(values: list[str], test: Any) -> bool:
    """Say whether nearly all values pass, looking at a few first."""
    sample = values[:: max(1, len(values) // 100)]
    if sum(bool(test(text)) for text in sample) < 0.8 * len(sample):
        return False
    return sum(bool(test(text)) for text in values) >= (_SHARE if len(values) >= 20 else 1) * len(values)


def _is_list(column: Column, kind: str, values: list[str]) -> bool:
    several = column.rows >= _EACH * max(1, len(values))
    return (
        kind == "string" and 2 <= len(values) <= _CHOICES and several and all(text == text.strip() for text in values)
    )


def _may_name(column: Column, kind: str) -> bool:
    """Say whether a column may be a part of what names a row: a key, a year, a date."""
    return bool(column.label.strip()) and (is_key_label(column.label) or kind in ("year", "date", "yearmonth"))


def _primary_key(columns: list[Column]) -> list[str]:
    """Find the fewest leading columns of keys whose values together name each row; none when it is not clear."""
    import pandas as pd

    rows = len(columns[0].codes) if columns else 0
    if rows < 2:
        return []
    columns = columns[:_KEY_COLUMNS]
    for size in range(1, _KEY_PARTS + 1):
        for chosen in combinations(columns, size):
            # A date alone names nothing, though each may be met once.
            if not any(is_key_label(column.label) for column in chosen):
                continue
            codes = pd.DataFrame({column.place: column.codes for column in chosen})
            if not codes.duplicated().any():
                return [column.label for column in chosen]
    return []
