"""Measures of how published data fare, one a file: what each counts, what it tells and what it does not.

A measure declares CODE, TITLE, TELLS and TELLS_NOT (Words), UNIT ("", "%" or "days"), MORE_IS_BETTER, and
``measure(evidence) -> float | None``: None where nothing is known, which is not 0.
"""

from __future__ import annotations

from types import ModuleType

from .... import families
from ....locale import Words


def measures() -> tuple[ModuleType, ...]:
    """Give all measures, in the order people read them."""
    return tuple(sorted(families.members(__name__), key=lambda one: (one.ORDER, one.CODE)))


def words_of_measures() -> dict[str, Words]:
    """Give what each measure is called, by its code."""
    return {one.CODE: one.TITLE for one in measures()}
