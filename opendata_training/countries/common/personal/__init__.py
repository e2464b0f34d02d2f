"""What tells persons in countries of the English language, for tables that are not one country's."""

from ._names import GIVEN_NAMES, NAMESAKES, SURNAMES

__all__ = ["GIVEN_NAMES", "NAMESAKES", "SURNAMES"]
