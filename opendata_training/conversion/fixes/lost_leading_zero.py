"""Give keys back the zeros that a spreadsheet took from their front."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...errors import Problem
from ...locale import Words
from ..fix import Example, Fixed, mend_cells

if TYPE_CHECKING:
    import pandas as pd

CODE = "lost-leading-zero"
# Not safe: only a person knows how wide a key is, and that the column is a key and not an amount.
SAFE = False
ORDER = 50
NEEDS: tuple[str, ...] = ("columns", "value")
WORDS = Words(
    en="puts zeros before a key until it is as wide as it should be: 1001 becomes 01001",
    es="pone ceros al inicio de una clave hasta que tenga todos sus dígitos: 1001 pasa a ser 01001",
)
VALUE = Words(en="how many digits the key has, such as 5", es="cuántos dígitos tiene la clave, por ejemplo 5")
WRONG_WIDTH = Words(
    en='The value must be how many digits the key has, from 1 to 40, and says "{value}".',
    es="El valor debe decir cuántos dígitos tiene la clave, de 1 a 40, y dice «{value}».",
)
EXAMPLE = Example(
    before=[["Cve. Municipio", "Robos"], ["1001", "12"], ["32056", "7"], ["", "1"], ["123456", "2"]],
    after=[["Cve. Municipio", "Robos"], ["01001", "12"], ["32056", "7"], ["", "1"], ["123456", "2"]],
    columns="Cve. Municipio",
    value="5",
)
DIGITS = re.compile(r"[0-9]+")


def apply(frame: pd.DataFrame, columns: Sequence[int] | None, value: str) -> Fixed:
    """Widen the keys of the named columns; a key that is too wide, or is not all digits, stays.

    Raises:
        Problem: when the value is not a width.
    """
    if not DIGITS.fullmatch(value) or not 1 <= int(value) <= 40:
        raise Problem(WRONG_WIDTH.format(value=value))
    width = int(value)

    def mended(cell: str) -> str:
        return cell.zfill(width) if DIGITS.fullmatch(cell) else cell

    return mend_cells(frame, columns or (), mended)
