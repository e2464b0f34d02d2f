"""A finding: what a check found at one place, told as facts; the words come from the check when they are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, NamedTuple

from ..locale import Words, translator

_ = translator("validation")

# Worst first: a machine will read it wrong; a person may; advice.
SEVERITIES = ("error", "warning", "advice")


class Fix(NamedTuple):
    """The fix that would mend a finding.

    Parameters:
        code: its code in conversion.
        safe: whether it loses nothing, so that it may run unasked.
    """

    code: str
    safe: bool


class Place(NamedTuple):
    """Where something was found; None where it does not apply.

    Parameters:
        row: the record in the source, from 1.
        line: the physical line, from 1.
        column: the column, from 1.
        label: the column's header.
        cell: the cell's text.
        facts: what else the sentence tells.
    """

    row: int | None = None
    line: int | None = None
    column: int | None = None
    label: str | None = None
    cell: str | None = None
    facts: Mapping[str, Any] = {}


@dataclass(frozen=True)
class Hits:
    """What a check found in one column, or in rows or the file (column None).

    Parameters:
        count: how many places there are.
        column: the column, from 1.
        places: the places, made one by one, so that no more are made than are shown.
        once: whether they are about the file, its header or a column as a whole, and not about rows.
    """

    count: int
    column: int | None
    places: Iterable[Place]
    once: bool = False


class Example(NamedTuple):
    """A small file that shows what a check catches or must leave alone.

    Parameters:
        data: the file's bytes.
        at: row and column of each place that is caught.
        name: the file's name, where its ending matters.
        previous: the previous release's bytes, where the check compares.
        schema: the schema that the file is checked against, where the check needs one.
        catalogue: the bytes of a catalogue of places, where the check looks them up.
        rules: the bytes of a table of rules, where the check goes by them.
        sheets: for a workbook, its sheets' rows instead of bytes.
    """

    data: bytes = b""
    at: tuple[tuple[int | None, int | None], ...] = ()
    name: str = "example.csv"
    previous: bytes | None = None
    schema: Mapping[str, Any] | None = None
    catalogue: bytes | None = None
    rules: bytes | None = None
    sheets: Mapping[str, Sequence[Sequence[Any]]] | None = None


@dataclass(frozen=True)
class Finding:
    """One finding; its sentences are in the language in use when they are read.

    Parameters:
        check: the check that found it.
        place: where.
    """

    check: ModuleType
    at: Place = field(default_factory=Place)

    @property
    def code(self) -> str:
        """The finding's code."""
        return str(self.check.CODE)

    @property
    def severity(self) -> str:
        """How bad it is: "error", "warning" or "advice"."""
        return str(self.check.SEVERITY)

    @property
    def row(self) -> int | None:
        """The record in the source, from 1."""
        return self.at.row

    @property
    def line(self) -> int | None:
        """The physical line, from 1."""
        return self.at.line

    @property
    def column(self) -> int | None:
        """The column, from 1."""
        return self.at.column

    @property
    def label(self) -> str | None:
        """The column's header."""
        return self.at.label

    @property
    def cell(self) -> str | None:
        """The cell's text."""
        return self.at.cell

    @property
    def fix(self) -> Fix | None:
        """The fix that would mend it."""
        found: Fix | None = self.check.FIX
        return found

    @property
    def sentence(self) -> str:
        """What is wrong, without the place."""
        words: Words = self.check.MESSAGE
        return words.format(**{**self.at._asdict(), **self.at.facts})

    @property
    def where(self) -> str:
        """The place in plain words."""
        return place_in_words(self.at)

    @property
    def message(self) -> str:
        """The place in plain words and what is wrong there."""
        return f"{self.where}: {self.sentence}"

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata validate`."""
        return {
            "code": self.code,
            "severity": self.severity,
            "row": self.row,
            "line": self.line,
            "column": self.column,
            "label": self.label,
            "cell": self.cell,
            "message": self.message,
            "fix": None if self.fix is None else self.fix._asdict(),
        }


def place_in_words(at: Place) -> str:
    """Say where a finding is as one would tell a colleague on the telephone."""
    if at.row is None and at.column is None:
        return _("The whole file")
    column = "" if at.column is None else _("column {number} ({label})", number=at.column, label=at.label)
    if at.column is not None and not (at.label or "").strip():
        column = _("column {number}", number=at.column)
    if at.row is None:
        return column[:1].upper() + column[1:]
    # Where cells hold line ends, records and lines part; the line is what a text editor shows.
    line = at.line is not None and at.line != at.row
    row = _("Row {row} (line {line})", row=at.row, line=at.line) if line else _("Row {row}", row=at.row)
    return f"{row}, {column}" if column else row


def severity_in_words(severity: str, count: int | None = None) -> str:
    """Name a severity; with a count, in the words that follow it."""
    if severity == "error":
        return _("error") if count in (None, 1) else _("errors")
    if severity == "warning":
        return _("warning") if count in (None, 1) else _("warnings")
    if count is None:
        return _("advice")
    return _("piece of advice") if count == 1 else _("pieces of advice")
