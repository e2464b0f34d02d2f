"""Empty the cells that say in words that there is nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...locale import Words
from ..fix import Example, Fixed, mend_cells

if TYPE_CHECKING:
    import pandas as pd

CODE = "missing-marker"
# Not safe: "not available" and "no data" say different things, and both are gone afterwards.
SAFE = False
ORDER = 20
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="empties cells that only say that the datum is missing, such as N/D or -",
    es="deja vacías las celdas que solo dicen que falta el dato, como N/D o -",
)
VALUE = Words(
    en="the marks that mean missing, separated by ;",
    es="las marcas que indican que falta el dato, separadas por ;",
)
EXAMPLE = Example(
    before=[["Presa", "Almacenamiento"], ["A", "S/D"], ["B", "0"], ["C", "n.d."], ["-", "3.5"]],
    after=[["Presa", "Almacenamiento"], ["A", ""], ["B", "0"], ["C", ""], ["", "3.5"]],
)
# "NA" and "No aplica" are left out: in some real files they are a category. A recipe can name them.
# fmt: off
MARKERS = frozenset({
    "n/d", "n.d.", "n.d", "nd", "s/d", "s.d.", "s/i", "n/a", "n.a.", "#n/a", "#n/d", "null", "nan",
    "-", "--", "---", "…", "...", ".", "sin dato", "sin datos", "no disponible", "not available", "no data",
})
# fmt: on


def apply(frame: pd.DataFrame, columns: Sequence[int] | None, value: str) -> Fixed:
    """Empty the cells that hold one of the marks, whatever their case."""
    markers = frozenset(mark.strip().casefold() for mark in value.split(";") if mark.strip()) or MARKERS

    def mended(cell: str) -> str:
        return "" if cell.strip().casefold() in markers else cell

    return mend_cells(frame, range(frame.shape[1]) if columns is None else columns, mended)
