"""The rows of a register as its checks see them."""

from __future__ import annotations

from collections.abc import Iterator

from ....reading.kinds import plain
from ....validation.column import Column
from ....validation.subject import Subject
from ... import looking
from ...barriers.states import CLOSED, STATES

_CLOSED = frozenset(plain(name) for code in CLOSED for name in (code, STATES[code].en, STATES[code].es))


def columns(subject: Subject) -> dict[str, Column]:
    """Give the columns that are there, by their keys."""
    from ...sheets.barriers import SHEET

    return looking.columns(subject, SHEET.columns)


def open_rows(subject: Subject, there: dict[str, Column]) -> Iterator[int]:
    """Give the rows, from 0, of barriers that are still open."""
    for at in range(len(subject.rows)):
        if looking.cell(there, "barrier", at) and plain(looking.cell(there, "state", at)) not in _CLOSED:
            yield at
