"""Leave columns out that hold nothing."""

from __future__ import annotations

from collections.abc import Sequence

from ...locale import Words
from ..fix import NOTHING, Example, Work, keeping
from ..known import Known

CODE = "blank-column"
# Safe: by itself it takes only columns that have neither a label nor a cell.
SAFE = True
ORDER = 31
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="leaves out columns with neither a label nor a cell; those with a label only when they are named",
    es="deja fuera las columnas sin título ni celdas; las que tienen título, solo cuando se nombran",
)
VALUE = None
EXAMPLE = Example(
    before=[["Entidad", "", "Robos", "Notas"], ["Sonora", "", "3", ""], ["Jalisco", " ", "4", ""]],
    after=[["Entidad", "Robos", "Notas"], ["Sonora", "3", ""], ["Jalisco", "4", ""]],
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Take away those of the named columns, or of those without a label, in which every cell is blank.

    A label over nothing may stay to say that something is not there yet.
    """
    labels = known.labels
    asked = [place for place, label in enumerate(labels) if not label.strip()] if columns is None else columns
    gone = {place for place in asked if known.texts[place].complete and not known.filled(place)}
    if not gone:
        return NOTHING
    return keeping(known, [place for place in range(len(labels)) if place not in gone])
