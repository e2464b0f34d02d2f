"""What protecting gives: a table, and what it cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import translator
from ...validation.given import nearest

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_ = translator("privacy")


@dataclass(frozen=True)
class Cost:
    """What protecting a table cost.

    Parameters:
        what: what was done, a sentence.
        columns: the labels of the columns it was done to.
        cells: how many cells say less than before.
        rows: how many rows are gone.
        loss: the share of these columns' information that is lost, 0 to 1 (see `loss_of`).
    """

    what: str
    columns: tuple[str, ...]
    cells: int
    rows: int
    loss: float

    def __str__(self) -> str:
        return _("{what} Cells that say less: {cells}. Rows gone: {rows}. Information lost in these columns: {loss} %.",
                 what=self.what, cells=f"{self.cells:,}", rows=f"{self.rows:,}", loss=round(100 * self.loss))  # fmt: skip


@dataclass(frozen=True)
class Protected:
    """A protected table.

    Parameters:
        frame: the table.
        cost: what it cost.
    """

    frame: pd.DataFrame
    cost: Cost


def texts_of(frame: pd.DataFrame, column: str) -> list[str]:
    """Give a column's cells as texts without outer blanks; a missing one is blank.

    Parameters:
        frame: the table.
        column: its label.

    Raises:
        Problem: when the table has no such column, or several.
    """
    places = [place for place, label in enumerate(frame.columns) if str(label).strip() == column.strip()]
    if len(places) != 1:
        labels = [str(label) for label in frame.columns]
        raise Problem(
            _(
                'There is no column called "{label}"; the nearest is "{nearest}".',
                label=column,
                nearest=nearest(column, labels),
            )
            if not places
            else _(
                'There are {count} columns called "{label}". Give each its own title first.',
                count=len(places),
                label=column,
            )
        )
    cells = frame.iloc[:, places[0]]
    return [str(cell).strip() for cell in cells.astype(object).where(cells.notna(), "")]


def label_in(frame: pd.DataFrame, column: str) -> Any:
    """Give a column's label as the table has it."""
    texts_of(frame, column)
    return next(label for label in frame.columns if str(label).strip() == column.strip())


def with_texts(frame: pd.DataFrame, column: str, texts: Sequence[str]) -> pd.DataFrame:
    """Give a copy of a table with other cells in one column."""
    import pandas as pd

    label = label_in(frame, column)
    done = frame.copy(deep=False)
    done[label] = pd.Series(list(texts), index=frame.index, dtype=object)
    return done


def loss_of(before: Sequence[str], after: Sequence[str]) -> np.ndarray[Any, Any]:
    """Give what each cell loses when it says less, 0 to 1.

    The general loss metric (V. Iyengar, "Transforming Data to Satisfy Privacy Constraints", KDD 2002): of a value that stands for m
    of the column's n different ones, m - 1 of n - 1; of a cell that was suppressed, all.

    Parameters:
        before: the cells as they were.
        after: the same cells as they are now.
    """
    import numpy as np

    stands_for: dict[str, set[str]] = {}
    for one, other in zip(before, after, strict=True):
        stands_for.setdefault(other, set()).add(one)
    different = len(set(before))
    if different < 2:
        return np.array([float(bool(one) and not other) for one, other in zip(before, after, strict=True)])
    lost = {value: (len(values) - 1) / (different - 1) for value, values in stands_for.items()}
    return np.array(
        [1.0 if one and not other else lost[other] if other else 0.0 for one, other in zip(before, after, strict=True)]
    )


def changed(before: Sequence[str], after: Sequence[str]) -> int:
    """Count the cells that are not as they were."""
    return sum(one != other for one, other in zip(before, after, strict=True))
