"""A list that is published as totals only: how many rows there are of each kind, small counts hidden."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from ...conversion.protect import suppress_small_cells

if TYPE_CHECKING:
    import pandas as pd

COUNT = "REGISTROS"
# A table of totals that a person still reads through: so many kinds in a column, so many rows in all.
_KINDS, _ROWS = 40, 200


def totals(frame: pd.DataFrame, personal: Collection[str]) -> tuple[pd.DataFrame, list[str]]:
    """Count a table's rows by the first columns that make a short table, and hide the small counts.

    By what to count is for people to decide who know what is asked; this stands in for them in the practice.

    Parameters:
        frame: the table, every cell a text.
        personal: the labels of its columns with personal data; nothing is counted by them.

    Returns:
        The table of totals, and the labels of the columns that it is counted by.
    """
    by: list[str] = []
    rows = 1
    for label in frame.columns:
        kinds = frame[label].nunique()
        if label not in personal and label.strip() and 2 <= kinds <= _KINDS and rows * kinds <= _ROWS:
            by.append(label)
            rows *= kinds
    if not by:
        import pandas as pd

        return pd.DataFrame({COUNT: [str(len(frame))]}), []
    counted = frame.groupby(by, sort=True, dropna=False).size().reset_index(name=COUNT).astype(str)
    return suppress_small_cells(counted, by, COUNT).frame, by
