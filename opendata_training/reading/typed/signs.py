"""How files that are no text and hold typed tables are told by their first bytes."""

from __future__ import annotations

import struct
from itertools import count

# dBase III and IV, FoxBASE, FoxPro and Visual FoxPro, with and without long texts beside
# (https://learn.microsoft.com/previous-versions/visualstudio/foxpro/st4a0s68(v=vs.80)); dBase 7 is another format.
_DBASE = frozenset((0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0xCB, 0xE5, 0xF5, 0xFB))
_KINDS = frozenset(b"CNFDLMGPBIYTVQWO@+0")


def kind_of(data: bytes) -> str | None:
    """Give the name of the module that reads a file, or None: "parquet", "sqlite" or "dbf"."""
    # What follows the mark is a sign that no text has; one that was cut short is damaged, and not something else.
    if data.startswith(b"PAR1\x15") or (data.startswith(b"PAR1") and data.endswith(b"PAR1") and len(data) > 12):
        return "parquet"
    if data.startswith(b"SQLite format 3\0"):
        return "sqlite"
    return "dbf" if _is_dbase(data) else None


def _is_dbase(data: bytes) -> bool:
    if len(data) < 65 or data[0] not in _DBASE:
        return False
    start, length = struct.unpack_from("<HH", data, 8)
    fields = field_count(data)
    return bool(fields) and 32 * fields + 33 <= start <= len(data) and length > 1


def field_count(data: bytes) -> int:
    """Give how many columns a dBase table has, 0 when its header is none."""
    for number in count():
        at = 32 + 32 * number
        if data[at : at + 1] == b"\r":
            return number
        if at + 32 > len(data) or data[at + 11] not in _KINDS or not data[at]:
            return 0
    return 0
