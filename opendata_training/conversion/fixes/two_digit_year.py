"""Write dates with years of two digits as ISO 8601 does, once the century is told."""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import Problem
from ...locale import Words
from ..fix import Example, Mending, Work
from ..known import Known
from . import _dates

CODE = "two-digit-year"
# Not safe: 31/12/14 may be of 1914.
SAFE = False
ORDER = 47
NEEDS: tuple[str, ...] = ("columns", "value")
WORDS = Words(
    en="writes dates with years of two digits as year-month-day: 31/12/14 becomes 2014-12-31",
    es="escribe las fechas con años de dos dígitos como año-mes-día: 31/12/14 pasa a ser 2014-12-31",
)
VALUE = _dates.VALUE
NO_CENTURY = Words(
    en='The value "{value}" names no century; write 20, 19, or the first of the hundred years meant, such as 1930.',
    es="El valor «{value}» no dice el siglo; escribe 20, 19 o el primero de los cien años de que se trata, como 1930.",
)
EXAMPLE = Example(
    before=[["Folio", "Fecha"], ["1", "31/12/14"], ["2", "01/02/98"], ["3", "2013-05-01"]],
    after=[["Folio", "Fecha"], ["1", "2014-12-31"], ["2", "1998-02-01"], ["3", "2013-05-01"]],
    columns="Fecha",
    value="1930 dd/mm",
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Mend the dates of the named columns.

    Raises:
        Problem: when the value does not say of which century the years are.
    """
    reading = _dates.told(value)
    if reading.century is None:
        raise Problem(NO_CENTURY.format(value=value))
    return Mending(_dates.of_columns(known, columns or (), reading))
