"""Checking a large file window by window: what is decided of a column comes from the whole file, and memory does not grow.

The way: one pass counts the texts and shapes of each column (`profile`), a second judges each window with that in mind and
puts the hashes of rows and keys on disk (`repeats`), and what is there twice is told at the end (`checking`).
"""

from .checking import TIMES, check_large, counted

__all__ = ["TIMES", "check_large", "counted"]
