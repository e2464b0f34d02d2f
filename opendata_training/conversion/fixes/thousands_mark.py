"""Take the marks that group thousands out of numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...errors import Problem
from ...locale import Words
from ..fix import Example, Fixed, fitting, mend_cells

if TYPE_CHECKING:
    import pandas as pd

CODE = "thousands-mark"
# Safe, since by itself it takes only columns in which the comma can be nothing but a thousands mark (see `_surely`).
SAFE = True
ORDER = 40
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="takes the commas out of numbers such as 1,234",
    es="quita las comas de números como 1,234",
)
VALUE = Words(en="the mark, when it is a point: .", es="la marca, cuando es un punto: .")
WRONG_MARK = Words(
    en='The mark "{value}" is not known; write , or . under value, or leave it blank.',
    es="La marca «{value}» no se conoce; escribe , o . en la columna value, o déjala vacía.",
)
EXAMPLE = Example(
    before=[["Clave", "Folios", "Monto"], ["1,2", "8", "1,234.50"], ["3,4", "1,234", "999"], ["", "17", "(12,345,678)"]],
    after=[["Clave", "Folios", "Monto"], ["1,2", "8", "1234.50"], ["3,4", "1234", "999"], ["", "17", "(12345678)"]],
)  # fmt: skip


def _grouped(mark: str) -> re.Pattern[str]:
    point = "." if mark == "," else ","
    return re.compile(rf"\s*\(?[-+−]?[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{3}})+(?:{re.escape(point)}\d+)?\)?\s*")


def _surely(cells: list[str], mark: str) -> bool:
    """Tell whether a mark groups thousands in all of a column, and can be nothing else there.

    "1,234" alone may be 1234 or, where the comma is the decimal mark, 1.234. It is a thousand when another cell of the
    column proves it (1,234,567 or 1,234.5), or when the column also writes numbers below a thousand without a mark, two
    different ones at least: measures with three decimals would show some with one or two before they showed a whole one.
    """
    point = "." if mark == "," else ","
    grouped, plain = _grouped(mark), re.compile(rf"\s*\(?[-+−]?\d{{1,3}}(?:{re.escape(point)}\d+)?\)?\s*")
    marked = [cell for cell in cells if grouped.fullmatch(cell)]
    small = {cell.strip() for cell in cells if plain.fullmatch(cell)}
    if not marked:
        return False
    proved = any(cell.count(mark) > 1 or point in cell for cell in marked)
    if proved:
        whole = re.compile(rf"\s*\(?[-+−]?\d+(?:{re.escape(point)}\d+)?\)?\s*")
        return all(grouped.fullmatch(cell) or whole.fullmatch(cell) for cell in cells)
    return len(small - {"0"}) >= 2 and all(grouped.fullmatch(cell) or plain.fullmatch(cell) for cell in cells)


def apply(frame: pd.DataFrame, columns: Sequence[int] | None, value: str) -> Fixed:
    """Take the thousands marks out of some columns, or of those where they can be nothing else.

    Raises:
        Problem: when the value is neither comma nor point.
    """
    mark = value or ","
    if mark not in (",", "."):
        raise Problem(WRONG_MARK.format(value=value))
    grouped = _grouped(mark)

    def mended(cell: str) -> str:
        return cell.replace(mark, "") if grouped.fullmatch(cell) else cell

    return mend_cells(frame, fitting(frame, lambda cells: _surely(cells, mark)) if columns is None else columns, mended)
