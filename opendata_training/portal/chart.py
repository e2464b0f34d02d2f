"""A simple and honest picture of a published table: a number over time, or by group; none where no choice is good.

The rules, in their order:

1. Over time, where a column has at least three months or years: how many rows each has; where each has about as many (a table
   of the same things again and again), the sum of the first column that counts things.
2. By group, where a column has two to thirty values that come again: how many rows each has; where each has as many and the
   table is of one time only, the sum of the first column that counts things.

Sums are made of whole numbers from 0 up only, and never of what its name says to be a share, a mean, a price, an age, a place
or a code: those cannot be added. The axis begins at 0. Cells that do not fit are counted and told.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

from .columns import Roles, month_of, roles, year_of

# Bigger files are not read through for a picture (bytes).
MOST = 10_000_000
# By so many rows the columns are chosen.
SAMPLE = 2_000
FEWEST_ROWS = 4
FEWEST_TIMES = 3
# More months than these are shown by year.
MOST_MONTHS = 60
MOST_YEARS = 120
MOST_GROUPS = 30
# The groups that are shown; what is left is added up in one more.
SHOWN_GROUPS = 10
# So much more than the least may the greatest count of rows be, and they are about as many all the same.
ALIKE = 1.1
# A column of which more than this share does not fit was chosen wrongly.
MOST_ODD = 0.05


@dataclass(frozen=True)
class Bar:
    """One bar: what it stands for and how much; None where the table has nothing of that time."""

    label: str
    value: int | None


@dataclass(frozen=True)
class Chart:
    """A picture as numbers.

    Parameters:
        over: the column along which it goes.
        of: the column that was summed; empty when rows are counted.
        by: "month", "year" or "group".
        bars: in order of time, or the biggest first.
        others: how many groups were left out of the bars, and how much they come to together.
        odd: rows whose cell in one of the columns is blank or does not fit.
        rows: rows in all.
    """

    over: str
    of: str
    by: str
    bars: tuple[Bar, ...]
    others: tuple[int, int]
    odd: int
    rows: int

    @property
    def top(self) -> int:
        """The greatest value."""
        return max((bar.value or 0 for bar in self.bars), default=0)

    @property
    def least(self) -> Bar:
        """The smallest bar that has a value, the first of several."""
        return min((bar for bar in self.bars if bar.value is not None), key=lambda bar: bar.value or 0)

    @property
    def most(self) -> Bar:
        """The biggest bar, the first of several."""
        return max((bar for bar in self.bars if bar.value is not None), key=lambda bar: bar.value or 0)


@lru_cache(maxsize=256)
def chart(path: Path, delimiter: str, kinds: tuple[tuple[str, str], ...] = ()) -> Chart | None:
    """Give the picture of a CSV file in UTF-8; None when it is too big, no table, or offers no good choice.

    A file of the portal never changes under its name, so an answer holds for ever.

    Parameters:
        path: the file.
        delimiter: what stands between its cells.
        kinds: (label, type) of the columns, as the data dictionary has them.
    """
    try:
        if path.stat().st_size > MOST:
            return None
        return _chosen(path, delimiter, dict(kinds))
    except (OSError, UnicodeDecodeError, csv.Error):
        return None


def _chosen(path: Path, delimiter: str, kinds: Mapping[str, str]) -> Chart | None:
    sample = list(islice(_rows(path, delimiter), SAMPLE + 1))
    if len(sample) <= FEWEST_ROWS:
        return None
    labels = [label.strip() for label in sample[0]]
    found = roles(labels, sample[1:], kinds)
    for time in found.times:
        drawn = _over_time(path, delimiter, labels, time, found)
        if drawn:
            return drawn
    for group in found.groups:
        drawn = _by_group(path, delimiter, labels, group, found)
        if drawn:
            return drawn
    return None


def _rows(path: Path, delimiter: str) -> Iterator[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        yield from (row for row in csv.reader(stream, delimiter=delimiter) if row)


@dataclass
class _Gathered:
    counts: Counter[str]
    sums: Counter[str]
    odd: int
    rows: int


def _gather(
    path: Path, delimiter: str, at: int, read: Callable[[str], str], measure: int | None, width: int
) -> _Gathered | None:
    """Read the file through once, counting rows and summing a column for each value of another."""
    counts: Counter[str] = Counter()
    sums: Counter[str] = Counter()
    odd = rows = 0
    for row in islice(_rows(path, delimiter), 1, None):
        rows += 1
        key = read(row[at].strip()) if len(row) == width else ""
        amount = 0
        if key and measure is not None:
            cell = row[measure].strip()
            if not (cell.isascii() and cell.isdigit()) or len(cell) > 15:
                odd += 1
                continue
            amount = int(cell)
        if not key:
            odd += 1
            continue
        counts[key] += 1
        sums[key] += amount
    return _Gathered(counts, sums, odd, rows) if rows and odd <= rows * MOST_ODD else None


def _alike(counts: Iterable[int], most: float = ALIKE) -> bool:
    known = list(counts)
    return max(known) <= most * min(known)


def _over_time(path: Path, delimiter: str, labels: list[str], time: int, found: Roles) -> Chart | None:
    width = len(labels)
    by_month = _gather(path, delimiter, time, month_of, None, width)
    months = by_month is not None and len(_between(by_month.counts)) <= MOST_MONTHS
    read = month_of if months else year_of
    counted = by_month if months else _gather(path, delimiter, time, year_of, None, width)
    if counted is None or len(counted.counts) < FEWEST_TIMES:
        return None
    times = _between(counted.counts)
    if len(times) > MOST_YEARS:
        return None
    by = "month" if months else "year"
    if _alike(counted.counts.values()):
        for measure in found.measures:
            summed = _gather(path, delimiter, time, read, measure, width)
            if summed and any(summed.sums.values()):
                # Where there is no row there is nothing to add, which is not the same as 0.
                bars = tuple(Bar(one, summed.sums.get(one) if one in summed.counts else None) for one in times)
                return Chart(labels[time], labels[measure], by, bars, (0, 0), summed.odd, summed.rows)
        return None
    bars = tuple(Bar(one, counted.counts[one]) for one in times)
    return Chart(labels[time], "", by, bars, (0, 0), counted.odd, counted.rows)


def _between(keys: Iterable[str]) -> list[str]:
    """Give all months (2014-05) or years (2014) from the first to the last, those without a row too."""
    known = sorted(keys)
    first, last = known[0], known[-1]
    if len(first) == 4:
        return [f"{year:04}" for year in range(int(first), int(last[:4]) + 1)]
    months = range(int(first[:4]) * 12 + int(first[5:]) - 1, int(last[:4]) * 12 + int(last[5:7]))
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in months]


def _by_group(path: Path, delimiter: str, labels: list[str], group: int, found: Roles) -> Chart | None:
    counted = _gather(path, delimiter, group, str, None, len(labels))
    if counted is None or not 2 <= len(counted.counts) <= MOST_GROUPS:
        return None
    amounts, of, odd = counted.counts, "", counted.odd
    if _alike(counted.counts.values(), 1):
        summed = None if found.times else _first_sum(path, delimiter, group, found.measures, len(labels))
        if summed is None:
            return None
        measure, gathered = summed
        amounts, of, odd = gathered.sums, labels[measure], gathered.odd
    elif max(counted.counts.values()) < 2:
        return None
    ranked = sorted(amounts.items(), key=lambda pair: (-pair[1], pair[0]))
    rest = ranked[SHOWN_GROUPS:] if len(ranked) > SHOWN_GROUPS + 1 else []
    bars = tuple(Bar(label, value) for label, value in ranked[: len(ranked) - len(rest)])
    return Chart(labels[group], of, "group", bars, (len(rest), sum(value for _, value in rest)), odd, counted.rows)


def _first_sum(
    path: Path, delimiter: str, group: int, measures: tuple[int, ...], width: int
) -> tuple[int, _Gathered] | None:
    for measure in measures:
        summed = _gather(path, delimiter, group, str, measure, width)
        if summed and any(summed.sums.values()):
            return measure, summed
    return None
