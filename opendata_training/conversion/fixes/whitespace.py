"""Take away the blanks at both ends of a cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...locale import Words
from ..fix import Example, Fixed, mend_cells

if TYPE_CHECKING:
    import pandas as pd

CODE = "whitespace"
# Safe: nobody reads a blank at the end of a cell. Blanks inside are left, since they may separate two things.
SAFE = True
ORDER = 10
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="takes away the blanks before and after the text of a cell",
    es="quita los espacios antes y después del texto de una celda",
)
VALUE = None
EXAMPLE = Example(
    before=[["Municipio", "Total"], [" Calvillo", "12\u00a0"], ["San  José ", "7"]],
    after=[["Municipio", "Total"], ["Calvillo", "12"], ["San  José", "7"]],
)


def apply(frame: pd.DataFrame, columns: Sequence[int] | None, value: str) -> Fixed:
    """Trim the cells of some columns, or of all."""
    return mend_cells(frame, range(frame.shape[1]) if columns is None else columns, str.strip)
