"""Write dates that differ from the rest of their column as ISO 8601 does."""

from __future__ import annotations

from collections.abc import Sequence

from ...locale import Words
from ..fix import Example, Mending, Work
from ..known import Known
from . import _dates

CODE = "mixed-dates"
# Safe: by itself it takes only dates that can be read in one way; mar-06, which lacks its day, stays.
SAFE = True
ORDER = 46
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="writes dates of several forms as year-month-day (ISO 8601): 15/03/2006 becomes 2006-03-15",
    es="escribe fechas de varias formas como año-mes-día (ISO 8601): 15/03/2006 pasa a ser 2006-03-15",
)
VALUE = _dates.VALUE
EXAMPLE = Example(
    before=[
        ["Folio", "Fecha"],
        *(["1", "2006-03-15"], ["2", "2006-04-01"], ["3", "mar-06"], ["4", "28/03/2006"], ["5", "04/03/2006"]),
        *(["6", "5 de mayo de 2006"], ["7", "2006-05-01 00:00:00"], ["8", "20060502"], ["9", "2006-05-02"]),
    ],
    after=[
        ["Folio", "Fecha"],
        *(["1", "2006-03-15"], ["2", "2006-04-01"], ["3", "mar-06"], ["4", "2006-03-28"], ["5", "2006-03-04"]),
        *(["6", "2006-05-05"], ["7", "2006-05-01"], ["8", "2006-05-02"], ["9", "2006-05-02"]),
    ],
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Mend the dates of some columns as told, or those of columns with several forms that can be read in one way only.

    Raises:
        Problem: when the value does not say how to read dates.
    """
    reading = _dates.told(value) if columns is not None or value else None
    return Mending(_dates.of_columns(known, sorted(known.guilty(CODE)) if columns is None else columns, reading))
