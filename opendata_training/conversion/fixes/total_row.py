"""Drop the rows that add up other rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...locale import Words
from ..fix import Example, Fixed, remove_rows

if TYPE_CHECKING:
    import pandas as pd

CODE = "total-row"
# Not safe: a category may really be called Total…, and a total that does not add up is worth a look before it goes.
SAFE = False
ORDER = 30
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="drops rows that add up others: a cell begins with Total or Subtotal",
    es="quita las filas que suman otras: una celda empieza con Total o Subtotal",
)
VALUE = Words(
    en="the words that a total row begins with, separated by ;",
    es="las palabras con las que empieza una fila de total, separadas por ;",
)
EXAMPLE = Example(
    before=[["Entidad", "Municipio", "Robos"], ["Colima", "Comala", "3"], ["TOTAL Colima", "", "3"], ["Puebla", "Totaltepec", "1"]],
    after=[["Entidad", "Municipio", "Robos"], ["Colima", "Comala", "3"], ["Puebla", "Totaltepec", "1"]],
)  # fmt: skip
TOTAL = re.compile(r"\s*(gran |grand )?(sub-?)?total(es|s)?\b", re.IGNORECASE)


def apply(frame: pd.DataFrame, columns: Sequence[int] | None, value: str) -> Fixed:
    """Drop the rows with a total's word at the start of a cell of some columns, or of any."""
    words = [re.escape(word.strip()) for word in value.split(";") if word.strip()]
    begins = re.compile(rf"\s*({'|'.join(words)})(?!\w)", re.IGNORECASE) if words else TOTAL
    part = frame if columns is None else frame.iloc[:, list(columns)]
    return remove_rows(
        frame, [any(begins.match(cell) for cell in row) for row in part.itertuples(index=False, name=None)]
    )
