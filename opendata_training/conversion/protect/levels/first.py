"""A key keeps its first characters: a postcode of which three are kept is a zone."""

from ....locale import Words

LABEL = Words(en="first {value} characters", es="primeros {value} caracteres")
VALUE = 1
GOOD = (3, "06700", "067")


def coarser(text: str, value: int) -> str | None:
    """Give a text's first characters."""
    return text[:value] if len(text) > value else None if len(text) < value else text
