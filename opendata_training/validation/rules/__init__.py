"""An official's own rules, written in a table: one row a rule, with its column, its kind and its value.

The way of a rule: `loading` (the table's rows become rules, each looked up by its kind in `kinds`, or one sentence says what is
wrong with the row) -> the check own-rule, which gives the rows that break each.
"""

from .loading import load
from .rule import Rule

__all__ = ["Rule", "load"]
