"""Write decimals with a point."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...locale import Words
from ..fix import Example, Fixed, fitting, mend_cells

if TYPE_CHECKING:
    import pandas as pd

CODE = "decimal-mark"
# Not safe: "3,5" may be two numbers.
SAFE = False
ORDER = 41
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="writes decimals with a point: 3,5 becomes 3.5",
    es="escribe los decimales con punto: 3,5 pasa a ser 3.5",
)
VALUE = None
EXAMPLE = Example(
    before=[["Lugar", "Precio"], ["A", "3,5"], ["B", "1.234,50"], ["C", "12"], ["D", ""]],
    after=[["Lugar", "Precio"], ["A", "3.5"], ["B", "1234.50"], ["C", "12"], ["D", ""]],
)
DECIMAL = re.compile(r"\s*\(?[-+−]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+\)?\s*")
WHOLE = re.compile(r"\s*\(?[-+−]?\d+\)?\s*")
# A comma that cannot group thousands: not followed by exactly three digits, or after a lone 0 or a long number.
CLEAR = re.compile(r".*(?:,(?!\d{3}\b)\d+|\b0,\d+|\d{4,},\d+|\.\d{3},\d+).*")


def _fits(cells: list[str]) -> bool:
    return all(DECIMAL.fullmatch(cell) or WHOLE.fullmatch(cell) for cell in cells) and any(map(CLEAR.fullmatch, cells))


def apply(frame: pd.DataFrame, columns: Sequence[int] | None, value: str) -> Fixed:
    """Change decimal commas to points in some columns, or in those that are numbers with a comma that is surely decimal."""

    def mended(cell: str) -> str:
        return cell.replace(".", "").replace(",", ".") if DECIMAL.fullmatch(cell) else cell

    return mend_cells(frame, fitting(frame, _fits) if columns is None else columns, mended)
