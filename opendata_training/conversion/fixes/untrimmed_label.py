"""Take away the blanks at both ends of a label."""

from __future__ import annotations

from collections.abc import Sequence

from ...locale import Words
from ..fix import Example, Renaming, Work
from ..known import Known

CODE = "untrimmed-label"
# Safe: nobody reads a blank at the end of a label.
SAFE = True
ORDER = 5
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="takes away the blanks before and after a label",
    es="quita los espacios antes y después de un título de columna",
)
VALUE = None
EXAMPLE = Example(
    before=[["Mes ", " Robos", "Nota al pie"], ["Enero", "3", " "]],
    after=[["Mes", "Robos", "Nota al pie"], ["Enero", "3", " "]],
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Trim the labels of some columns, or all."""
    places = range(len(known.labels)) if columns is None else columns
    return Renaming([label.strip() if place in places else label for place, label in enumerate(known.labels)])
