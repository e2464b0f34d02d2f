"""Luhn's check digit, which cards of all banks and some countries' keys end in. Source: ISO/IEC 7812-1, annex B."""

_DOUBLED = {str(digit): sum(divmod(2 * digit, 10)) for digit in range(10)}


def luhn_digit(head: str) -> int:
    """Give the digit that belongs behind a row of digits.

    Parameters:
        head: the digits before it.
    """
    return -(sum(map(_DOUBLED.__getitem__, head[::-1][::2])) + sum(map(int, head[::-1][1::2]))) % 10


def passes_luhn(digits: str) -> bool:
    """Say whether the last of some digits is the one that belongs there."""
    return luhn_digit(digits[:-1]) == int(digits[-1])
