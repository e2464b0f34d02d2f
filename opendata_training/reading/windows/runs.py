"""Which bytes of a window are plain records, found with whole-array arithmetic; everything else is for a closer look.

A record is plain when the csv rules leave no doubt about it: each quote opens a cell right after a delimiter or closes one
right before a delimiter, it has as many cells as most, and it is no line that stands between blank ones. All others are
taken with some records around them, from which the reader of small files learns how a row of this table looks.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ..writing import Dialect

# Records on each side of a doubtful one that are looked at with it.
AROUND = 60
# The longest cell, in bytes, that may go on from one window to the next.
LONGEST = 12 << 20
# After a wrong quote the file is trusted again at a plain line, sought from so many lines on up to so many.
_SOON, _LATE = 24, 4000


@dataclass(frozen=True)
class Run:
    """Records that follow each other.

    Parameters:
        start: the first byte in the window.
        stop: the byte after the last.
        plain: whether the engine may split them.
        count: of plain runs, how many records there are.
        ends: of plain runs, the place of each record's line end; None once it is known that each is a line.
        lines: of plain runs, how many lines they take.
    """

    start: int
    stop: int
    plain: bool
    count: int = 0
    ends: Any = None
    lines: int = 0


def can_be_plain(dialect: Dialect) -> bool:
    """Say whether records in a dialect can be told by bytes at all."""
    return (
        dialect.layout is None and dialect.delimiter is not None and len(dialect.delimiter.encode()) == 1 and dialect.width > 1
        and dialect.is_plain and not dialect.space_after and (dialect.quote is None or dialect.quote.isascii())
    )  # fmt: skip


def find_runs(data: bytes, dialect: Dialect, final: bool) -> tuple[list[Run], int]:
    """Divide a window.

    Parameters:
        data: its bytes; CR alone must not end lines in it.
        dialect: how the file is written.
        final: whether it is the end of the file.

    Returns:
        The runs in order, and how many bytes they hold; what is left belongs to a record that goes on in the next window.
    """
    import numpy as np

    signs = np.frombuffer(data, dtype=np.uint8)
    line_ends = np.flatnonzero(signs == 10)
    if not len(line_ends) or line_ends[-1] != len(data) - 1:
        line_ends = np.append(line_ends, len(data))
    delimiters = np.flatnonzero(signs == ord(dialect.sign))
    quote = dialect.quote
    quotes = np.flatnonzero(signs == ord(quote)) if quote is not None and quote.encode() in data else None
    if quotes is None:
        counts = np.diff(np.searchsorted(delimiters, line_ends), prepend=0)
        return _divided(line_ends, line_ends, counts == dialect.width - 1, 0, len(data)), len(data)
    return _Quoted(data, signs, line_ends, delimiters, quotes, dialect).runs(final)


def count_lines(data: bytes, dialect: Dialect) -> int:
    """Count the lines of a window; 0 where one of its quotes is wrong, or its last line goes on.

    Parameters:
        data: its bytes.
        dialect: how the file is written.
    """
    import numpy as np

    signs = np.frombuffer(data, dtype=np.uint8)
    quote = dialect.quote
    if signs[-1] != 10:
        return 0
    if quote is not None and quote.encode() in data:
        quotes = np.flatnonzero(signs == ord(quote))
        if len(quotes) % 2 or len(_wrong(signs, quotes, dialect, 0)):
            return 0
    return int(np.count_nonzero(signs == 10))


def are_whole(data: bytes, frame: Any, dialect: Dialect) -> bool:
    """Say whether it is sure that no line of a window is short of a cell; the engine fills those up, and refuses longer ones.

    Parameters:
        data: its bytes, in which no quote is wrong.
        frame: its lines as the engine splits them.
        dialect: how the file is written.
    """
    import numpy as np

    if not (frame.to_series(frame.width - 1) == "").any():
        return True
    signs = np.frombuffer(data, dtype=np.uint8)
    quoted = dialect.quote is not None and dialect.quote.encode() in data
    return not quoted and np.count_nonzero(signs == ord(dialect.sign)) == frame.height * (frame.width - 1)


def _divided(line_ends: Any, ends: Any, good: Any, start: int, stop: int) -> list[Run]:
    """Put records into plain and doubtful runs.

    Parameters:
        line_ends: the ends of all lines in the window.
        ends: the line end of each record.
        good: whether each is plain.
        start: the first byte of the first.
        stop: the byte after the last.
    """
    import numpy as np

    if not len(ends):
        return []

    def plain_run(begun: int, ended: int, ends: Any) -> Run:
        first, last = line_ends.searchsorted((begun, int(ends[-1])))
        return Run(begun, ended, True, len(ends), ends, int(last - first) + 1)

    bad = np.flatnonzero(~good)
    if not len(bad):
        return [plain_run(start, stop, ends)]
    doubtful = np.zeros(len(ends) + 1, dtype=np.int32)
    np.add.at(doubtful, np.maximum(bad - AROUND, 0), 1)
    np.add.at(doubtful, np.minimum(bad + AROUND + 1, len(ends)), -1)
    close = np.cumsum(doubtful[:-1]) > 0
    edges = [0, *(np.flatnonzero(np.diff(close)) + 1).tolist(), len(ends)]
    runs = []
    for first, after in pairwise(edges):
        begun = start if first == 0 else int(ends[first - 1]) + 1
        ended = min(int(ends[after - 1]) + 1, stop)
        runs.append(Run(begun, ended, False) if close[first] else plain_run(begun, ended, ends[first:after]))
    return runs


class _Quoted:
    """A window with quotes: they part it into what is inside cells and what is not, until one is wrong."""

    def __init__(self, data: bytes, signs: Any, line_ends: Any, delimiters: Any, quotes: Any, dialect: Dialect) -> None:
        import numpy as np

        self.data, self.signs, self.dialect = data, signs, dialect
        self.line_ends, self.delimiters, self.quotes = line_ends, delimiters, quotes
        # Whether an uneven number of quotes stands before each line end and each delimiter.
        self.line_uneven = (quotes.searchsorted(line_ends) & 1).astype(bool)
        between = np.diff(delimiters.searchsorted(quotes), prepend=0, append=len(delimiters))
        self.delimiter_uneven = np.repeat(np.arange(len(between)) & 1 == 1, between)
        self._wrong: dict[int, Any] = {}

    def wrong(self, parity: int) -> Any:
        """Give the quotes that are wrong when those with even numbers, or those with uneven ones, open cells."""
        if parity not in self._wrong:
            self._wrong[parity] = _wrong(self.signs, self.quotes, self.dialect, parity)
        return self._wrong[parity]

    def runs(self, final: bool) -> tuple[list[Run], int]:
        """Divide the window."""
        runs: list[Run] = []
        at = 0
        while at < len(self.data):
            first = int(self.quotes.searchsorted(at))
            trouble = self.wrong(first % 2)
            place = int(trouble.searchsorted(first))
            limit = len(self.data) if place == len(trouble) else int(self.quotes[trouble[place]])
            found, at = self._until(at, first, limit)
            runs += found
            if place == len(trouble):
                # A cell may be as long as LONGEST; what goes on longer is a quote that was never closed.
                if at < len(self.data) and (final or len(self.data) - at > LONGEST):
                    runs.append(Run(at, len(self.data), False))
                    at = len(self.data)
                return _joined(runs), at
            stop = self._trusted_again(at, limit)
            if stop == len(self.data) and not final and stop - at < len(self.data) // 2:
                return _joined(runs), at
            runs.append(Run(at, stop, False))
            at = stop
        return _joined(runs), at

    def _until(self, at: int, first: int, limit: int) -> tuple[list[Run], int]:
        """Give the runs of whole records before a place, and where they end."""
        import numpy as np

        low, high = np.searchsorted(self.line_ends, (at, limit))
        outside = self.line_uneven[low:high] == bool(first % 2)
        ends = self.line_ends[low:high][outside]
        if not len(ends):
            return [], at
        mine = slice(*np.searchsorted(self.delimiters, (at, int(ends[-1]) + 1)))
        delimiters = self.delimiters[mine]
        parting = delimiters[self.delimiter_uneven[mine] == bool(first % 2)]
        good = np.diff(np.searchsorted(parting, ends), prepend=0) == self.dialect.width - 1
        lines = np.diff(np.flatnonzero(outside), prepend=-1)
        if (lines > 1).any():
            # Each line of a record over several may be one by itself, whose quotes are wrong.
            signs = np.diff(np.searchsorted(delimiters, ends), prepend=0)
            good &= (lines == 1) | (signs < np.minimum(lines, 3) * (self.dialect.width - 1))
            good &= lines < 200
        stop = min(int(ends[-1]) + 1, len(self.data))
        return _divided(self.line_ends, ends, good, at, stop), stop

    def _trusted_again(self, at: int, trouble: int) -> int:
        """Give where, some lines after a wrong quote, a plain record begins."""
        line = int(self.line_ends.searchsorted(trouble))
        for number in range(line + _SOON, min(line + _LATE, len(self.line_ends) - 1)):
            begun, ended = int(self.line_ends[number]) + 1, int(self.line_ends[number + 1])
            if self._is_plain_line(begun, ended):
                return begun
        number = min(line + _LATE, len(self.line_ends) - 1)
        return min(int(self.line_ends[number]) + 1, len(self.data))

    def _is_plain_line(self, begun: int, ended: int) -> bool:
        first, after = (int(place) for place in self.quotes.searchsorted((begun, ended)))
        if (after - first) % 2:
            return False
        wrong = self.wrong(first % 2)
        if bisect_left(wrong, after) != bisect_left(wrong, first):
            return False
        low, high = self.delimiters.searchsorted((begun, ended))
        return int((self.delimiter_uneven[low:high] == bool(first % 2)).sum()) == self.dialect.width - 1


def _wrong(signs: Any, quotes: Any, dialect: Dialect, parity: int) -> Any:
    """Give the quotes, by their numbers, that neither open a cell nor close one.

    Parameters:
        signs: the window's bytes.
        quotes: where its quotes are.
        dialect: how the file is written.
        parity: whether those with even numbers (0) or with uneven ones (1) open cells.
    """
    import numpy as np

    sign, quote = ord(dialect.sign), ord(dialect.quote or '"')
    opening, closing = quotes[parity::2], quotes[1 - parity :: 2]
    before = signs[np.maximum(opening - 1, 0)]
    after = signs[np.minimum(closing + 1, len(signs) - 1)]
    opens = (before == sign) | (before == 10) | (before == quote) | (opening == 0)
    closes = (after == sign) | (after == 10) | (after == 13) | (after == quote) | (closing == len(signs) - 1)
    return np.sort(np.concatenate((2 * np.flatnonzero(~opens) + parity, 2 * np.flatnonzero(~closes) + 1 - parity)))


def _joined(runs: list[Run]) -> list[Run]:
    """Put doubtful runs beside each other together."""
    found: list[Run] = []
    for run in runs:
        if found and not run.plain and not found[-1].plain:
            found[-1] = Run(found[-1].start, run.stop, False)
        else:
            found.append(run)
    return found
