"""Numbers far outside all others, found robustly: few, and sure.

Amounts are compared by their orders of magnitude, since figures of money, people and places are skewed. A number is outside
when it lies an order of magnitude and more above the largest of the rest, and the rest has no long tail of its own that would
make one such number likely. Where a column of categories explains the figures (a price by its product), they are compared with
those of their own category.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .forms.number import PLAIN
from .words import is_key_label, is_number_of_something, names_categories, names_coordinates

if TYPE_CHECKING:
    import numpy as np

    from .subject import Column, Subject

# Fewer numbers, or fewer different ones, do not show what is usual.
LEAST, LEAST_DISTINCT = 30, 8
# In a shorter column: how many numbers at least, how many different ones, and how far off one must be.
CLOSE_LEAST, CLOSE_KINDS, CLOSE_GAP = 10, 4, 0.8
# Orders of magnitude between an outlier and the rest; beyond the quartiles, how far the rest may reach.
GAP, TAIL, BEYOND = 1.0, 2.5, 1.5
# A leap so many times as wide as the tail below it is none of the tail's own.
LEAP = 1.5
# Among a few figures that come again and again: how often each, and how many times as large one is that does not belong.
AGAIN, LARGER, LARGER_THAN_COUNTS, COUNTS = 3, 30, 100, 10
# How much further the upper tenth may reach than the lower one, among orders of magnitude.
LEAN = 1.8
# More than this share are a group of their own.
SHARE = 0.05
# Categories are tried only in tables of a size at which that is quick.
MOST_ROWS = 200_000
_SIGNS = re.compile(r"[^\d.,\-]")
_YEAR = (1800, 2200)


def outliers(subject: Subject, column: Column) -> list[int]:
    """Give the rows, from 0, whose number in a column is far outside."""
    import numpy as np

    if column.role != "number" or _is_no_quantity(column):
        return []
    values = amounts(subject, column)
    values = values if column.cells.apart else values[column.codes]
    if subject.totals:
        values[list(subject.totals)] = np.nan
    known = np.flatnonzero(np.isfinite(values))
    if len(known) < LEAST:
        return known[_beyond_the_close(values[known])].tolist()
    if len(column.uniques) < LEAST_DISTINCT:
        return known[_beyond_the_few(values[known])].tolist()
    low, high = values[known].min(), values[known].max()
    if _YEAR[0] <= low and high <= _YEAR[1]:
        return []
    found = set(known[_beyond_the_even(values[known])].tolist())
    positive = known[values[known] > 0]
    # Where most are zero, one large number is what the column is about.
    if len(positive) >= max(LEAST, len(known) / 2):
        sizes = np.log10(values[positive])
        found |= set(positive[_beyond_the_rest(sizes)].tolist())
        if len((subject.whole or subject).rows) <= MOST_ROWS:
            found |= set(positive[_beyond_their_own(subject, column, positive, sizes)].tolist())
    return sorted(found)


def _is_no_quantity(column: Column) -> bool:
    label = column.label
    return is_key_label(label) or is_number_of_something(label) or names_categories(label) or names_coordinates(label)


def amounts(subject: Subject, column: Column) -> np.ndarray[Any, Any]:
    """Give the number that each distinct text of a column says, not a number where it says none."""
    import numpy as np

    nothing = subject.verdict(column).texts("missing-marker")
    # Most numbers are plain, and there are many of them.
    found = column.plain_values.copy()
    for place, form in enumerate(column.number_forms):
        if form is None or form.digits not in ("plain", "point-group", "commas", "group", "comma"):
            continue
        if form == PLAIN:
            continue
        texts = column.texts_of_shape(place)
        if form.wrapping:
            said = [_SIGNS.sub("", column.uniques[text]) for text in texts]
        else:
            said = [column.uniques[text] for text in texts]
        if form.digits in ("commas", "group") and not (form.digits == "group" and column.marks.sure_comma):
            said = [text.replace(",", "") for text in said]
        elif form.digits in ("comma", "group"):
            said = [text.replace(",", ".") for text in said]
        try:
            found[texts] = np.fromiter(map(float, said), dtype=float, count=len(said))
        except ValueError:
            continue
    found[list(nothing)] = np.nan
    return found


def _beyond_the_rest(sizes: np.ndarray[Any, Any], least: float = 0.05) -> np.ndarray[Any, Any]:
    """Give the places of the orders of magnitude that are far above the rest."""
    import numpy as np

    most = max(3, int(SHARE * len(sizes)))
    # Those above the leap are few; no leap ends higher than the largest.
    if np.count_nonzero(sizes > sizes.max() - 0.999 * GAP) > most:
        return np.empty(0, dtype=int)
    lowest, first, middle, third, highest = np.percentile(sizes, (10, 25, 50, 75, 90))
    spread = max(third - first, least)
    # A tail that stretches upwards even among orders of magnitude makes one such number likely.
    if highest - middle > LEAN * max(middle - lowest, least):
        return np.empty(0, dtype=int)
    last = np.argpartition(sizes, len(sizes) - most - 1)[-most - 1 :]
    order = last[np.argsort(sizes[last], kind="stable")]
    rest, above = sizes[order][:-1], sizes[order][1:]
    # The lowest number that is so far above the one before it.
    apart = above - rest >= np.maximum(max(GAP, 1.25 * spread), 0.6 * (rest - middle))
    near = (rest <= third + TAIL * spread) | (above - rest >= LEAP * (rest - third))
    far = np.flatnonzero(apart & near & (above >= third + BEYOND * spread))
    return order[far[0] + 1 :] if len(far) else np.empty(0, dtype=int)


def _beyond_the_few(values: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Give the place of the one number that is many times as large as all others, where these are few and come again."""
    import numpy as np

    figures, times = np.unique(values, return_counts=True)
    if len(figures) < 3 or times[-1] > 1 or figures[0] < 0 or times[:-1].min() < AGAIN:
        return np.empty(0, dtype=int)
    least = LARGER if figures[-2] >= COUNTS else LARGER_THAN_COUNTS
    return (
        np.flatnonzero(values == figures[-1]) if figures[-1] >= least * max(figures[-2], 1) else np.empty(0, dtype=int)
    )


def _beyond_the_close(values: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Give the place of the one number of a short column that is far from all others, where these are close together."""
    import numpy as np

    none = np.empty(0, dtype=int)
    if len(values) < CLOSE_LEAST:
        return none
    order = np.argsort(values, kind="stable")
    for far, rest in ((order[-1], values[order[:-1]]), (order[0], values[order[1:]])):
        if rest[0] <= 0 or len(np.unique(rest)) < CLOSE_KINDS:
            continue
        wide = np.log10(rest[-1] / rest[0])
        if values[far] <= 0:
            # Below zero among numbers that never are, and larger than they are.
            if wide <= GAP / 2 and -values[far] >= 3 * rest[-1]:
                return np.array([far])
            continue
        above = values[far] > rest[-1]
        gap = np.log10(values[far] / rest[-1]) if above else np.log10(rest[0] / values[far])
        if gap >= max(CLOSE_GAP if above else 2 * CLOSE_GAP, 3 * wide):
            return np.array([far])
    return none


def _beyond_the_even(values: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Give the places of numbers far from a column whose numbers lie evenly around their middle, as ages do."""
    import numpy as np

    none = np.empty(0, dtype=int)
    most = max(3, SHARE * len(values))
    # With numbers so far off, all the rest lies within 4/11 of the whole range, and away from one end of it.
    low, high = values.min(), values.max()
    quarter = (high - low) / 4
    if min(np.count_nonzero(values < low + quarter), np.count_nonzero(values > high - quarter)) > most:
        return none
    first, middle, third = np.percentile(values, (25, 50, 75))
    spread = third - first
    if spread <= 0 or not 0.5 <= (third - middle) / max(middle - first, 1e-12) <= 2:
        return none
    far = np.flatnonzero((values > third + 10 * spread) | (values < first - 10 * spread))
    if not len(far):
        return none
    rest = np.delete(values, far)
    even = rest.max() <= third + 1.5 * spread and rest.min() >= first - 1.5 * spread
    return far if even and 0 < len(far) <= most else none


def _beyond_their_own(
    subject: Subject, column: Column, rows: np.ndarray[Any, Any], sizes: np.ndarray[Any, Any]
) -> np.ndarray[Any, Any]:
    """Give the places of numbers far above those of their own category, by the column that explains the numbers best."""
    import numpy as np
    import pandas as pd

    usual = np.subtract(*np.percentile(sizes, (75, 25)))
    best, rests = 0.5 * usual, None
    for other in subject.columns:
        if other is column or other.role == "date" or not 2 <= len(other.uniques) <= len(rows) / 4:
            continue
        groups = pd.Series(sizes).groupby(other.codes[rows])
        rest = (sizes - groups.transform("median").to_numpy())[groups.transform("size").to_numpy() >= 4]
        if len(rest) < 0.8 * len(sizes):
            continue
        spread = np.subtract(*np.percentile(rest, (75, 25)))
        if spread < best:
            whole = np.where(groups.transform("size") >= 4, sizes - groups.transform("median").to_numpy(), 0.0)
            best, rests = spread, whole
    return np.empty(0, dtype=int) if rests is None else _beyond_the_rest(rests, 0.2)
