"""The scorecard: how a table does in each dimension of quality, before and after it was worked on."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from ..errors import Problem
from ..locale import translator
from .dimensions import DIMENSIONS, Dimension, dimension_of
from .finding import Finding
from .result import Group, Result

if TYPE_CHECKING:
    import pandas as pd

_ = translator("validation")
# Advice works as it is, and a table is not worse for it.
COUNTED = ("error", "warning")


@dataclass(frozen=True)
class Measure:
    """How one table does in one dimension.

    Parameters:
        findings: how many errors and warnings there are.
        cells: how many cells of the table they are about; findings on the file or its header are about none.
        clean: the share of cells without any, 0 to 1; None for a table without cells.
        codes: how many findings of each code.
    """

    findings: int
    cells: int
    clean: float | None
    codes: dict[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {"findings": self.findings, "cells": self.cells, "clean": self.clean, "codes": self.codes}


@dataclass(frozen=True)
class Row:
    """One dimension's line of the scorecard.

    Parameters:
        dimension: the dimension; None for all together.
        before: the table as it was.
        after: the table as it is now; None when there is one table only.
    """

    dimension: Dimension | None
    before: Measure
    after: Measure | None = None

    @property
    def change(self) -> int | None:
        """How many findings more there are now, fewer when below zero; None when there is one table only."""
        return None if self.after is None else self.after.findings - self.before.findings

    def to_json(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {
            "dimension": self.dimension.code if self.dimension else "all",
            "label": str(self.dimension.label) if self.dimension else _("All together"),
            "before": self.before.to_json(),
            "after": None if self.after is None else self.after.to_json(),
            "change": self.change,
        }


@dataclass(frozen=True)
class Scorecard:
    """How a table does in each dimension of quality; it shows itself in a notebook and prints on a terminal.

    Parameters:
        rows: one for each dimension.
        all: all dimensions together.
        before: what to call the table as it was, with its data rows and columns.
        after: the same of the table as it is now; None when there is one table only.
    """

    rows: list[Row]
    all: Row
    before: tuple[str, int, int]
    after: tuple[str, int, int] | None = None

    def row(self, dimension: str) -> Row:
        """Give the line of a dimension by its code, as "completeness".

        Raises:
            Problem: when there is none of that name.
        """
        for one in self.rows:
            if one.dimension and one.dimension.code == dimension:
                return one
        names = ", ".join(one.code for one in DIMENSIONS)
        raise Problem(_('There is no dimension "{name}"; the dimensions are: {names}.', name=dimension, names=names))

    def to_json(self) -> dict[str, Any]:
        """Give it as JSON: numbers for machines, labels in the language in use."""
        return {
            "before": _size(self.before),
            "after": None if self.after is None else _size(self.after),
            "dimensions": [row.to_json() for row in self.rows],
            "all": self.all.to_json(),
        }

    def _repr_html_(self) -> str:
        """Give it as a card for a notebook."""
        from .scorecard_card import card

        return card(self)

    def __str__(self) -> str:
        from .scorecard_card import text

        return text(self)


def scorecard(
    before: Result | str | os.PathLike[str] | pd.DataFrame,
    after: Result | str | os.PathLike[str] | pd.DataFrame | None = None,
    **options: Any,
) -> Scorecard:
    """Say how a table does in each dimension of quality, and how much better it became.

    Parameters:
        before: the table as it was: a report of `validate`, a file or a DataFrame.
        after: the table as it is now.
        options: what `validate` takes besides (schema, rules…), for tables that are not reports yet.

    Raises:
        Problem: when a file cannot be read.
    """
    first = _report(before, options)
    second = None if after is None else _report(after, options)
    measures = [_measures(one) for one in (first, second) if one is not None]
    rows = [Row(one, *(measured[one.code] for measured in measures)) for one in DIMENSIONS]
    together = Row(None, *(measured["all"] for measured in measures))
    return Scorecard(rows, together, _name(first), None if second is None else _name(second))


def _report(table: Any, options: dict[str, Any]) -> Result:
    if isinstance(table, Result):
        return table
    from .run import validate

    return validate(table, **options)


def _name(report: Result) -> tuple[str, int, int]:
    told = PurePath(report.diagnosis.file).name if report.diagnosis and report.diagnosis.file else _("the table")
    return told, report.rows, report.columns


def _size(about: tuple[str, int, int]) -> dict[str, Any]:
    return dict(zip(("file", "rows", "columns"), about, strict=True))


class _Touched:
    """The cells that findings are about, each counted once: single ones, whole rows, whole columns.

    Parameters:
        report: the report.
    """

    def __init__(self, report: Result) -> None:
        self._rows, self._columns = report.rows, report.columns
        header = report.diagnosis.places.get("header", []) if report.diagnosis else [(1,)]
        self._header = {place[0] for place in header}
        self._single: set[tuple[int, int]] = set()
        self._whole_rows: set[int] = set()
        self._whole_columns: set[int] = set()
        # Of findings that are counted and not kept nobody knows which cell they are about.
        self._unknown = 0

    def add(self, group: Group) -> None:
        """Take in a group of findings."""
        for finding in group.findings:
            self._add(finding)
        self._unknown += (group.count - len(group.findings)) * (1 if group.by_column else self._columns)

    def _add(self, finding: Finding) -> None:
        row, column = finding.row, finding.column
        if column is not None and row is None:
            self._whole_columns.add(column)
        elif column is not None and row is not None:
            if row not in self._header:
                self._single.add((row, column))
        elif row is not None and finding.cell is None:
            # A record with its text is one beside the table: a title, a note, a blank line.
            self._whole_rows.add(row)

    @property
    def count(self) -> int:
        """How many cells there are, at most all."""
        known = sum(1 for row, column in self._single
                    if row not in self._whole_rows and column not in self._whole_columns)  # fmt: skip
        columns = min(len(self._whole_columns), self._columns)
        known += columns * self._rows + len(self._whole_rows) * (self._columns - columns)
        return min(known + self._unknown, self._rows * self._columns)


def _measures(report: Result) -> dict[str, Measure]:
    """Measure a table in each dimension, and in all."""
    counted = [group for group in report.groups if group.severity in COUNTED]
    parts: dict[str, list[Group]] = {one.code: [] for one in DIMENSIONS}
    for group in counted:
        for dimension, part in _parts(group):
            parts[dimension.code].append(part)
    return {"all": _measure(report, counted), **{code: _measure(report, found) for code, found in parts.items()}}


def _parts(group: Group) -> Iterator[tuple[Dimension, Group]]:
    """Part a group by the dimensions of its findings; those that are counted and not kept go with the check's."""
    usual = dimension_of(group.check)
    found: dict[str, list[Finding]] = {}
    for finding in group.findings:
        found.setdefault(dimension_of(group.check, finding.at.facts.get("dimension")).code, []).append(finding)
    for one in DIMENSIONS:
        kept = found.get(one.code, [])
        count = len(kept) + (group.count - len(group.findings) if one is usual else 0)
        if count:
            yield one, replace(group, findings=kept, count=count)


def _measure(report: Result, groups: Iterable[Group]) -> Measure:
    touched, codes = _Touched(report), Counter[str]()
    for group in groups:
        touched.add(group)
        codes[group.code] += group.count
    cells, total = touched.count, report.rows * report.columns
    return Measure(sum(codes.values()), cells, 1 - cells / total if total else None, dict(codes))
