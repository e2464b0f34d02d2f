"""The columns of a readiness profile as its checks see them."""

from __future__ import annotations

from ....validation.column import Column
from ....validation.subject import Subject
from ... import looking


def columns(subject: Subject) -> dict[str, Column]:
    """Give the columns that are there, by their keys."""
    from ...sheets.readiness import SHEET

    return looking.columns(subject, SHEET.columns)
