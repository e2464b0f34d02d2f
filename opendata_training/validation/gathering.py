"""Gathering what the checks find, in one table or in the parts of a large one, up to a limit for each code and column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from types import ModuleType
from typing import Any

from .. import families
from ..reading import Diagnosis
from .finding import SEVERITIES, Finding, Hits
from .report import Report
from .result import Group
from .subject import Subject

CHECKS = "opendata_training.validation.checks"


class _Kept:
    """What one check found so far."""

    def __init__(self) -> None:
        self.count = 0
        self.findings: list[Finding] = []
        self.by_column: Counter[tuple[int, str]] = Counter()
        self.kept: Counter[int | None] = Counter()


class Gathering:
    """Gathers findings by check.

    Parameters:
        limit: how many findings to keep for each code and column; counts are always whole.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._found: dict[ModuleType, _Kept] = {}
        self._labels: dict[int, str] = {}
        self._begun = False

    def add(self, subject: Subject, more: Sequence[ModuleType] = (), without: Collection[str] = ()) -> None:
        """Run every check on a table, or on the next part of one, without those of some codes, and more besides."""
        self._labels.update({place + 1: subject.label_at(place) for place in range(len(subject.labels))})
        self._labels.update({place + 1: subject.label_at(place) for place in subject.bare})
        for check in (*families.members(CHECKS), *more):
            if check.CODE in without:
                continue
            self.take(check, check.find(subject), again=self._begun)
        self._begun = True

    def take(self, check: ModuleType, hits: Iterable[Hits], again: bool = False) -> None:
        """Take what one check found; what is said once of a file was said with its first part."""
        for one in hits:
            if not one.count or (again and one.once):
                continue
            kept = self._found.setdefault(check, _Kept())
            kept.count += one.count
            room = max(0, self._limit - kept.kept[one.column])
            shown = [Finding(check, place) for place in islice(one.places, room)]
            if one.column is not None:
                kept.by_column[one.column, self._labels.get(one.column, "")] += one.count
            kept.kept[one.column] += len(shown)
            kept.findings += shown

    def report(self, rows: int, columns: int, diagnosis: Diagnosis | None) -> Report:
        """Give what was found, worst first.

        Parameters:
            rows: how many data records there are.
            columns: how many columns.
            diagnosis: what the reader found out about the file.
        """
        groups = [
            Group(check, kept.count, kept.findings, dict(kept.by_column))
            for check, kept in self._found.items()
            if kept.count
        ]
        groups.sort(key=lambda group: (SEVERITIES.index(group.severity), -group.count, group.code))
        return Report(groups, rows, columns, diagnosis)


def check_subject(subject: Subject, limit: int, more: Sequence[Any] = (), without: Collection[str] = ()) -> Report:
    """Run every check on a table, and more besides, and group what they find, worst first.

    Parameters:
        subject: the table.
        limit: how many findings to keep for each code and column.
        more: further checks.
        without: the codes of checks that are not run.
    """
    gathering = Gathering(limit)
    gathering.add(subject, more, without)
    return gathering.report(len(subject.rows), len(subject.columns), subject.diagnosis)
