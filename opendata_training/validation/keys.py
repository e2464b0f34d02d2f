"""Keys of rows as numbers, to find those that are there before: in a table, or in all parts of a large one."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    from .column import Column

#: The columns of a key, by their places.
Name = tuple[int, ...]
#: What `hashed` gives: the key of each row as a number, and which rows have none.
Keys = tuple["np.ndarray[Any, Any]", "np.ndarray[Any, Any]"]
_ODD = 0x9E3779B97F4A7C15


def hashed(parts: Sequence[tuple[Column, Sequence[Hashable]]]) -> Keys:
    """Give a number of 64 bits for the key of each row, and which rows have none.

    Parameters:
        parts: the key's columns, each with what every distinct text of it is worth; None for no value.
    """
    import numpy as np

    rows = parts[0][0].rows
    keys = np.zeros(rows, dtype=np.uint64)
    without = np.zeros(rows, dtype=bool)
    for column, values in parts:
        numbers = np.fromiter((hash(value) for value in values), dtype=np.int64, count=len(values)).view(np.uint64)
        none = np.fromiter((value is None for value in values), dtype=bool, count=len(values))
        if not column.cells.apart:
            numbers, none = numbers[column.codes], none[column.codes]
        keys = (keys ^ numbers) * np.uint64(_ODD)
        keys ^= keys >> np.uint64(29)
        without |= none
    return keys, without


def repeated(keys: Keys) -> dict[int, int]:
    """Give the rows, from 0, whose key was there before, with the first that had it."""
    import numpy as np

    judged = np.flatnonzero(~keys[1])
    if not len(judged):
        return {}
    order = np.argsort(keys[0][judged], kind="stable")
    numbers, places = keys[0][judged][order], judged[order]
    same = np.concatenate(([False], numbers[1:] == numbers[:-1]))
    heads = np.maximum.accumulate(np.where(same, 0, np.arange(len(same))))
    return dict(sorted(zip(places[same].tolist(), places[heads[same]].tolist(), strict=True)))
