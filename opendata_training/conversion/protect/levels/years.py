"""A day becomes a span of years: in spans of ten, 1987 is in 1980-1989."""

from ....locale import Words
from .._dates import year_and_month

LABEL = Words(en="in spans of {value} years", es="en lapsos de {value} años")
VALUE = 1
GOOD = (10, "1987-05-31", "1980-1989")


def coarser(text: str, value: int) -> str | None:
    """Give the span of years that a date is in."""
    found = year_and_month(text)
    if not found:
        return None
    low = int(found[:4]) // value * value
    return f"{low}-{low + value - 1}"
