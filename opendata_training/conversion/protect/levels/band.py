"""A number becomes the band it is in: 37 in bands of ten is 30-39."""

import re

from ....locale import Words

LABEL = Words(en="in bands of {value}", es="en rangos de {value}")
VALUE = 1
GOOD = (10, "37", "30-39")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def coarser(text: str, value: int) -> str | None:
    """Give the band of whole numbers that a number is in."""
    found = _NUMBER.fullmatch(text.replace(",", ""))
    if not found:
        return None
    low = int(float(found[0]) // value) * value
    return f"{low}-{low + value - 1}" if value > 1 else str(low)
