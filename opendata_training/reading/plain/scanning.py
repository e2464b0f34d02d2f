"""A large sheet is read piece by piece: its cells are found in one thread, and become rows of text in another."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..sheet import MOST_CELLS
from .tags import Cells, NotPlain, find_cells
from .values import Values

if TYPE_CHECKING:
    from .values import Texts

# Large enough for arrays, small enough for the processor's memory.
_PIECE = 4 << 20
_BEGIN, _END = b"<sheetData>", b"</sheetData>"
_END_OF_ROW = b"</row>"
_ENCODING = re.compile(rb"encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)
_BETWEEN = re.compile(rb">[ \t\r\n]+<")
_BLANK_TEXT = re.compile(rb"<[tvf](?: [^<>]*)?>[ \t\r\n]+<")
# A sheet of a few cells in much room.
_ROOM, _SPARSE = 1 << 20, 8
_ROWS, _COLUMNS = 1 << 20, 1 << 14


def scan(archive: zipfile.ZipFile, part: str, values: Values) -> tuple[list[list[str]], bytes]:
    """Read a large sheet.

    Parameters:
        archive: the workbook.
        part: the part of it that the sheet is in.
        values: what its values mean.

    Returns:
        Its rows from the first one on, and the XML below them.

    Raises:
        NotPlain: when it is not written as plainly as programs write sheets.
    """
    from ..windows.ahead import ahead

    rows: list[list[str]] = []
    below: list[bytes] = []
    for piece, cells in ahead(_found(archive, part, values.ways, below)):
        if len(cells.rows):
            _add(rows, cells, values.texts(piece, cells))
    for place, column in values.midnights():
        rows[place - 1][column - 1] += "T00:00:00"
    return rows, b"".join(below)


def _found(archive: zipfile.ZipFile, part: str, ways: list[bytes], below: list[bytes]) -> Iterator[tuple[bytes, Cells]]:
    """Give each piece of whole rows with the cells in it; what comes after the rows is kept."""
    with archive.open(part) as stream:
        head, begins, text = stream.read(_PIECE).partition(_BEGIN)
        if not begins or b"<!" in head or _ENCODING.search(head):
            raise NotPlain
        more = text
        while (end := text.find(_END, max(0, len(text) - len(more) - len(_END)))) < 0:
            cut = text.rfind(_END_OF_ROW) + len(_END_OF_ROW)
            if cut >= len(_END_OF_ROW):
                piece, text = _without_breaks(text[:cut]), text[cut:]
                yield piece, find_cells(piece, ways)
            more = stream.read(_PIECE)
            text += more
            if not more or len(text) > 16 * _PIECE:
                raise NotPlain
        piece = _without_breaks(text[:end])
        if piece:
            yield piece, find_cells(piece, ways)
        below.append(text[end:])
        while more := stream.read(_PIECE):
            below.append(more)


def _without_breaks(piece: bytes) -> bytes:
    """Take out the line ends between tags, with which some programs write a row a line."""
    if b"\n" not in piece:
        return piece
    if _BLANK_TEXT.search(piece):
        raise NotPlain
    return _BETWEEN.sub(b"><", piece).strip(b" \t\r\n")


def _add(rows: list[list[str]], cells: Cells, texts: Texts) -> None:
    """Append a piece's rows to those before; rows that are not there are blank."""
    import numpy as np

    order = cells.rows * (_COLUMNS + 1) + cells.columns
    width = int(cells.columns.max())
    if (order[1:] <= order[:-1]).any() or cells.rows[0] <= len(rows) or cells.rows[-1] > _ROWS or width > _COLUMNS:
        raise NotPlain
    first = np.append(True, cells.rows[1:] != cells.rows[:-1])
    numbers = cells.rows[first]
    if int(numbers[-1]) * width > MOST_CELLS or (
        len(numbers) * width > _ROOM and len(numbers) * width > _SPARSE * len(order)
    ):
        raise NotPlain
    grid = np.full(len(numbers) * width, "", np.object_)
    grid[(np.cumsum(first) - 1) * width + cells.columns - 1] = texts
    found = grid.reshape(-1, width).tolist()
    if numbers[-1] - len(rows) == len(found):
        rows += found
        return
    for number, row in zip(numbers.tolist(), found, strict=True):
        rows += [[] for _blank in range(number - 1 - len(rows))]
        rows.append(row)
