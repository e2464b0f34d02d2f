"""A plan's file as a Table Schema, and its findings: those of validation, by the schema and by the sheet's own checks."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Problem
from ..reading.kinds import plain
from ..validation import Report, own_checks
from ..validation.gathering import check_subject
from ..validation.given import Given, given
from ..validation.opening import subject_of
from ..validation.schema.checking import Judged, judged
from ..validation.schema.loading import load
from ..validation.subject import Subject
from .cells import as_text, is_understood, wanted
from .sheet import Column, Sheet, Source, known_titles

if TYPE_CHECKING:
    import pandas as pd

_TYPES = {"text": "string", "email": "string", "link": "string", "choice": "string", "yes-no": "string", "date": "date",
          "month": "yearmonth", "whole": "integer", "number": "number"}  # fmt: skip
_FORMATS = {"email": "email", "link": "uri"}
# What is a finding in data to publish and none in a plan: it names people by design, has columns of few, uneven numbers and
# blank ones that come later, and is read whatever a spreadsheet program saved it as and however it writes a day.
_NOT_HERE = frozenset((
    "personal-data", "outlier", "sum-mismatch", "column-moved", "category-variant", "byte-order-mark", "blank-column",
    "preamble", "blank-row", "delimiter-unusual", "encoding-error", "ambiguous-date", "mixed-dates", "date-form",
    "decimal-mark", "number-as-text",
))  # fmt: skip


def table_schema(sheet: Sheet, labels: Mapping[str, str]) -> dict[str, Any]:
    """Give the Table Schema of a sheet.

    Parameters:
        sheet: the sheet.
        labels: the label of each column that is there, by its key.
    """
    fields = [_field(one, labels[one.key]) for one in sheet.columns if one.key in labels]
    made: dict[str, Any] = {"fields": fields, "fieldsMatch": "superset", "missingValues": [""]}
    if sheet.key and all(key in labels for key in sheet.key):
        made["primaryKey"] = [labels[key] for key in sheet.key]
    return made


def _field(column: Column, label: str) -> dict[str, Any]:
    asked: dict[str, Any] = {}
    if column.filled:
        asked["required"] = True
    if column.unique:
        asked["unique"] = True
    if column.least is not None:
        asked["minimum"] = column.least
    if column.most is not None:
        asked["maximum"] = column.most
    if column.kind in ("choice", "yes-no"):
        asked["enum"] = [as_text(column, one) for one in (column.choices if column.kind == "choice" else (True, False))]
    field = {"name": label, "title": str(column.title), "description": f"{column.what} ({wanted(column)})",
             "type": _TYPES[column.kind]}  # fmt: skip
    if column.kind in _FORMATS:
        field["format"] = _FORMATS[column.kind]
    if column.example is not None:
        field["example"] = str(column.example)
    return {**field, "constraints": asked} if asked else field


def report(sheet: Sheet, source: Source, limit: int) -> Report:
    """Check a file of the plan (see `check_sheet`)."""
    subject, by_label = _opened(sheet, source)
    labels = {one.key: label for label, one in reversed(by_label.items())}
    schema = table_schema(sheet, labels)
    for field in schema["fields"]:
        # What a finding says is wanted; the type's name says nothing to who keeps a plan.
        field["form"] = wanted(by_label[field["name"]])
    subject.schema = load(schema)
    found = judged(subject)
    if found is not None:
        _be_lenient(subject, found, by_label)
    return check_subject(subject, limit, own_checks.load(sheet.checks) if sheet.checks else (), _NOT_HERE)


def _opened(sheet: Sheet, source: Source) -> tuple[Subject, dict[str, Column]]:
    """Give what to check and its columns by their labels: the file itself where its header is plain, else the table below it."""
    known = known_titles(sheet.columns)

    def named(labels: list[str]) -> dict[str, Column]:
        return {label: known[plain(label)] for label in labels if plain(label) in known}

    # What no step could read is said here too.
    table = given(source, {one.key: one.titles for one in sheet.columns}, sheet.needed, sheet.what)
    try:
        subject = subject_of(Path(source) if isinstance(source, (str, os.PathLike)) else source)
        by_label = named(subject.labels)
    except Problem:
        # A table of its titles alone is none to `read`, and a plan that has only begun to us.
        by_label = {}
    if not set(sheet.needed) <= {one.key for one in by_label.values()}:
        subject = subject_of(_frame(sheet, table))
        subject.rows = table.rows
        by_label = named(subject.labels)
    return subject, by_label


def _frame(sheet: Sheet, table: Given) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        {**{str(one.title): table.cells[one.key] for one in sheet.columns}, **table.others}, dtype=object
    )


def _be_lenient(subject: Subject, found: Judged, by_label: Mapping[str, Column]) -> None:
    """Let a cell be wrong just where it is not understood, however a person or a spreadsheet program writes what it means."""
    wrong = {
        column.place: {text for text in column.uniques if not is_understood(by_label[column.label], text)}
        for column in subject.columns
        if column.label in by_label
    }
    told: dict[int, set[str]] = {}

    def kept(place: int, rows: list[int]) -> list[int]:
        column = subject.columns[place]
        left = [row for row in rows if place not in wrong or column.cell(row) in wrong[place]]
        told.setdefault(place, set()).update(column.cell(row) for row in left)
        return left

    types = [(column, field, kept(column.place, rows)) for column, field, rows in found.types]
    found.types[:] = [one for one in types if one[2]]
    broken = [(column, rows if name == "required" else kept(column.place, rows), name, limit)
              for column, rows, name, limit in found.broken]  # fmt: skip
    found.broken[:] = [one for one in broken if one[1]]
    fields = {one.name: one for one in subject.schema.fields} if subject.schema else {}
    for place, texts in wrong.items():
        column = subject.columns[place]
        if left := texts - told.get(place, set()):
            found.types.append((column, fields[column.label], column.where(left.__contains__)))
