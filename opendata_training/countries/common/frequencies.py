"""How often data are updated: ISO 8601 repeating intervals, as ADELA wrote them, and the EU's vocabulary for the same."""

from __future__ import annotations

from dataclasses import dataclass

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
