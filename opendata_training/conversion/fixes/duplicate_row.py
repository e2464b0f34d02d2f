"""Drop the rows that are there before in every cell."""

from __future__ import annotations

from collections.abc import Sequence

from ...locale import Words
from ..block import Block
from ..fix import Dropping, Example, Work
from ..known import Known
from ..seen import Seen, blank, hashed

CODE = "duplicate-row"
# Not safe: two like events may have happened, and each is then a row.
SAFE = False
ORDER = 32
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="drops rows that are the same as an earlier one in every cell, or in the columns named",
    es="quita las filas iguales a una anterior en todas las celdas, o en las columnas que se nombran",
)
VALUE = None
EXAMPLE = Example(
    before=[["Folio", "Robos"], ["1", "3"], ["2", "3"], ["1", "3"], ["", ""], ["", ""]],
    after=[["Folio", "Robos"], ["1", "3"], ["2", "3"], ["", ""], ["", ""]],
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Drop every row but the first of those that are alike; blank rows are another matter."""
    seen = Seen()
    places = list(range(len(known.labels))) if columns is None else columns

    def repeated(block: Block) -> list[bool]:
        keys, others = (hashed(block, places, seed) for seed in (0, 1))
        found: list[bool] = seen.again(keys, others, blank(block, places)).all.tolist()
        return found

    return Dropping(repeated)
