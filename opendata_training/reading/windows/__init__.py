"""Large text files, read a window at a time: memory does not grow with the file.

The way of a large file: `coding` (bytes become windows of UTF-8) -> `runs` (which bytes are plain records, and which a closer
look is needed at) -> `blocks` (plain ones through the engine, the others through the reader of small files) -> `outline` (one
pass that finds where the tables are) -> `opening` (what the file is) -> `large` (its table, part by part).
"""

from .coding import Told, nobody
from .large import LargeTable
from .opening import is_for_windows, open_large

__all__ = ["LargeTable", "Told", "is_for_windows", "nobody", "open_large"]
