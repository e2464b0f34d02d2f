"""Take away the blanks at both ends of a cell."""

from __future__ import annotations

from collections.abc import Sequence

from ...locale import Words
from ..fix import Example, Work, mending
from ..known import Known

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

# What Python's strip takes for blank, told to the engine.
BLANK_END = r"^[\s\x1c-\x1f\x85\u200b]|[\s\x1c-\x1f\x85]$"


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Trim the cells of some columns, or of all."""
    places = range(len(known.labels)) if columns is None else columns
    return mending(places, str.strip, BLANK_END)
