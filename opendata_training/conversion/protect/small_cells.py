"""Hiding small counts in a table that is published with its totals, so that nobody gets them back by subtracting.

Primary suppression by a threshold and complementary suppression (A. Hundepool and others, "Statistical Disclosure Control", Wiley
2012, chapter 5): in every line that a total adds up, no hidden count may stand alone, and the hidden ones must together be no
small count. Then the lines are solved together as equations, and what still has a single solution is hidden by one more. That a
count lies between narrow bounds is not looked for: for tables with many dimensions use a program made for it (tau-Argus).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import translator
from ...reading.kinds import plain
from ...validation.privacy.small_cells import THRESHOLD
from ...validation.words import TOTAL
from .protected import Cost, Protected, changed, texts_of, with_texts

if TYPE_CHECKING:
    import pandas as pd

_ = translator("privacy")
_COUNT = re.compile(r"\d{1,15}(?:\.0+)?")
# Equations of more hidden counts than this are not solved: it would take too long.
_MOST_HIDDEN = 1_000
# How near to nothing a share of a solution must be to be nothing.
_NOTHING = 1e-9


def suppress_small_cells(
    frame: pd.DataFrame, by: Sequence[str], counts: str, threshold: int = THRESHOLD, mark: str = ""
) -> Protected:
    """Blank small counts, and as many others as it takes that totals do not give them back.

    The table is tidy: a row for each combination of what it is counted by. Rows that say "Total" where they would say what they
    are counted by are totals: they stay, and so do those that are published elsewhere.

    Parameters:
        frame: the table.
        by: the labels of the columns that it is counted by.
        counts: the label of the column of counts.
        threshold: counts from 1 to below this are small; 0 is none, since nobody is in it.
        mark: what to write in place of a hidden count.

    Raises:
        Problem: when there is no such column, the threshold is below 2, or hardly any cell is a count.
    """
    if threshold < 2 or not by:
        raise Problem(_("Name the columns that the table is counted by, and a threshold from 2 on."))
    before = texts_of(frame, counts)
    groups = list(zip(*(texts_of(frame, one) for one in by), strict=True))
    numbers = {at: int(float(text)) for at, text in enumerate(before) if _COUNT.fullmatch(text.replace(",", ""))}
    if len(numbers) * 2 < sum(map(bool, before)):
        raise Problem(_("{column} does not hold counts: {count} of its {cells} cells are whole numbers.", column=counts,
                        count=len(numbers), cells=sum(map(bool, before))))  # fmt: skip
    inner = {at: group for at, group in enumerate(groups) if at in numbers and not any(map(_is_total, group))}
    lines = _lines(inner, len(by))
    hidden = {at for at in inner if 0 < numbers[at] < threshold}
    small = len(hidden)
    # A small total is small too, and its line then needs no other.
    totals = {at for at in numbers if at not in inner and 0 < numbers[at] < threshold}
    while True:
        _complete(hidden, lines, numbers, threshold)
        more = _determined(hidden, lines)
        if not more or not _hide_beside(more, hidden, lines, numbers):
            break
    after = [mark if at in hidden or at in totals else text for at, text in enumerate(before)]
    known = sum(numbers[at] for at in inner)
    lost = sum(numbers[at] for at in hidden)
    what = _("{column}: {small} counts below {threshold} are hidden, and {others} more so that totals do not give them back.",
             column=counts, small=small + len(totals), threshold=threshold, others=len(hidden) - small)  # fmt: skip
    cost = Cost(what, (counts,), changed(before, after), 0, lost / known if known else 0.0)
    return Protected(with_texts(frame, counts, after), cost)


def _is_total(text: str) -> bool:
    return TOTAL.fullmatch(plain(text)) is not None


def _lines(inner: dict[int, tuple[str, ...]], dimensions: int) -> list[list[int]]:
    """Give the rows that a total adds up: alike in all but one of what they are counted by."""
    found: dict[tuple[Any, ...], list[int]] = {}
    for at, group in inner.items():
        for place in range(dimensions):
            found.setdefault((place, *group[:place], *group[place + 1 :]), []).append(at)
    return list(found.values())


def _complete(hidden: set[int], lines: list[list[int]], numbers: dict[int, int], threshold: int) -> None:
    """Hide more counts until in no line one stands alone or the hidden ones are together a small count."""
    lines_of: dict[int, list[list[int]]] = {}
    for line in lines:
        for at in line:
            lines_of.setdefault(at, []).append(line)

    def worth(at: int) -> tuple[bool, int, int, int]:
        # A hidden zero hides nothing; and where other lines have a hidden count already, none is left alone by this one.
        alone = sum(not any(one in hidden for one in line) for line in lines_of[at])
        return numbers[at] == 0, alone, numbers[at], at

    again = True
    while again:
        again = False
        for line in lines:
            inside = [at for at in line if at in hidden]
            rest = {at for at in line if at not in hidden}
            while inside and rest and (len(inside) < 2 or sum(numbers[at] for at in inside) < threshold):
                best = min(rest, key=worth)
                rest.remove(best)
                inside.append(best)
                hidden.add(best)
                again = True


def _determined(hidden: set[int], lines: list[list[int]]) -> list[int]:
    """Give the hidden counts that all lines together still tell exactly."""
    import numpy as np

    places = sorted(hidden)
    if not places or len(places) > _MOST_HIDDEN:
        return []
    number = {at: place for place, at in enumerate(places)}
    rows = [[number[at] for at in line if at in hidden] for line in lines]
    equations = np.zeros((sum(map(bool, rows)), len(places)))
    for row, found in enumerate(filter(None, rows)):
        equations[row, found] = 1
    _left, sizes, right = np.linalg.svd(equations)
    rank = int((sizes > _NOTHING * max(equations.shape)).sum())
    free = right[rank:]
    # What no change of the others may move has a single solution.
    return [at for place, at in enumerate(places) if not (np.abs(free[:, place]) > 1e-7).any()]


def _hide_beside(told: list[int], hidden: set[int], lines: list[list[int]], numbers: dict[int, int]) -> bool:
    """Hide one more count in a line of one that is told; False when there is none left to hide."""
    for at in told:
        others = {one for line in lines if at in line for one in line if one not in hidden}
        if others:
            hidden.add(min(others, key=lambda one: (numbers[one] == 0, numbers[one], one)))
            return True
    return False
