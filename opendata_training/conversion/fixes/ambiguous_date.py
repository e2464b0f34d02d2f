"""Write dates that can be read in two ways as ISO 8601 does, once it is told what comes first."""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import Problem
from ...locale import Words
from ..fix import Example, Mending, Work
from ..known import Known
from . import _dates

CODE = "ambiguous-date"
# Not safe: only a person knows whether 03/04/2014 is in March or in April.
SAFE = False
ORDER = 47
NEEDS: tuple[str, ...] = ("columns", "value")
WORDS = Words(
    en="writes dates such as 03/04/2014 as year-month-day, once it is told what comes first",
    es="escribe fechas como 03/04/2014 en la forma año-mes-día, cuando se le dice qué va primero",
)
VALUE = _dates.VALUE
NO_ORDER = Words(
    en='The value "{value}" does not say what comes first; write dd/mm or mm/dd.',
    es="El valor «{value}» no dice qué va primero; escribe dd/mm o mm/dd.",
)
EXAMPLE = Example(
    before=[["Folio", "Fecha"], ["1", "03/04/2014"], ["2", "05/06/2014"]],
    after=[["Folio", "Fecha"], ["1", "2014-03-04"], ["2", "2014-05-06"]],
    columns="Fecha",
    value="mm/dd",
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Mend the dates of the named columns.

    Raises:
        Problem: when the value does not say whether day or month comes first.
    """
    reading = _dates.told(value)
    if not reading.order:
        raise Problem(NO_ORDER.format(value=value))
    return Mending(_dates.of_columns(known, columns or (), reading))
