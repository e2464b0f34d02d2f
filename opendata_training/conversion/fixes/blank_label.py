"""Give columns without a label one that says where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from ...locale import Words
from ..fix import Example, Renaming, Work
from ..known import Known
from ..naming import free

CODE = "blank-label"
# Not safe: only a person knows what the column holds, and a made-up label hides that nobody said.
SAFE = False
ORDER = 6
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="gives a column without a label one that says where it stands: column_3",
    es="da a una columna sin título uno que dice su lugar: column_3",
)
VALUE = None
EXAMPLE = Example(
    before=[["Entidad", "", "Robos", " "], ["Sonora", "1", "3", ""]],
    after=[["Entidad", "column_2", "Robos", "column_4"], ["Sonora", "1", "3", ""]],
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Label the blank ones of some columns, or of all, as reading labels a table without a header."""
    places = range(len(known.labels)) if columns is None else columns
    labels = list(known.labels)
    for place in places:
        if not labels[place].strip():
            labels[place] = free(f"column_{place + 1}", labels)
    return Renaming(labels)
