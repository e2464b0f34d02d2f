"""What changed in the rows of two releases: added, gone, corrected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...validation.subject import Subject
from .model import Changed

if TYPE_CHECKING:
    import pandas as pd


def row_changes(
    earlier: Subject, later: Subject, columns: Sequence[tuple[int, int]], key: Sequence[str]
) -> Iterator[Changed]:
    """Compare rows by the columns that mean and are written the same in both releases.

    With a key, a row whose key is in both and whose cells are not the same was corrected. Without one, rows are only the same
    or others; so many of them as are gone on one side and new on the other were corrected.

    Parameters:
        earlier: the earlier release's table.
        later: the later one's.
        columns: the places of those columns in each.
        key: the titles, in the later release, of the columns that name a row; none where that is not known.
    """
    if not columns:
        return
    one, other = (
        _frame(earlier, [mine for mine, _theirs in columns]),
        _frame(later, [theirs for _mine, theirs in columns]),
    )
    labels = [later.labels[theirs] for _mine, theirs in columns]
    places = [labels.index(name) for name in key if name in labels]
    if key and len(places) == len(key) and not one.duplicated(places).any() and not other.duplicated(places).any():
        yield from _by_key(one, other, places)
    else:
        yield from _by_text(one, other)


def _frame(subject: Subject, places: Sequence[int]) -> pd.DataFrame:
    import numpy as np
    import pandas as pd

    columns = [subject.columns[place] for place in places]
    stripped = [np.array([text.strip() for text in column.uniques] or [""], dtype=object) for column in columns]
    return pd.DataFrame(
        {at: texts[column.codes] for at, (texts, column) in enumerate(zip(stripped, columns, strict=True))}
    )


def _by_key(one: pd.DataFrame, other: pd.DataFrame, places: list[int]) -> Iterator[Changed]:
    left, right = one.set_index(places), other.set_index(places)
    common = left.index.intersection(right.index)
    added, gone = len(right) - len(common), len(left) - len(common)
    if added:
        yield Changed("rows-added", count=added)
    if gone:
        yield Changed("rows-gone", count=gone)
    corrected = int((left.loc[common] != right.loc[common]).any(axis=1).sum()) if left.shape[1] else 0
    if corrected:
        yield Changed("rows-corrected", count=corrected)


def _by_text(one: pd.DataFrame, other: pd.DataFrame) -> Iterator[Changed]:
    names = list(one.columns)
    left, right = one.groupby(names, sort=False).size(), other.groupby(names, sort=False).size()
    difference = right.sub(left, fill_value=0)
    added, gone = int(difference.clip(lower=0).sum()), int(-difference.clip(upper=0).sum())
    # A release of another period has no row of the last one: nothing was corrected, all of it is new.
    corrected = min(added, gone) if gone < len(one) else 0
    if added - corrected:
        yield Changed("rows-added", count=added - corrected)
    if gone - corrected:
        yield Changed("rows-gone", count=gone - corrected)
    if corrected:
        yield Changed("rows-corrected", count=corrected)
