"""A rule as its kind makes it, and what a kind is told to make it of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import Any, NamedTuple

from ...errors import Problem
from ...locale import Words, translator
from ...reading.kinds import plain
from ..finding import Hits
from ..given import NO, YES, nearest
from ..subject import Column, Subject

_ = translator("validation")


class Unusable(ValueError):
    """Said when a rule's value cannot be used; its words say why, and what to write instead.

    Parameters:
        why: half a sentence, in the language in use.
    """


# What is said of a cell that breaks a rule, and the function that gives the rows, from 0, that do.
Ready = tuple[Any, Callable[[], Sequence[int]]]


class Sample(NamedTuple):
    """A rule's value with the texts of its column.

    Parameters:
        value: the value.
        cells: the texts of the column.
        beside: the texts of other columns, by their labels.
    """

    value: str
    cells: Sequence[str]
    beside: Mapping[str, Sequence[str]] = {}


@dataclass(frozen=True)
class Rule:
    """A rule on one column, to be looked at in a table or in any part of it.

    Parameters:
        place: the column, from 0.
        kind: the kind of rule.
        value: its value.
        severity: how bad it is to break it.
        message: what is said of a cell that breaks it; "" for the kind's own words.
    """

    place: int
    kind: ModuleType
    value: str
    severity: str
    message: str

    def hits(self, subject: Subject) -> Hits | None:
        """Give the cells that break it."""
        column = subject.columns[self.place]
        ready: Ready | None = self.kind.prepare(Ask(subject, column, self.value))
        broken = ready[1]() if ready else ()
        if ready is None or not broken:
            return None
        return subject.cells(column, broken, rule=self.message or ready[0], dimension=self.kind.DIMENSION)


@dataclass(frozen=True)
class Ask:
    """What a rule asks of a column, and the ways in which kinds look at it.

    Parameters:
        subject: the table.
        column: the column.
        value: the rule's value, without the blanks around it.
    """

    subject: Subject
    column: Column
    value: str

    @cached_property
    def nothing(self) -> frozenset[str]:
        """The texts that stand for no value in the column, besides blanks: N/D, 9999 and the like, which are another finding."""
        column = self.column
        return frozenset(column.uniques[at] for at in self.subject.verdict(column).texts("missing-marker"))

    def is_nothing(self, text: str) -> bool:
        """Say whether a text stands for no value."""
        return not text.strip() or text in self.nothing

    def where(self, test: Callable[[str], object]) -> list[int]:
        """Give the rows, from 0, whose value passes a test; where there is no value there is nothing to test."""
        return self.column.where(lambda text: not self.is_nothing(text) and test(text))

    def other(self, label: str) -> Column:
        """Give another column that the rule's value names.

        Raises:
            Unusable: when there is none.
        """
        found = named(self.subject, label)
        if not found:
            near = nearest(label, self.subject.labels)
            raise Unusable(
                _('there is no column called "{label}"; the nearest is "{nearest}"', label=label, nearest=near)
            )
        return found[0]

    def others(self, sign: str = "|") -> list[Column]:
        """Give the columns that the rule's value names, parted by a sign."""
        return [self.other(label.strip()) for label in self.value.split(sign) if label.strip()]

    @staticmethod
    def neither() -> str:
        """Say that a value is neither yes nor no."""
        return _("it is neither yes nor no")

    def yes(self) -> bool | None:
        """Say whether the value is a yes (a blank is one) or a no; None when it is neither."""
        said = plain(self.value)
        return True if not said or said in YES else False if said in NO else None


def named(subject: Subject, label: str) -> list[Column]:
    """Give the columns of a label; case, accents and blanks count only where another column has them differently."""
    exact = [column for column in subject.columns if column.label.strip() == label.strip()]
    return exact or [column for column in subject.columns if label.strip() and plain(column.label) == plain(label)]


def column_named(subject: Subject, label: str) -> Column:
    """Give the first column of a label.

    Raises:
        Problem: when there is none, with the nearest.
    """
    found = named(subject, label)
    if found:
        return found[0]
    raise Problem(_('There is no column called "{label}"; the nearest is "{nearest}". Write the label as it is in the table.',
                    label=label, nearest=nearest(label, subject.labels)))  # fmt: skip


# The value of a rule that needs none.
NOTHING_ASKED = Words(en="nothing, or no to leave it out", es="nada, o no para dejarla fuera")
