"""Numbers as people write them, added up and multiplied exactly."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction

# More digits than any sum of cells has; what does not end in decimals is rounded here.
_EXACT = Context(prec=60)
# A number with a point for decimals, thousands marked by commas or not; a sign of money, a minus or parentheses around it.
_NUMBER = re.compile(
    r"'?(?P<open>\()?\s*(?P<minus>[-−])?\s*\$?\s*(?P<digits>(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)\s*(?P<close>\))?"
)
# How far a sum may be off where the factor does not end in decimals, for each number added.
_ROUNDED = Decimal("1e-40")


def decimal_of(text: str) -> Decimal | None:
    """Read a number exactly; None when a cell holds none."""
    text = text.strip()
    # Most cells of a table are words, and their last letter tells.
    if not text or not (text[-1].isdigit() or text[-1] == ")"):
        return None
    found = _NUMBER.fullmatch(text)
    if found is None or not found["digits"] or bool(found["open"]) != bool(found["close"]):
        return None
    number = Decimal(found["digits"].replace(",", ""))
    return -number if found["minus"] or found["open"] else number


def scaled(number: Decimal, factor: Fraction) -> Decimal:
    """Multiply a number by a factor, exactly where the result ends in decimals."""
    return _EXACT.divide(_EXACT.multiply(number, Decimal(factor.numerator)), Decimal(factor.denominator))


def written(number: Decimal) -> str:
    """Write a number in digits and a point, without an exponent or zeros at its end."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


class Sums:
    """Adds up numbers, and what they are multiplied by.

    Parameters:
        factor: what each is multiplied by.
    """

    def __init__(self, factor: Fraction = Fraction(1)) -> None:
        self.factor = factor
        self.before = Decimal(0)
        self.numbers = 0

    def add(self, number: Decimal | None) -> None:
        """Add a number; a cell that holds none adds nothing."""
        if number is not None:
            self.before = _EXACT.add(self.before, number)
            self.numbers += 1

    @property
    def total(self) -> Decimal:
        """The sum of the numbers as they are."""
        return self.before

    @property
    def expected(self) -> Decimal:
        """The sum that the multiplied numbers must have."""
        return scaled(self.before, self.factor)

    def same_as(self, other: Sums) -> bool:
        """Say whether these numbers, as they are, add up to another's multiplied ones."""
        off = _EXACT.subtract(self.total, other.expected)
        return self.numbers == other.numbers and abs(off) <= _ROUNDED * max(Decimal(1), abs(other.expected)) * (
            1 + self.numbers
        )
