"""Write the dates of a column as ISO 8601 does, year-month-day."""

from __future__ import annotations

from collections.abc import Sequence

from ...locale import Words
from ..fix import Example, Mending, Work
from ..known import Known
from . import _dates

CODE = "date-form"
# Safe: by itself it takes only columns whose dates show what is the day and what the month (see `_dates`).
SAFE = True
ORDER = 45
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="writes the dates of a column as year-month-day (ISO 8601): 31/12/2014 becomes 2014-12-31",
    es="escribe las fechas de una columna como año-mes-día (ISO 8601): 31/12/2014 pasa a ser 2014-12-31",
)
VALUE = _dates.VALUE
EXAMPLE = Example(
    before=[["Folio", "Fecha", "Mes"], ["1", "31/12/2014", "Enero/2014"], ["2", "01/02/2014", "Marzo de 2014"]],
    after=[["Folio", "Fecha", "Mes"], ["1", "2014-12-31", "2014-01"], ["2", "2014-02-01", "2014-03"]],
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Mend the dates of some columns as told, or those of columns in a form of their own that can be read in one way only.

    Raises:
        Problem: when the value does not say how to read dates.
    """
    reading = _dates.told(value) if columns is not None or value else None
    if columns is None:
        subject = known.subject
        columns = [column.place for column in subject.columns if CODE in subject.verdict(column).whole]
    return Mending(_dates.of_columns(known, columns, reading))
