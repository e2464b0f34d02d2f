"""Accepted fixes become a clean table in an open format, and every cell can be given back."""

from .converting import convert, preview, undo
from .preview import Preview
from .result import Result

__all__ = ["Preview", "Result", "convert", "preview", "undo"]
