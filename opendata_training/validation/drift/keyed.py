"""The same rows in two releases, found by a key that both have, and what they say of the columns cell by cell.

Nothing tells more: where the rows of a key have the same cells in two columns, these are one; where each text of the one goes
with one of the other, one is the other in other words; where the numbers are all so many times as large, the unit changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from .curve import along
from .evidence.numbers import weigh as spread_alike
from .more import counts_more
from .release import Release
from .traits import Traits, hashes, said

if TYPE_CHECKING:
    import numpy as np

# Pairs of columns from this probability on may be a key of both; how many of them are tried together.
_SURE, _TRIED = 0.8, 8
# A key names nearly all rows of its release, and so many rows, and such a share of the smaller release, are in both.
_NAMES, _ROWS, _SHARE = 0.97, 10, 0.2
# Rows that are looked at in search of a key, all tries together; the share of its cells that a key fills.
_WORK, _FILLED = 2_000_000, 0.95
# Mixes the numbers of a key's parts.
_ODD = 0x9E3779B97F4A7C15
# Rows that are compared.
_MOST = 1_500
# Cells that are equal beyond chance; two numbers that rise and fall together.
_EQUAL = ((0.0, 0.0), (0.3, 1.0), (0.8, 4.0), (1.0, 6.0))
_AS_ONE, _MOSTLY = 0.9, 0.9
_TOGETHER = ((0.0, -2.0), (0.3, -1.0), (0.7, 0.0), (0.9, 1.5), (0.99, 3.5))
# Texts one by one: the share of rows with the most frequent partner of their text.
_ONE_TO_ONE, _RECODED, _FEW = 0.97, 4.0, 300
# Numbers that are all so many times as large, within so much of a power of ten.
_STEADY, _STRICTLY = 0.01, 0.98


@dataclass
class Keyed:
    """What the rows that are in both releases say.

    Parameters:
        points: for and against each pair of columns, as `scoring.scores` gives them.
        recoded: the pairs of which each text has one partner, with the partners, as they are written.
        factors: what the first column's numbers are multiplied by to be the second's, where it is the same in all rows.
        more: the pairs of which the second's numbers are the first's plus those of another column.
    """

    points: np.ndarray[Any, Any]
    recoded: dict[tuple[int, int], dict[str, str]]
    factors: dict[tuple[int, int], float]
    more: set[tuple[int, int]]


def keyed(one: Release, other: Release, sure: np.ndarray[Any, Any]) -> Keyed | None:
    """Compare the rows that are in both releases; None when no key is found or rows are not known.

    Parameters:
        one: a release.
        other: another.
        sure: how probable each pair of columns is so far.
    """
    if one.subject.counted or other.subject.counted or not one.subject.rows or not other.subject.rows:
        return None
    rows = _common_rows(one, other, sure)
    return None if rows is None else _compared(one.columns, other.columns, *rows)


def _common_rows(one: Release, other: Release, sure: np.ndarray[Any, Any]) -> tuple[Any, Any] | None:
    """Find a key of one to three columns that both have, and give the rows of both that have the same key."""
    import numpy as np

    pairs = [
        (int(mine), int(theirs))
        for mine, theirs in np.argwhere(sure >= _SURE)
        if _may_be_key(one.columns[mine], other.columns[theirs])
    ]
    pairs.sort(key=lambda pair: one.columns[pair[0]].again)
    keys: dict[tuple[int, int], tuple[Any, Any]] = {}
    tried = 0
    for size in (1, 2, 3):
        for chosen in combinations(pairs[:_TRIED], size):
            if not _may_name_rows(one, other, chosen):
                continue
            tried += len(one.subject.rows) + len(other.subject.rows)
            if tried > _WORK:
                return None
            for mine, theirs in chosen:
                if (mine, theirs) not in keys:
                    keys[mine, theirs] = _row_keys(one.columns[mine]), _row_keys(other.columns[theirs])
            rows = _by_key([keys[pair] for pair in chosen])
            if rows is not None:
                return rows
    return None


def _may_be_key(one: Traits, other: Traits) -> bool:
    """Say whether two columns may be a part of a key: hardly any blank, no measures, and texts that are in both."""
    for column in (one, other):
        if column.role == "blank" or column.filled <= _FILLED or column.distinct < 2:
            return False
        if column.spread is not None and not column.spread.whole:
            return False
    return sum(min(share, other.texts.get(text, 0.0)) for text, share in one.texts.items()) > _SHARE / 2


def _may_name_rows(one: Release, other: Release, pairs: Sequence[tuple[int, int]]) -> bool:
    """Say whether there are as many different keys as rows at all."""
    for release, side in ((one, 0), (other, 1)):
        different = 1
        for pair in pairs:
            different *= release.columns[pair[side]].distinct
        if different < _NAMES * len(release.subject.rows):
            return False
    return True


def _by_key(keys: Sequence[tuple[Any, Any]]) -> tuple[Any, Any] | None:
    """Give the rows of both that have the same key, or None when these columns name no rows."""
    import numpy as np

    left, right = keys[0]
    for first, second in keys[1:]:
        left, right = (left * np.uint64(_ODD)) ^ first, (right * np.uint64(_ODD)) ^ second
    names, places = np.unique(left, return_index=True)
    others, there = np.unique(right, return_index=True)
    if len(names) < _NAMES * len(left) or len(others) < _NAMES * len(right):
        return None
    _both, first, second = np.intersect1d(names, others, assume_unique=True, return_indices=True)
    if len(first) < max(_ROWS, _SHARE * min(len(names), len(others))):
        return None
    step = max(1, len(first) // _MOST)
    return places[first[::step]], there[second[::step]]


def _row_keys(column: Traits) -> Any:
    """Give each row's text as a number, the same for the same text in another release."""
    return hashes(column.column.uniques)[column.column.codes]


def _compared(ones: list[Traits], others: list[Traits], mine: Any, theirs: Any) -> Keyed:
    import numpy as np

    known: dict[str, int] = {"": 0}
    left = np.stack([_texts(column, mine, known) for column in ones])
    right = np.stack([_texts(column, theirs, known) for column in others])
    result = Keyed(np.zeros((len(ones), len(others))), {}, {}, set())
    numbers = [_numbers(column, mine) for column in ones], [_numbers(column, theirs) for column in others]
    shifted = np.roll(right, 1 + right.shape[1] // 3, axis=1)
    for row, one in enumerate(ones):
        for place, other in enumerate(others):
            filled = (left[row] > 0) & (right[place] > 0)
            if filled.sum() < _ROWS:
                continue
            equal = float((left[row] == right[place])[filled].mean())
            chance = float((left[row] == shifted[place])[filled].mean())
            if equal > chance and chance < 1:
                result.points[row, place] = along(_EQUAL, (equal - chance) / (1 - chance))
            first, second = numbers[0][row], numbers[1][place]
            if first is not None and second is not None:
                together = _compare_numbers(result, (row, place), first, second, equal)
                if equal < _MOSTLY and counts_more(first, second, [each for each in numbers[1] if each is not None]):
                    result.more.add((row, place))
                if together >= _AS_ONE:
                    # Then that they are spread otherwise is a matter of the unit.
                    result.points[row, place] += max(0.0, -spread_alike(one, other))
            elif equal < 0.5 and max(one.distinct, other.distinct) <= _FEW:
                partners = _one_to_one(left[row][filled], right[place][filled])
                if one.categories and other.categories and partners:
                    result.recoded[row, place] = _written(partners, list(known), one, other)
                    result.points[row, place] = _RECODED
    return result


def _texts(column: Traits, rows: Any, known: dict[str, int]) -> Any:
    import numpy as np

    codes = column.column.codes[rows]
    used, back = np.unique(codes, return_inverse=True)
    kinds, uniques = column.column.kinds, column.column.uniques
    table = [0 if kinds[at] in ("", "nothing") else known.setdefault(said(uniques[at]), len(known)) for at in used]
    return np.array(table, dtype=np.int64)[back]


def _numbers(column: Traits, rows: Any) -> Any:
    if column.role != "number" or column.years:
        return None
    return column.numbers.at(rows)


def _compare_numbers(result: Keyed, at: tuple[int, int], one: Any, other: Any, equal: float) -> float:
    """Weigh whether two columns' numbers rise and fall together, and note a steady factor between them; give how far they do."""
    import numpy as np

    both = np.isfinite(one) & np.isfinite(other)
    if both.sum() < _ROWS:
        return 0.0
    first, second = one[both], other[both]
    ranks = [np.argsort(np.argsort(each, kind="stable"), kind="stable").astype(float) for each in (first, second)]
    if np.ptp(first) == 0 or np.ptp(second) == 0:
        return 0.0
    together = float(np.corrcoef(ranks[0], ranks[1])[0, 1])
    if equal < 0.8:
        result.points[at] = max(result.points[at], along(_TOGETHER, together))
    sized = (first != 0) & (second != 0)
    # Numbers within a narrow range, as latitudes, are all about so many times as large as any others.
    if sized.sum() >= _ROWS and together > _STRICTLY:
        ratios = np.abs(second[sized] / first[sized])
        low, middle, high = np.quantile(np.log10(ratios), (0.05, 0.5, 0.95))
        if high - low < _STEADY and abs(middle) > _STEADY:
            result.factors[at] = float(10**middle)
            result.points[at] = max(result.points[at], along(_EQUAL, 1.0))
    return together


def _one_to_one(left: Any, right: Any) -> dict[int, int]:
    """Give the partner of each text where each of the one column goes with one of the other; else nothing."""
    import numpy as np

    if len(np.unique(left)) < 2:
        return {}
    pairs, times = np.unique(np.stack((left, right)), axis=1, return_counts=True)
    # The most frequent pairs last, so that they stay.
    order = np.argsort(times, kind="stable")
    partners: dict[int, int] = {}
    for side in (1, 0):
        texts, best = pairs[side][order].tolist(), pairs[1 - side][order].tolist()
        partners = dict(zip(texts, best, strict=True))
        kept = dict(zip(texts, times[order].tolist(), strict=True))
        if sum(kept.values()) < _ONE_TO_ONE * len(left):
            return {}
    return partners


def _written(partners: dict[int, int], texts: list[str], one: Traits, other: Traits) -> dict[str, str]:
    """Give partners as their columns write them."""
    here, there = one.spelt, other.spelt
    return {
        here[texts[mine]]: there[texts[theirs]]
        for mine, theirs in sorted(partners.items())
        if texts[mine] in here and texts[theirs] in there and here[texts[mine]] != there[texts[theirs]]
    }
