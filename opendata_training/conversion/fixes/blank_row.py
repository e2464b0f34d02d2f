"""Drop the rows in which every cell is blank."""

from __future__ import annotations

from collections.abc import Sequence

from ...locale import Words
from ..block import Block
from ..fix import Dropping, Example, Work
from ..known import Known

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


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Drop blank rows; columns are of no account, since a row is blank only when all of it is."""

    def blank(block: Block) -> list[bool]:
        found = set(block.blank_rows())
        return [at in found for at in range(block.height)] if found else []

    return Dropping(blank)
