"""Accepted fixes become a clean table in an open format, and every cell can be given back."""

from .converting import convert, undo
from .result import Result

__all__ = ["Result", "convert", "undo"]
