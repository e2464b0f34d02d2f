"""The cells of a piece of a sheet's XML, found all at once with arrays: where each stands, how it is written, its value.

Nothing is taken for granted: each tag must be one that is known here, be as long as it must, and follow one that it may
follow. What else may stand in a sheet (comments, prefixes, cells that do not say their place) is not plain.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Whole = npt.NDArray[np.int64]
    Words = npt.NDArray[np.uint64]

_ROW, _CELL, _VALUE, _FORMULA, _INLINE, _TEXT, _SPACED = range(1, 8)
_END, _CLOSED = 8, 16
# The two bytes after "<" tell a tag.
_TAGS = {b"ro": _ROW, b"c ": _CELL, b"v>": _VALUE, b"f>": _FORMULA, b"f ": _FORMULA, b"is": _INLINE, b"t>": _TEXT,
         b"t ": _SPACED, b"/r": _ROW | _END, b"/c": _CELL | _END, b"/v": _VALUE | _END, b"/f": _FORMULA | _END,
         b"/i": _INLINE | _END, b"/t": _TEXT | _END}  # fmt: skip
# Those that hold nothing else; with the next "<" so far away, they are what two bytes of them say.
_LENGTHS = {_ROW | _END: 6, _CELL | _END: 4, _VALUE | _END: 4, _FORMULA | _END: 4, _INLINE: 4, _INLINE | _END: 5,
            _TEXT | _END: 4}  # fmt: skip
_CELLS = (_CELL, _CELL | _CLOSED)
_NEXT = {
    _ROW: (*_CELLS, _ROW | _END),
    _ROW | _CLOSED: (_ROW, _ROW | _CLOSED),
    _ROW | _END: (_ROW, _ROW | _CLOSED),
    _CELL: (_VALUE, _FORMULA, _FORMULA | _CLOSED, _INLINE, _CELL | _END),
    _CELL | _CLOSED: (*_CELLS, _ROW | _END),
    _CELL | _END: (*_CELLS, _ROW | _END),
    _VALUE: (_VALUE | _END,),
    _VALUE | _END: (_CELL | _END,),
    _FORMULA: (_FORMULA | _END,),
    _FORMULA | _CLOSED: (_VALUE, _CELL | _END),
    _FORMULA | _END: (_VALUE, _CELL | _END),
    _INLINE: (_TEXT, _SPACED),
    _INLINE | _END: (_CELL | _END,),
    _TEXT: (_TEXT | _END,),
    _SPACED: (_TEXT | _END,),
    _TEXT | _END: (_INLINE | _END,),
}
_KEPT = b'<t xml:space="preserve">'
# How much of what stands after a cell's place is looked at.
_WRITTEN = 24
# Ways of writing a cell in one sheet; styles make some dozens.
_MOST_WAYS = 400


class NotPlain(Exception):
    """A sheet that is not written as plainly as it must be to be read here."""


@dataclass(frozen=True)
class Cells:
    """The cells of a piece, in order.

    Parameters:
        rows: the row each stands in, from 1.
        columns: its column, from 1.
        ways: how it is written, by place in the list that is kept for the sheet.
        starts: where its value or text begins in the piece.
        ends: where that ends; as `starts` where there is none.
        inline: whether it holds a text of its own.
        trimmed: whether blanks around that text are no part of it.
        words: the eight bytes from each place of the piece on, as a number.
    """

    rows: Whole
    columns: Whole
    ways: Whole
    starts: Whole
    ends: Whole
    inline: npt.NDArray[np.bool_]
    trimmed: npt.NDArray[np.bool_]
    words: Words


@cache
def _tables() -> tuple[Any, Any, Any]:
    """Give what tells tags by two bytes, how long they are, and which may follow which, as arrays."""
    import numpy as np

    tags = np.zeros(1 << 16, np.uint8)
    for two, tag in _TAGS.items():
        tags[int.from_bytes(two, "little")] = tag
    lengths = np.zeros(32, np.int64)
    for tag, length in _LENGTHS.items():
        lengths[tag] = length
    follows = np.zeros((32, 32), np.bool_)
    for tag, after in _NEXT.items():
        follows[tag, list(after)] = True
    return tags, lengths, follows.ravel()


def find_cells(piece: bytes, ways: list[bytes]) -> Cells:
    """Find the cells of some whole rows.

    Parameters:
        piece: XML from the beginning of a row to the end of one.
        ways: what stands in cells beside their places, as bytes; new ones are added.

    Raises:
        NotPlain: when there is anything in it that is not known here.
    """
    import numpy as np

    padded = piece + bytes(32)
    letters = np.frombuffer(padded, np.uint8)
    words: Words = np.ndarray((len(piece) + 24,), "<u8", padded, strides=(1,))
    pairs = np.ndarray((len(piece) + 24,), "<u2", padded, strides=(1,))
    tags, lengths, follows = _tables()

    begin = np.flatnonzero(letters == ord("<"))
    after = np.append(begin[1:], len(piece))
    found = tags[pairs[begin + 1]]
    holds = (found == _VALUE) | (found == _TEXT) | (found == _SPACED)
    closes = letters[after - 1] == ord(">")
    length = lengths[found]
    if not (
        len(begin)
        and begin[0] == 0
        and found.all()
        and (closes | holds | (found == _FORMULA)).all()
        and ((length == 0) | (length == after - begin)).all()
    ):
        raise NotPlain
    is_cell = found == _CELL
    places = np.flatnonzero(is_cell)
    rows_begin = np.flatnonzero(found == _ROW)
    for several in (places, rows_begin, np.flatnonzero(found == _FORMULA)):
        closed = closes[several] & (letters[after[several] - 2] == ord("/"))
        found[several[closed]] |= _CLOSED
    # Two numbers below 32 as one.
    step = (found[:-1].astype(np.uint16) << np.uint16(5)) | found[1:]
    if (
        found[0] & 15 != _ROW
        or found[-1] not in (_ROW | _END, _ROW | _CLOSED)
        or not follows[step].all()
        or not _are(words, begin[rows_begin], b"<row")
        or not _are(words, begin[found == _SPACED], _KEPT)
    ):
        raise NotPlain

    rows, columns, written = _places(words, begin[places])
    starts = np.zeros(len(places), np.int64)
    ends = np.zeros(len(places), np.int64)
    inline, trimmed = np.zeros((2, len(places)), np.bool_)
    owner = np.cumsum(is_cell) - 1
    held = np.flatnonzero(holds)
    if len(held):
        whose, what = owner[held], found[held]
        opening = np.where(what == _SPACED, len(_KEPT), len("<v>"))
        starts[whose], ends[whose] = begin[held] + opening, after[held]
        inline[whose], trimmed[whose] = what != _VALUE, what == _TEXT
    told = _ways(words, piece, written, after[places] - 1, ways)
    return Cells(rows, columns, told, starts, ends, inline, trimmed, words)


def _are(words: Words, places: Whole, text: bytes) -> bool:
    """Say whether the same text stands at each of some places."""
    import numpy as np

    for at in range(0, len(text), 8):
        part = text[at : at + 8]
        told = words[places + at] & np.uint64((1 << 8 * len(part)) - 1)
        if not (told == np.uint64(int.from_bytes(part, "little"))).all():
            return False
    return True


def _places(words: Words, begin: Whole) -> tuple[Whole, Whole, Whole]:
    """Give the row and the column of cells, and where the rest of what is written of them begins."""
    import numpy as np

    if not _are(words, begin, b'<c r="'):
        raise NotPlain
    word = words[begin + 6]
    first, second, third = ((word >> np.uint64(8 * at)) & np.uint64(255) for at in range(3))
    many = np.where(second < 65, 1, np.where(third < 65, 2, 3))
    letters = [(one.astype(np.int64) - 64, many > at) for at, one in enumerate((first, second, third))]
    columns = np.zeros(len(begin), np.int64)
    for letter, there in letters:
        columns = np.where(there, columns * 26 + letter, columns)
    start = begin + 6 + many
    word = words[start]
    # The lowest byte that is a quote: where one was, the subtraction borrows.
    quote = word ^ np.uint64(0x2222222222222222)
    quote = (quote - np.uint64(0x0101010101010101)) & ~quote & np.uint64(0x8080808080808080)
    lowest = quote & (~quote + np.uint64(1))
    # A power of two is told by the exponent of its float.
    digits = ((lowest.astype(np.float64).view(np.int64) >> 52) - 1023) >> 3
    if (digits < 1).any() or any((there & ((letter < 1) | (letter > 26))).any() for letter, there in letters):
        raise NotPlain
    return whole_numbers(word, digits), columns, start + digits + 1


def whole_numbers(words: Words, digits: Whole) -> Whole:
    """Give the numbers that are written in the first bytes of words.

    Parameters:
        words: eight bytes each, the first of them lowest.
        digits: how many of them are digits of the number, 1 to 8.

    Raises:
        NotPlain: when one of them is no digit.

    Source: eight digits in three multiplications, kholdstare.github.io/technical/2020/05/26/faster-integer-parsing.html.
    """
    import numpy as np

    if len(digits) and (digits.min() < 1 or digits.max() > 8):
        raise NotPlain
    shift = (64 - 8 * digits).astype(np.uint64)
    told = (words << shift) ^ (np.uint64(0x3030303030303030) << shift)
    if (((told + np.uint64(0x7676767676767676)) | told) & np.uint64(0x8080808080808080)).any():
        raise NotPlain
    told = told * np.uint64(10) + (told >> np.uint64(8))
    low = (told & np.uint64(0x000000FF000000FF)) * np.uint64(0x000F424000000064)
    high = ((told >> np.uint64(16)) & np.uint64(0x000000FF000000FF)) * np.uint64(0x0000271000000001)
    return ((low + high) >> np.uint64(32)).astype(np.int64)


def _ways(words: Words, piece: bytes, start: Whole, end: Whole, ways: list[bytes]) -> Whole:
    """Tell the ways in which cells are written, which are few: what stands after their places."""
    import numpy as np

    length = end - start
    if len(length) and (length.min() < 0 or length.max() > _WRITTEN):
        raise NotPlain
    masks = np.array([(1 << 8 * count) - 1 for count in range(9)], np.uint64)
    longest = length.max(initial=1)
    parts = [words[start + at] & masks[np.clip(length - at, 0, 8)] for at in range(0, longest, 8)]
    told = np.full(len(start), -1, np.int64)
    left = np.arange(len(start))
    number = 0
    while len(left):
        if number == len(ways):
            if number == _MOST_WAYS:
                raise NotPlain
            ways.append(piece[start[left[0]] : end[left[0]]])
        way = ways[number].ljust(_WRITTEN, b"\0")
        same = np.full(len(left), len(ways[number]) <= longest)
        for at, part in enumerate(parts):
            same &= part[left] == np.uint64(int.from_bytes(way[8 * at : 8 * at + 8], "little"))
        told[left[same]] = number
        left = left[~same]
        number += 1
    return told
