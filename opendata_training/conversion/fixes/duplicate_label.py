"""Tell columns of one label apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...locale import Words
from ..fix import Example, Renaming, Work
from ..known import Known
from ..naming import told_apart

CODE = "duplicate-label"
# Not safe: of two columns called alike a person knows which is which, and a number says nothing about it.
SAFE = False
ORDER = 7
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="puts a number behind a label that is there before: RAMO, RAMO 2",
    es="agrega un número a un título que ya está antes: RAMO, RAMO 2",
)
VALUE = None
EXAMPLE = Example(
    before=[["RAMO", "RAMO", "Mes", "RAMO 2", "RAMO"], ["6", "Hacienda", "1", "a", "b"]],
    after=[["RAMO", "RAMO 3", "Mes", "RAMO 2", "RAMO 4"], ["6", "Hacienda", "1", "a", "b"]],
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Number the labels of some columns, or of all, that a column further left has too; the first keeps its own."""
    bare = [label.strip() for label in known.labels]
    often = Counter(bare)
    apart = told_apart(bare)
    places = range(len(bare)) if columns is None else columns
    # A column without a label is another matter.
    changes = {place for place in places if bare[place] and often[bare[place]] > 1 and apart[place] != bare[place]}
    return Renaming([apart[place] if place in changes else label for place, label in enumerate(known.labels)])
