"""A day becomes its month."""

from ....locale import Words
from .._dates import year_and_month

LABEL = Words(en="year and month only", es="solo el año y el mes")
VALUE = 0
GOOD = (0, "1980-05-31", "1980-05")


def coarser(text: str, value: int) -> str | None:
    """Give a date's year and month."""
    found = year_and_month(text)
    return found if found and len(found) == 7 else None
