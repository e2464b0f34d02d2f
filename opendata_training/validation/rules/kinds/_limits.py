"""Limits: what the four kinds that compare share. A limit is a number, a day or another column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ....locale import Words, translator
from ....reading.kinds import plain
from ...cells import Factored
from ...column import Column
from ...forms.date import exists, parts_of
from ...numbers import Days, Numbers
from ...phrases import Phrase
from ..rule import Ask, Ready, Unusable, named

if TYPE_CHECKING:
    import numpy as np

_ = translator("validation")
VALUE = Words(
    en="a number as 0.5, a day as 2014-12-31, or the label of another column",
    es="un número como 0.5, un día como 2014-12-31, o el título de otra columna",
)
_YEAR = re.compile(r"[12]\d{3}")
_MONTH = re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])")
TODAY = frozenset(("today", "hoy"))


def prepare(ask: Ask, words: Words, worse: Any, last: bool) -> Ready:
    """Make a rule that compares.

    Parameters:
        ask: what is asked.
        words: what is said of a cell that breaks it, with ``{limit}``.
        worse: takes the values and the limit, and says which values break it.
        last: whether a limit that is a year or a month means its last day, else its first.
    """
    column, others = ask.column, named(ask.subject, ask.value)
    number, day = _number(ask.value), _day(ask.value, last)
    dated = column.role == "date"
    if number is not None and not (dated and day is not None):
        return Phrase(words, limit=ask.value), lambda: _broken(ask, Numbers(column), worse, number)
    if day is not None:
        return Phrase(words, limit=ask.value), lambda: _broken(ask, Days(column), worse, day)
    if not others:
        raise Unusable(_not_a_limit(ask))
    other = others[0]
    # Two columns are compared as days when both hold days.
    read = Days if dated and other.role == "date" else Numbers
    said = Phrase(
        words, limit=Phrase(Words(en="{label} of its row", es="{label} de su fila"), label=other.label.strip())
    )
    return said, lambda: _broken(ask, read(column), worse, _all(read(other)))


def _all(values: Numbers) -> np.ndarray[Any, Any]:
    import numpy as np

    return values.at(np.arange(len(values.column.codes)))


def _broken(ask: Ask, values: Numbers, worse: Any, limit: Any) -> list[int]:
    """Give the rows whose value is known and breaks the limit."""
    import numpy as np

    with np.errstate(invalid="ignore"):
        broken = worse(_all(values), limit)
    broken[ask.column.where(ask.is_nothing)] = False
    found: list[int] = np.flatnonzero(broken).tolist()
    return found


def _number(text: str) -> float | None:
    """Read a number as the cells' are read."""
    import numpy as np

    value = float(Numbers(Column(0, "", Factored([text]))).at(np.array([0]))[0])
    return None if np.isnan(value) else value


def _day(text: str, last: bool) -> float | None:
    """Read a day, day before month where no year comes first; of a year or a month, its first or its last day."""
    from calendar import monthrange
    from datetime import date

    if plain(text) in TODAY:
        return float(date.today().toordinal())
    if _YEAR.fullmatch(text):
        return float(date(int(text), *((12, 31) if last else (1, 1))).toordinal())
    if found := _MONTH.fullmatch(text):
        year, month = int(found[1]), int(found[2])
        return float(date(year, month, monthrange(year, month)[1] if last else 1).toordinal())
    day = parts_of(text)
    if day is None or day.year < 1000 or not exists(*day):
        return None
    return float(date(*day).toordinal())


def _not_a_limit(ask: Ask) -> str:
    from ...given import nearest

    if not ask.value:
        return _("it has none")
    near = nearest(ask.value, [label for label in ask.subject.labels if label != ask.column.label])
    return _('it is no number and no day, and no column is called so; the nearest is "{nearest}"', nearest=near)
