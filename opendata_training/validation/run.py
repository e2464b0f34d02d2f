"""Running every check on a table."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from .. import families
from ..errors import Problem
from ..locale import translator
from ..reading import read
from .catalogue import Catalogue
from .finding import SEVERITIES, Finding
from .report import Report
from .result import Group
from .schema.loading import load
from .schema.model import Schema
from .subject import Subject

if TYPE_CHECKING:
    import pandas as pd

_ = translator("validation")
CHECKS = "opendata_training.validation.checks"


def validate(
    path_or_frame: str | os.PathLike[str] | pd.DataFrame,
    *,
    schema: str | os.PathLike[str] | Mapping[str, Any] | Schema | None = None,
    previous: str | os.PathLike[str] | pd.DataFrame | None = None,
    catalogue: str | os.PathLike[str] | pd.DataFrame | None = None,
    limit: int = 1000,
    table: int | None = None,
    sheet: str | None = None,
) -> Report:
    """Say what is wrong with a table, where, and what to do about it.

    Parameters:
        path_or_frame: a file that `read` can read, or a DataFrame (its header counts as row 1).
        schema: a Table Schema to check against: a file (JSON or YAML), a Data Package, or a dict.
        previous: the previous release, file or DataFrame; its labels are compared exactly.
        catalogue: the keys of municipalities that exist, file or DataFrame (INEGI's catalogue).
        limit: how many findings to keep for each code and column; counts are always whole.
        table: which table of a file, as in `read`.
        sheet: which sheet of a workbook, as in `read`.

    Raises:
        Problem: when a file cannot be read, or the schema or the catalogue is none.
    """
    if limit < 0:
        raise Problem(_("The limit must be 0 or more, and is {limit}.", limit=limit))
    before = None if previous is None else _labels(previous)
    name = "" if not isinstance(path_or_frame, (str, os.PathLike)) else os.fspath(path_or_frame)
    rules = None if schema is None else load(schema, name)
    places = None if catalogue is None else Catalogue.of(catalogue)
    subject = subject_of(path_or_frame, previous=before, table=table, sheet=sheet)
    subject.schema, subject.catalogue = rules, places
    return check_subject(subject, limit)


def subject_of(
    path_or_frame: str | os.PathLike[str] | pd.DataFrame,
    *,
    previous: Sequence[str] | None = None,
    table: int | None = None,
    sheet: str | None = None,
) -> Subject:
    """Make what the checks look at of a file or a DataFrame.

    Parameters:
        path_or_frame: a file that `read` can read, or a DataFrame.
        previous: the labels of the previous release.
        table: which table of a file, as in `read`.
        sheet: which sheet of a workbook, as in `read`.

    Raises:
        Problem: when the file cannot be read.
        TypeError: when it is neither a path nor a DataFrame.
    """
    if isinstance(path_or_frame, (str, os.PathLike)):
        return Subject.of_table(read(path_or_frame, table=table, sheet=sheet), previous)
    if not hasattr(path_or_frame, "columns"):
        raise TypeError(f"validate takes a path or a DataFrame, not {type(path_or_frame).__name__}")
    return Subject.of_frame(path_or_frame, previous)


def _labels(previous: str | os.PathLike[str] | pd.DataFrame) -> Sequence[str]:
    if isinstance(previous, (str, os.PathLike)):
        return read(previous).labels
    return [str(label) for label in previous.columns]


def check_subject(subject: Subject, limit: int) -> Report:
    """Run every check on a subject and group what they find, worst first."""
    groups = []
    for check in families.members(CHECKS):
        count = 0
        kept: Counter[int | None] = Counter()
        findings: list[Finding] = []
        by_column: Counter[tuple[int, str]] = Counter()
        for hits in check.find(subject):
            count += hits.count
            room = max(0, limit - kept[hits.column])
            shown = [Finding(check, place) for place in islice(hits.places, room)]
            if hits.column is not None:
                by_column[hits.column, subject.label_at(hits.column - 1)] += hits.count
            kept[hits.column] += len(shown)
            findings += shown
        if count:
            groups.append(Group(check, count, findings, dict(by_column)))
    groups.sort(key=lambda group: (SEVERITIES.index(group.severity), -group.count, group.code))
    return Report(groups, len(subject.rows), len(subject.columns), subject.diagnosis)
