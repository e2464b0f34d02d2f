"""The days make sense: in the right order, not still to come, and written so that any program reads them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...locale import Words
from ..description.days import is_past_day
from ..description.draft import Draft

TITLE = Words(en="Days", es="Fechas")
UNIT = "3.1"
NONE = Words(
    en="It is not said which time the data cover. Write the first and the last day under temporal (start, end), as YYYY-MM-DD.",
    es="Falta decir qué periodo cubren los datos. Escribe el primer y el último día en temporal (start, end), como AAAA-MM-DD.",
)
NO_DAY = Words(
    en="{field} is “{day}”, which is no day. Write it as YYYY-MM-DD; for a whole year, its first or its last day.",
    es="{field} dice «{day}», que no es un día. Escríbelo como AAAA-MM-DD; si es un año entero, su primer o último día.",
)
YEAR = Words(
    en="{field} is {day}; its year cannot be meant. Correct it.",
    es="{field} dice {day}; ese año no puede ser. Corrígelo.",
)
FUTURE = Words(
    en="{field} is {day}, which has not come yet. Correct it, or leave it blank: publishing fills it in.",
    es="{field} dice {day}, que aún no llega. Corrígelo o déjalo vacío: se llena al publicar.",
)
ORDER = Words(
    en="{first} ({earlier}) is later than {second} ({later}). Correct one of them.",
    es="{first} ({earlier}) es posterior a {second} ({later}). Corrige una de las dos.",
)
# Old records are opened too, and projections; what lies outside is a slip of the finger.
FIRST, LAST = 1500, 2200
GOOD = {"temporal": {"start": "2014-01-01", "end": "2014-12-31"}, "issued": "2015-02-01", "modified": "2015-03-01"}
BAD = {"temporal": {"start": "2014-12-31", "end": "2014-01-01"}, "issued": "1 February"}


def look(draft: Draft) -> list[str]:
    """Look at every day of the dataset and of its files."""
    told = {name: draft.text(*name.split(".")) for name in ("temporal.start", "temporal.end", "issued", "modified")}
    said = [] if told["temporal.start"] and told["temporal.end"] else [str(NONE)]
    said += _looked_at(told, "")
    for one in draft.distributions:
        days = {"temporal.start": one.start, "temporal.end": one.end, "issued": one.issued, "modified": one.modified}
        said += _looked_at(days, f"{one.key}: ")
    return said


def _looked_at(told: dict[str, str], where: str) -> Iterator[str]:
    days: dict[str, date] = {}
    for name, text in told.items():
        day = _day(text)
        if day is None and text:
            yield NO_DAY.format(field=where + name, day=text)
        elif day is not None and not FIRST <= day.year <= LAST:
            yield YEAR.format(field=where + name, day=text)
        elif day is not None:
            days[name] = day
            if name in ("issued", "modified") and not is_past_day(text):
                yield FUTURE.format(field=where + name, day=text)
    for first, second in (("temporal.start", "temporal.end"), ("issued", "modified")):
        if first in days and second in days and days[first] > days[second]:
            yield ORDER.format(first=where + first, earlier=days[first], second=where + second, later=days[second])


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
