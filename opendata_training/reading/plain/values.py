"""The values of a piece's cells as text, kind by kind: each way of writing a cell says which kind it is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..sheet import as_text, number_text, percent_text
from ..source import LIMIT
from .library import Library
from .strings import EDGES, is_coded, unescaped
from .tags import Cells, NotPlain, whole_numbers

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from .tags import Whole, Words

    Texts = npt.NDArray[np.object_]

_WAY = re.compile(
    rb'(?=.*? s="([0-9]{1,6})"|)(?=.*? t="([A-Za-z]{1,9})"|)(?: s="[0-9]{1,6}"| t="[A-Za-z]{1,9}"){0,2} ?/?'
)
# Two words of eight bytes: fifteen digits, which a float keeps, and a sign or a point.
_LONGEST = 16
_NUMBER = re.compile(r"-?[0-9]{1,310}(?:\.[0-9]{1,310})?(?:[Ee][+-]?[0-9]{1,3})?")
_ERRORS = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})
# A number by which the library tells what a style shows: a number, a moment (noon of a day of 2009), or how long it takes.
_PROBE = "40000.5"
# Days that need no thought: after the day that Excel alone believes in, 29 February 1900, and before the year 10000.
_FIRST_DAY, _LAST_DAY, _DAY = 61, 2_958_465, 86_400_000
#: The day that days are counted from.
_EPOCH = "1899-12-30"


@dataclass
class Values:
    """What the values of one sheet mean.

    Parameters:
        library: the workbook's styles.
        strings: the texts that cells share.
        shown: the styles that show a number as more than itself: how many digits it is padded to, 0 for a percentage.
        ways: how cells are written; each is looked at once.
        days: row and column of the cells that hold a day and no time.
        timed: columns in which there are times of day.
    """

    library: Library
    strings: list[str]
    shown: dict[str, int]
    ways: list[bytes] = field(default_factory=list)
    days: list[tuple[Whole, Whole]] = field(default_factory=list)
    timed: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        import numpy as np

        self._texts = np.empty(len(self.strings), np.object_)
        self._texts[:] = self.strings
        self._lengths = np.fromiter(map(len, self.strings), np.int64, len(self.strings))
        self._weight = 0
        self._kinds: list[tuple[str, str]] = []
        self._from_1900: bool | None = None

    def texts(self, piece: bytes, cells: Cells) -> Texts:
        """Give the text of each cell.

        Parameters:
            piece: the XML that the cells are in.
            cells: the cells.

        Raises:
            NotPlain: when a value is not written plainly.
        """
        import numpy as np

        self._look_at_ways()
        texts = np.full(len(cells.rows), "", np.object_)
        filled = cells.ends > cells.starts
        shared = np.array([kind == "s" for kind, _style in self._kinds])[cells.ways]
        own = np.flatnonzero(filled & ~shared)
        texts[own] = _cut(piece, cells.starts[own], cells.ends[own])
        for number, (kind, style) in enumerate(self._kinds):
            at = np.flatnonzero(filled & (cells.ways == number))
            if not len(at):
                continue
            if (cells.inline[at] != (kind == "inlineStr")).any():
                raise NotPlain
            if kind == "s":
                texts[at] = self._shared(cells, at)
            elif kind == "n":
                other = at[~_are_own(cells.words, cells.starts[at], cells.ends[at])]
                texts[other] = _objects([number_text(_number(text)) for text in texts[other].tolist()])
            elif kind == "b":
                texts[at] = _booleans(texts[at])
            elif kind != "day" or not self._are_days(cells, at, texts):
                texts[at] = _objects(self._read(kind, style, texts[at].tolist(), cells, at))
            if style in self.shown:
                texts[at] = _objects([_as_shown(text, self.shown[style]) for text in texts[at].tolist()])
        return texts

    def midnights(self) -> Iterator[tuple[int, int]]:
        """Give row and column of the days in columns that have times of day: each of them is a moment, too."""
        import numpy as np

        for rows, columns in self.days if self.timed else ():
            beside = np.isin(columns, list(self.timed))
            yield from zip(rows[beside].tolist(), columns[beside].tolist(), strict=True)

    def _look_at_ways(self) -> None:
        """Find out what the ways of writing a cell say that are new."""
        for way in self.ways[len(self._kinds) :]:
            found = _WAY.fullmatch(way)
            if not found:
                raise NotPlain
            style, kind = ((told or b"").decode() for told in found.groups())
            if kind not in ("", "n", "s", "str", "inlineStr", "b", "e"):
                raise NotPlain
            kind = kind or "n"
            if kind == "n" and style:
                meant = self.library.values([(style, _PROBE)])[0]
                kind = "n" if isinstance(meant, float) else "day" if isinstance(meant, dt.datetime) else "time"
            self._kinds.append((kind, style))

    def _shared(self, cells: Cells, at: Whole) -> Texts:
        numbers = whole_numbers(cells.words[cells.starts[at]], cells.ends[at] - cells.starts[at])
        if numbers.max() >= len(self._texts):
            raise NotPlain
        # A few long texts that are used by very many cells fill the memory; who reads all else refuses them.
        self._weight += int(self._lengths[numbers].sum())
        if self._weight > LIMIT:
            raise NotPlain
        return self._texts[numbers]

    def _read(self, kind: str, style: str, said: list[str], cells: Cells, at: Whole) -> list[str]:
        if kind in ("day", "time"):
            return self._asked(style, said, cells, at)
        if kind == "e":
            if not _ERRORS.issuperset(said):
                raise NotPlain
            return said
        said = [unescaped(text) if "&" in text else text for text in said]
        trimmed = cells.trimmed[at].tolist()
        return [text.strip(EDGES) if blank else text for text, blank in zip(said, trimmed, strict=True)]

    def _asked(self, style: str, said: list[str], cells: Cells, at: Whole) -> list[str]:
        """Give what the library makes of days and hours that need some thought."""
        import numpy as np

        different = list(dict.fromkeys(said))
        if not all(map(_NUMBER.fullmatch, different)):
            raise NotPlain
        meant = dict(zip(different, self.library.values([(style, text) for text in different]), strict=True))
        texts = {text: as_text(value) for text, value in meant.items()}
        days = {text for text, value in meant.items() if isinstance(value, dt.date) and len(texts[text]) == 10}
        timed = {text for text, value in meant.items()
                 if isinstance(value, dt.datetime) and (value.hour or value.minute or value.second)}  # fmt: skip
        self._note(cells, at, np.array([text in days for text in said]), np.array([text in timed for text in said]))
        return [texts[text] for text in said]

    def _are_days(self, cells: Cells, at: Whole, texts: Texts) -> bool:
        """Put in the days and moments at some places, and say whether all of them are such as need no thought."""
        import numpy as np

        if self._from_1900 is None:
            style = next(style for kind, style in self._kinds if kind == "day")
            self._from_1900 = self.library.values([(style, _PROBE)])[0] == dt.datetime(2009, 7, 6, 12)
        if not self._from_1900:
            return False
        try:
            numbers = texts[at].astype(np.float64)
        except ValueError:
            return False
        if not ((numbers >= _FIRST_DAY) & (numbers < _LAST_DAY)).all():
            return False
        # To the nearest thousandth of a second, as the library rounds.
        moments = np.floor(numbers * _DAY + 0.5).astype(np.int64)
        if (moments % 1000).any():
            return False
        time = moments % _DAY != 0
        dates = np.datetime64(_EPOCH, "s") + (moments // 1000).astype("timedelta64[s]")
        texts[at[time]] = _objects(np.datetime_as_string(dates[time]).tolist())
        texts[at[~time]] = _objects(np.datetime_as_string(dates[~time].astype("datetime64[D]")).tolist())
        self._note(cells, at, ~time, time)
        return True

    def _note(self, cells: Cells, at: Whole, days: Any, timed: Any) -> None:
        self.timed.update(set(cells.columns[at[timed]].tolist()))
        if days.any():
            self.days.append((cells.rows[at[days]], cells.columns[at[days]]))


def _booleans(texts: Texts) -> Texts:
    import numpy as np

    true = texts == "1"
    if not (true | (texts == "0")).all():
        raise NotPlain
    return np.array(["FALSE", "TRUE"], np.object_)[true.astype(np.int64)]


def _as_shown(text: str, digits: int) -> str:
    if digits:
        return text.zfill(digits) if text.isdecimal() else text
    try:
        return percent_text(float(text)) if text else text
    except ValueError:
        return text


def _cut(piece: bytes, starts: Whole, ends: Whole) -> Texts:
    """Cut texts out of a piece, each with the "<" behind it, which parts them."""
    import numpy as np

    if not len(starts):
        return np.empty(0, np.object_)
    lengths = ends + 1 - starts
    # From where each letter is taken: on from its text's beginning, and texts follow one another.
    before = np.cumsum(lengths) - lengths
    places = np.arange(lengths.sum()) + np.repeat(starts - before, lengths)
    try:
        text = np.frombuffer(piece, np.uint8)[places].tobytes().decode()
    except UnicodeDecodeError as error:
        raise NotPlain from error
    if is_coded(text):
        raise NotPlain
    return _objects(text[:-1].split("<"))


def _are_own(words: Words, starts: Whole, ends: Whole) -> npt.NDArray[np.bool_]:
    """Say which numbers are written as a person writes them, with no more digits than a float keeps: they stay as they are."""
    import numpy as np

    length = ends - starts
    masks = np.array([(1 << 8 * count) - 1 for count in range(9)], np.uint64)
    parts = [words[starts + at] & masks[np.clip(length - at, 0, 8)] for at in (0, 8)]
    digits = sum(8 - _bytes_over(part ^ np.uint64(0x3030303030303030), 0x76) for part in parts)
    dots = sum(8 - _bytes_over(part ^ np.uint64(0x2E2E2E2E2E2E2E2E), 0x7F) for part in parts)
    negative = (parts[0] & np.uint64(255)) == ord("-")
    head = parts[0] >> (negative * np.uint64(8))
    first, second = head & np.uint64(255), head & np.uint64(0xFFFF)
    last = words[ends - 1] & np.uint64(255)
    begins = np.where(first == ord("0"), ((second >> np.uint64(8)) == ord(".")) | (length == 1), first != ord("."))
    small = (head & np.uint64(0xFFFFFFFF)) == int.from_bytes(b"0.00", "little")
    ends_well = (dots == 0) | ((last != ord("0")) & (last != ord(".")))
    return (
        (length <= _LONGEST)
        & (digits <= 15)
        & (dots <= 1)
        & (digits + dots + negative == length)
        & begins
        & ~small
        & ends_well
    )


def _bytes_over(words: Words, add: int) -> Whole:
    """Count the bytes of words that are 128 or reach it with what is added."""
    import numpy as np

    high = np.uint64(0x8080808080808080)
    over = ((words & ~high) + np.uint64(add * 0x0101010101010101)) | words
    return (((over & high) >> np.uint64(7)) * np.uint64(0x0101010101010101) >> np.uint64(56)).astype(np.int64)


def _objects(texts: list[str]) -> Texts:
    import numpy as np

    # Given as they are: a guess at what they are would copy each.
    found = np.empty(len(texts), np.object_)
    found[:] = texts
    return found


def _number(text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise NotPlain
    return float(text)
