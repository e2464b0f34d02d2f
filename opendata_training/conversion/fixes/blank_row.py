"""Drop the rows in which every cell is blank."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...locale import Words
from ..fix import Example, Fixed, remove_rows

if TYPE_CHECKING:
    import pandas as pd

CODE = "blank-row"
# Safe: a row without any cell says nothing.
SAFE = True
ORDER = 30
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="drops rows in which every cell is blank", es="quita las filas en las que todas las celdas están vacías"
)
VALUE = None
EXAMPLE = Example(
    before=[["Ruta", "TDPA"], ["15D", "3500"], ["", " "], ["", "120"]],
    after=[["Ruta", "TDPA"], ["15D", "3500"], ["", "120"]],
)


def apply(frame: pd.DataFrame, columns: Sequence[int] | None, value: str) -> Fixed:
    """Drop blank rows; columns are of no account, since a row is blank only when all of it is."""
    return remove_rows(
        frame, [not any(cell.strip() for cell in row) for row in frame.itertuples(index=False, name=None)]
    )
