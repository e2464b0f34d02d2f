"""The long texts of a dBase table, in a file of their own: .dbt of dBase III and IV, .fpt of FoxPro."""

from __future__ import annotations

import struct

# Where dBase III's texts end, and how its file is divided.
_END, _BLOCK = b"\x1a", 512
# How a text of dBase IV begins.
_FOURTH = b"\xff\xff\x08\x00"


class Memos:
    """Gives a long text by its place in the file.

    Parameters:
        data: the file.
        fox: whether it is FoxPro's.
    """

    def __init__(self, data: bytes, fox: bool) -> None:
        self._data, self._fox = data, fox
        told = struct.unpack_from(">H", data, 6)[0] if fox else struct.unpack_from("<H", data, 20)[0]
        self._size = told or _BLOCK

    def text(self, place: bytes) -> bytes:
        """Give a text by what stands in its cell: the number of a block, in digits or as an integer; blank for none."""
        digits = place.strip(b" \0")
        if not digits:
            return b""
        number = struct.unpack("<I", place)[0] if len(place) == 4 else int(digits)
        at = number * self._size
        if self._fox:
            length = struct.unpack_from(">I", self._data, at + 4)[0]
            return self._data[at + 8 : at + 8 + length]
        if self._data[at : at + 4] == _FOURTH:
            length = struct.unpack_from("<I", self._data, at + 4)[0]
            return self._data[at + 8 : at + length].rstrip(_END)
        at = number * _BLOCK
        end = self._data.find(_END, at)
        return self._data[at : end if end >= 0 else len(self._data)]
