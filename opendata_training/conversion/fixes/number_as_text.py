"""Write as plain numbers those that a spreadsheet or an accountant wrote as text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...locale import Words
from ..fix import Example, Fixed, fitting, mend_cells

if TYPE_CHECKING:
    import pandas as pd

CODE = "number-as-text"
# Not safe: a number in parentheses may be a footnote and not a negative.
SAFE = False
ORDER = 42
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="writes as plain numbers those with an apostrophe in front ('15), in parentheses (15) or with a minus behind (15-)",
    es="escribe como números simples los que llevan un apóstrofo ('15), paréntesis de negativo (15) o un menos al final (15-)",
)
VALUE = None
EXAMPLE = Example(
    before=[["Clave", "Saldo"], ["'007", "(15.5)"], ["'012", "20"], ["120", "3-"]],
    after=[["Clave", "Saldo"], ["007", "-15.5"], ["012", "20"], ["120", "-3"]],
)
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_AMOUNT = r"(\d+(?:,\d{3})*(?:\.\d+)?)"
NEGATIVE = re.compile(rf"(?:\(\s*{_AMOUNT}\s*\)|−\s*{_AMOUNT}|{_AMOUNT}\s*[-−])")
APOSTROPHE = re.compile(r"['’](-?\d+(?:\.\d+)?)")


def _mended(cell: str) -> str:
    text = cell.strip()
    if found := APOSTROPHE.fullmatch(text):
        return found[1]
    if found := NEGATIVE.fullmatch(text):
        return "-" + next(amount for amount in found.groups() if amount)
    return cell


def apply(frame: pd.DataFrame, columns: Sequence[int] | None, value: str) -> Fixed:
    """Mend the numbers of some columns, or of those that hold nothing but numbers once mended."""

    def fits(cells: list[str]) -> bool:
        return all(NUMBER.fullmatch(_mended(cell).strip()) for cell in cells)

    return mend_cells(frame, fitting(frame, fits) if columns is None else columns, _mended)
