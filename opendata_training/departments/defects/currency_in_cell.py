"""Amounts with their currency's sign: $ 1,234.50."""

from __future__ import annotations

import re

from ...locale import Words
from ..example import Example
from ._number import parts

CODE = "currency-in-cell"
SCOPE = "column"
FIX = "currency-in-cell"
LABEL = Words("Currency signs inside the cells", "Signos de moneda dentro de las celdas")
WHAT = Words(
    "The cells were formatted as currency, and the export wrote them as they looked.",
    "Las celdas tenían formato de moneda y la exportación las escribió tal como se veían.",
)
PARAMETERS = {
    "columns": Words("the columns of amounts", "las columnas de montos"),
}
EXAMPLE = Example("Mes,Monto\nEnero,1234.50\n", 'Mes,Monto\nEnero,"$ 1,234.50"\n', {"columns": "Monto"})
_AMOUNT = re.compile(r"(-?)\$ ([0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?)")


def spoil_text(text: str) -> str:
    """Put the sign before an amount and commas between its thousands."""
    if not parts(text):
        return text
    whole, point, decimals = text.removeprefix("-").partition(".")
    return f"{'-' if text.startswith('-') else ''}$ {int(whole):,}{point}{decimals}"


def mend_text(text: str) -> str:
    """Take them out again."""
    found = _AMOUNT.fullmatch(text)
    return f"{found[1]}{found[2].replace(',', '')}" if found else text
