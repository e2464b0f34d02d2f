"""How often data are updated: ISO 8601 repeating intervals, as ADELA wrote them, and the EU's vocabulary for the same."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from ...locale import Words

_EU = "http://publications.europa.eu/resource/authority/frequency/"


@dataclass(frozen=True)
class Frequency:
    """How often: its code (``R/P1Y``), its words, and its entry in the EU's vocabulary."""

    code: str
    words: Words
    iri: str


FREQUENCIES = tuple(
    Frequency(code, Words(en=en, es=es), _EU + eu)
    for code, en, es, eu in (
        ("realtime", "in real time", "en tiempo real", "UPDATE_CONT"),
        ("R/P1D", "every day", "cada día", "DAILY"),
        ("R/P1W", "every week", "cada semana", "WEEKLY"),
        ("R/P2W", "every two weeks", "cada dos semanas", "BIWEEKLY"),
        ("R/P1M", "every month", "cada mes", "MONTHLY"),
        ("R/P2M", "every two months", "cada dos meses", "BIMONTHLY"),
        ("R/P3M", "every three months", "cada tres meses", "QUARTERLY"),
        ("R/P4M", "every four months", "cada cuatro meses", "ANNUAL_3"),
        ("R/P6M", "every six months", "cada seis meses", "ANNUAL_2"),
        ("R/P1Y", "every year", "cada año", "ANNUAL"),
        ("R/P2Y", "every two years", "cada dos años", "BIENNIAL"),
        ("R/P5Y", "every five years", "cada cinco años", "QUINQUENNIAL"),
        ("R/P10Y", "every ten years", "cada diez años", "DECENNIAL"),
        ("irregular", "without a fixed rhythm", "sin periodicidad fija", "IRREG"),
    )
)


def frequency(code: str) -> Frequency | None:
    """Find a frequency by its code or its IRI; None when it is neither."""
    return next((one for one in FREQUENCIES if code and code in (one.code, one.iri)), None)


def interval(code: str) -> tuple[int, str] | None:
    """Give how many days, weeks, months or years lie between updates; None where there is no fixed rhythm."""
    found = frequency(code)
    if found and found.code == "realtime":
        # Nobody sees an hour in a list of days; what is of yesterday is not real time.
        return 1, "D"
    return (int(found.code[3:-1]), found.code[-1]) if found and found.code.startswith("R/P") else None


def after(day: date, code: str, times: int = 1) -> date | None:
    """Give the day on which an update is due after one that came; None where there is no fixed rhythm.

    Months and years are counted as a calendar has them: a month after 31 January is the last day of February.

    Parameters:
        day: the day of the last update.
        code: the rhythm.
        times: how many updates on.
    """
    rhythm = interval(code)
    if rhythm is None:
        return None
    count, unit = rhythm[0] * times, rhythm[1]
    if unit in "DW":
        return _day_on(day, count * (7 if unit == "W" else 1))
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "Y" else 1)
    year, month = divmod(months, 12)
    if year > date.max.year:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _day_on(day: date, days: int) -> date | None:
    return day + timedelta(days=days) if days <= (date.max - day).days else None
