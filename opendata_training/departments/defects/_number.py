"""Numbers as texts, exact to the last digit: no floats, no exponents."""

from __future__ import annotations

import re

# As clean data writes them: no zero too many in front, no minus before a zero; each number of decimals is told apart.
_PLAIN = re.compile(r"(?!-0(?:\.0*)?\Z)(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?")
_ANY = re.compile(r"-?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")


def parts(text: str) -> tuple[int, int] | None:
    """Give a plain number's digits as a whole number, and how many of them are decimals; None for any other text."""
    found = _PLAIN.fullmatch(text)
    if not found:
        return None
    sign, whole, decimals = found.groups(default="")
    return int(f"{sign}{whole}{decimals}"), len(decimals)


def digits(text: str) -> int:
    """Give a plain number's digits as a whole number; 0 for any other text."""
    found = parts(text)
    return found[0] if found else 0


def number(whole: int, decimals: int) -> str:
    """Write a number, the opposite of `parts`."""
    sign, text = "-" if whole < 0 else "", str(abs(whole)).zfill(decimals + 1)
    return f"{sign}{text[:-decimals]}.{text[-decimals:]}" if decimals else sign + text


def looks_like_number(text: str) -> bool:
    """Tell whether a cell holds a number, with or without commas in its thousands."""
    return bool(_ANY.fullmatch(text))
