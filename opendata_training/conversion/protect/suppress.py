"""Leaving out: columns, rows of small groups, or what tells these rows apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...errors import Problem
from ...locale import translator
from .protected import Cost, Protected, changed, label_in, loss_of, texts_of, with_texts

if TYPE_CHECKING:
    import pandas as pd

_ = translator("privacy")


def remove(frame: pd.DataFrame, columns: str | Sequence[str]) -> Protected:
    """Take columns out.

    Parameters:
        frame: the table.
        columns: their labels.

    Raises:
        Problem: when there is no such column.
    """
    named = [columns] if isinstance(columns, str) else list(columns)
    cells = sum(sum(map(bool, texts_of(frame, one))) for one in named)
    left = frame.drop(columns=[label_in(frame, one) for one in named])
    return Protected(left, Cost(_("Taken out: {columns}.", columns=", ".join(named)), tuple(named), cells, 0, 1.0))


def suppress_rows(frame: pd.DataFrame, quasi: Sequence[str], k: int) -> Protected:
    """Take out the rows of groups of fewer than k that are alike in some columns.

    Parameters:
        frame: the table.
        quasi: the columns that others may know of a person.
        k: how many rows a group must have.

    Raises:
        Problem: when there is no such column, or k is no whole number from 1.
    """
    groups = _groups(frame, quasi, k)
    sizes = Counter(groups)
    keep = [sizes[group] >= k for group in groups]
    gone = len(keep) - sum(keep)
    what = _("Rows in groups of fewer than {k} by {columns} are left out.", k=k, columns=", ".join(quasi))
    loss = gone / len(keep) if keep else 0.0
    return Protected(frame.loc[keep], Cost(what, tuple(quasi), gone * len(quasi), gone, loss))


def suppress_cells(frame: pd.DataFrame, quasi: Sequence[str], k: int) -> Protected:
    """Blank the cells that tell rows of groups of fewer than k apart; the rows stay.

    The blanked rows are a group too; while it is smaller than k, the smallest other group is blanked with it.

    Parameters:
        frame: the table.
        quasi: the columns that others may know of a person.
        k: how many rows a group must have.

    Raises:
        Problem: when there is no such column, or k is no whole number from 1.
    """
    groups = _groups(frame, quasi, k)
    sizes = Counter(groups)
    blank = ("",) * len(quasi)
    hidden = {group for group, size in sizes.items() if size < k and group != blank}
    count = sum(sizes[group] for group in hidden) + sizes.get(blank, 0)
    for group in sorted(
        (one for one in sizes if one not in hidden and one != blank), key=lambda one: (sizes[one], one)
    ):
        if not 0 < count < k:
            break
        hidden.add(group)
        count += sizes[group]
    lost, cells, done = 0.0, 0, frame
    for place, column in enumerate(quasi):
        before = [group[place] for group in groups]
        after = ["" if group in hidden else group[place] for group in groups]
        lost += float(loss_of(before, after).sum())
        cells += changed(before, after)
        done = with_texts(done, column, after)
    what = _(
        "Cells that tell rows of groups of fewer than {k} apart are blank, in {columns}.", k=k, columns=", ".join(quasi)
    )
    total = len(groups) * len(quasi)
    return Protected(done, Cost(what, tuple(quasi), cells, 0, lost / total if total else 0.0))


def _groups(frame: pd.DataFrame, quasi: Sequence[str], k: int) -> list[tuple[str, ...]]:
    """Give what each row has in some columns."""
    if not quasi:
        raise Problem(_("Name the columns that others may know of a person, such as sex, age and municipality."))
    if k < 1:
        raise Problem(_("k must be 1 or more, and is {k}.", k=k))
    return list(zip(*(texts_of(frame, one) for one in quasi), strict=True))
