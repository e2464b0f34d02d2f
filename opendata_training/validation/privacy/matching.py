"""Days of birth under a label that does not say so: they are those within the keys of the same persons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..column import Column
from ..forms.date import COMPACT, parts_of
from ..subject import Subject

_DAY = re.compile(r"[A-ZÑ&]{4,6}(\d{6})", re.I)
# So many rows tell, and so many of them must agree.
_ROWS, _AGREE = 200, 0.8


def born_as_in_keys(subject: Subject, columns: Sequence[Column], keys: Sequence[Column]) -> Iterator[Column]:
    """Give the columns of dates that are the days within the persons' keys beside them.

    Parameters:
        subject: the table.
        columns: those that may be it.
        keys: the columns of keys that have a day of birth in them.
    """
    if subject.counted or not keys:
        return
    rows = range(0, len(subject.rows), max(1, len(subject.rows) // _ROWS))
    for column in columns:
        if not (column.mostly("date") or column.role == "date"):
            continue
        for key in keys:
            pairs = [(found[1], _day(column.cell(at))) for at in rows if (found := _DAY.match(key.cell(at).strip()))]
            known = [(one, other) for one, other in pairs if other]
            if len(known) >= 3 and sum(one in other for one, other in known) >= _AGREE * len(known):
                yield column
                break


def _day(text: str) -> tuple[str, ...]:
    """Give a day as six digits, year first; both ways where day and month cannot be told apart."""
    text = text.strip()
    compact = COMPACT.fullmatch(text)
    if compact:
        return (text[2:],)
    date = parts_of(text)
    if date is None:
        return ()
    year = f"{date.year % 100:02d}"
    return tuple({f"{year}{date.month:02d}{date.day:02d}", f"{year}{date.day:02d}{date.month:02d}"})
