"""A day becomes its year."""

from ....locale import Words
from .._dates import year_and_month

LABEL = Words(en="year only", es="solo el año")
VALUE = 0
GOOD = (0, "1980-05-31", "1980")


def coarser(text: str, value: int) -> str | None:
    """Give a date's year."""
    found = year_and_month(text)
    return found and found[:4]
