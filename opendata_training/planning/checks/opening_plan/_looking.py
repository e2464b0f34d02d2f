"""How the checks of an opening plan find its columns and read its cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ....validation.subject import Column, Subject
from ... import looking


def column(subject: Subject, key: str) -> Column | None:
    """Give a column of the opening plan; None when the file has none."""
    from ...sheets.opening_plan import SHEET

    return looking.columns(subject, SHEET.columns).get(key)


def values(subject: Subject, key: str) -> list[Any]:
    """Give the values of a column, one a row; None where a cell is blank, not understood, or there is no such column."""
    from ...sheets.opening_plan import SHEET

    return looking.values(subject, looking.columns(subject, SHEET.columns), SHEET.column(key))


def rows_with(subject: Subject, *places: str) -> Iterator[int]:
    """Give the rows, from 0, that have one of these places."""
    for at, place in enumerate(values(subject, "place")):
        if place in places:
            yield at
