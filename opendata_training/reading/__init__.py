"""Bytes become a table plus a diagnosis: encoding, dialect, records, boundaries, spreadsheets.

The way of a file: `source` (bytes, unpacked) -> `encoding` (text) -> `dialect` (or `layout`, where the table is drawn) and
`records` (cells), or `spreadsheets` (cells) -> `boundaries` and `header` (where the table is) -> `table`.
"""

from .diagnosis import Diagnosis
from .reader import read
from .table import Table

__all__ = ["Diagnosis", "Table", "read"]
