"""Labels that stand over several columns because their cells were merged."""

from __future__ import annotations

from collections.abc import Sequence

from .header import join_labels
from .sheet import Merged

Rows = Sequence[Sequence[str]]


def labels_of(rows: Rows, header: Sequence[int], width: int, merged: Sequence[Merged]) -> list[str]:
    """Give one label a column, as `join_labels` does, with merged labels carried exactly as far as they were merged.

    Parameters:
        rows: all records.
        header: the records of the header, from 0.
        width: how many columns there are.
        merged: merged ranges, from 1.
    """
    across = [one for one in merged if one[3] > one[1] and one[0] - 1 in header[:-1]]
    if not across:
        return join_labels(rows, header, width)
    own = [[*rows[place], *[""] * (width - len(rows[place]))] for place in header]
    for top, left, _bottom, right in across:
        level = list(header).index(top - 1)
        for column in range(left, min(right, width)):
            # As everywhere, a label belongs to a column that has a label below it.
            if not own[level][column] and any(lower[column].strip() for lower in own[level + 1 :]):
                own[level][column] = own[level][left - 1]
    exact = {list(header).index(top - 1) for top, *_rest in across}
    return join_labels(own, range(len(own)), width, exact)
