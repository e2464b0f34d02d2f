"""How checks look at a file of the plan: its columns by their keys, whatever their titles are, and its cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..reading.kinds import plain
from .cells import understood
from .sheet import Column, known_titles

if TYPE_CHECKING:
    from ..validation.subject import Column as Found
    from ..validation.subject import Subject


def columns(subject: Subject, declared: Sequence[Column]) -> dict[str, Found]:
    """Give the columns that are there, by their keys; of two for one thing, the first.

    Parameters:
        subject: the table.
        declared: the sheet's columns.
    """
    known = known_titles(declared)
    found: dict[str, Found] = {}
    for column in subject.columns:
        if plain(column.label) in known:
            found.setdefault(known[plain(column.label)].key, column)
    return found


def cell(there: Mapping[str, Found], key: str, at: int) -> str:
    """Give the text of a row's cell, without the blanks around it; "" where there is no such column.

    Parameters:
        there: the columns that are there (see `columns`).
        key: the column's key.
        at: the row, from 0.
    """
    return there[key].cell(at).strip() if key in there else ""


def values(subject: Subject, there: Mapping[str, Found], declared: Column) -> list[Any]:
    """Give a column's values, one a row; None where a cell is blank, not understood, or there is no such column.

    Parameters:
        subject: the table.
        there: the columns that are there.
        declared: the column, as its sheet declares it.
    """
    column = there.get(declared.key)
    if column is None:
        return [None] * len(subject.rows)
    known: dict[str, Any] = {}
    for text in column.uniques:
        try:
            known[text] = understood(declared, text) or None
        except ValueError:
            known[text] = None
    return [known[column.cell(at)] for at in range(len(subject.rows))]
