"""Totals that no word tells: a first or last row whose numbers are the sums of all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.kinds import plain
from .national import national
from .numbers import Numbers
from .words import MAY_BE_ALL, is_key_label, names_coordinates

if TYPE_CHECKING:
    from .subject import Column, Subject

# So many rows with a number are needed besides, and how exactly the sum must fit (rounded parts).
_ROWS, _NEAR = 2, 1e-6
# In a longer table a program's total is told by a word, and adding up all columns is not worth the time.
_MOST = 100_000


def unsaid_totals(subject: Subject) -> dict[int, int]:
    """Give the rows, from 0, that add up all others and say so by their numbers alone, with the place of their first cell.

    Parameters:
        subject: the table.
    """
    rows = len(subject.rows)
    if subject.whole is not None or not _ROWS < rows <= _MOST:
        return {}
    measured = [
        column
        for column in subject.columns
        if column.role == "number" and not is_key_label(column.label) and not names_coordinates(column.label)
    ]
    others = [column for column in subject.columns if column not in measured]
    if not measured or not others:
        return {}
    taken = subject.totals
    return {
        at: others[0].place
        for at in (0, rows - 1)
        if at not in taken
        and _may_be_all([column.cell(at) for column in others])
        and _adds_up(measured, at, set(taken))
    }


def _may_be_all(cells: list[str]) -> bool:
    """Say whether what is beside the numbers is blank or a word for the whole."""
    said = [plain(cell).rstrip(" :.") for cell in cells]
    none = [country.NAMES_OF_NONE for country in national("regions")]
    return all(MAY_BE_ALL.fullmatch(text) or any(one.fullmatch(text) for one in none) for text in said)


def _adds_up(measured: list[Column], at: int, taken: set[int]) -> bool:
    """Say whether most numbers of a row are the sums of all others in their columns."""
    import numpy as np

    fits = filled = 0
    for column in measured:
        values = Numbers(column).at(slice(None)).copy()
        own = values[at]
        values[[at, *taken]] = np.nan
        others = values[~np.isnan(values)]
        if np.isnan(own) or np.count_nonzero(others) < _ROWS:
            continue
        filled += 1
        fits += bool(abs(others.sum() - own) <= _NEAR * max(1.0, abs(own)))
    return fits > 0 and 2 * fits >= filled
