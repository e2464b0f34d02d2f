"""Text becomes records: cells split by the dialect, with the physical lines that each record came from."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from .cutting import LONG, readings, tolerant
from .kinds import kind
from .layout import Layout
from .mending import mend
from .writing import QUOTE, Dialect

# A quoted cell may hold line ends, but one that is never closed would swallow the file: beyond this many lines
# a record is taken for that. (Real multi-line cells, addresses and legal texts, stay far below.)
LONGEST = 2000
# A record whose quotes are wrong may still go on over this many lines.
_TORN = 12
# In a file without quotes around cells this share of rows with one in them is a habit.
_HABIT = 0.05
# No text cell of a real file comes near; C's long is 32 bits on Windows.
_FIELD_LIMIT = 2**31 - 1


@dataclass
class Records:
    """The records of a file in order, blank ones included.

    Parameters:
        cells: the cells of each record; empty for a blank line.
        first: the physical line each begins on, from 1.
        last: the physical line each ends on.
        repaired: what was wrong with a record, by its place: "stray" or "unclosed" quotes, "delimiter" (left out, put in or
            another one), "quote" (another one), "missing" (a cell in the middle).
        source_widths: how many cells a record had before it was repaired, by its place.
        newlines: how often each line end closes a record.
        doubts: how many records could be read in more than one way.
        aside: the places of lines that only draw (rules between rows).
    """

    cells: list[list[str]] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    repaired: dict[int, str] = field(default_factory=dict)
    source_widths: dict[int, int] = field(default_factory=dict)
    newlines: dict[str, int] = field(default_factory=dict)
    doubts: int = 0
    aside: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.cells)

    def add(self, cells: list[str], first: int, last: int, trouble: str | None = None) -> None:
        """Append one record."""
        if trouble:
            self.repaired[len(self.cells)] = trouble
        self.cells.append(cells)
        self.first.append(first)
        self.last.append(last)

    def remove(self, gone: set[int]) -> None:
        """Take out the records that turned out to be parts of the ones before them."""
        if not gone:
            return
        kept = [place for place in range(len(self.cells)) if place not in gone]
        now = {place: at for at, place in enumerate(kept)}
        self.cells = [self.cells[place] for place in kept]
        self.first = [self.first[place] for place in kept]
        self.last = [self.last[place] for place in kept]
        self.repaired = {now[place]: trouble for place, trouble in self.repaired.items() if place in now}
        self.source_widths = {now[place]: width for place, width in self.source_widths.items() if place in now}


def split_lines(text: str) -> list[str]:
    """Cut a text into physical lines, line ends kept; only LF, CRLF and CR end a line."""
    return list(io.StringIO(text, newline=""))


def line_end(line: str) -> str:
    """Give the line end that a physical line closes with, "" for a last line without one."""
    if line.endswith("\r\n"):
        return "\r\n"
    return line[-1] if line.endswith(("\n", "\r")) else ""


def split_records(text: str, dialect: Dialect) -> Records:
    """Split a whole text into records; a row that is written otherwise than the rest costs that row at most.

    Parameters:
        text: the file's text.
        dialect: how it is written; its width is what a record is expected to have.
    """
    if dialect.layout is not None:
        return _drawn(text, dialect.layout)
    prepared = dialect.prepared(text)
    lines = split_lines(prepared)
    records = Records()
    splitter = _Splitter(lines, dialect, records)
    with _any_field_size():
        if dialect.quote is None or dialect.quote not in prepared:
            splitter.run_plainly()
        else:
            splitter.run()
        if dialect.delimiter is not None and dialect.width > 1:
            mend(records, lines, dialect)
    if dialect.quote is not None and dialect.escape is None:
        _tell_bare_quotes(records, lines, dialect.quote)
    elif '"' in text:
        _tell_loose_quotes(records, lines, dialect)
    if dialect.delimiter is None:
        # The text may hold the very sign that parts no cells.
        records.cells = [[dialect.sign.join(cells)] if len(cells) > 1 else cells for cells in records.cells]
    if not dialect.is_plain:
        records.cells = [dialect.restored(cells) for cells in records.cells]
    _count_ends(records, lines, prepared)
    return records


def _drawn(text: str, layout: Layout) -> Records:
    """Read each line of a drawn table; those that only draw are put aside."""
    records = Records()
    lines = split_lines(text)
    for number, line in enumerate(lines, start=1):
        cells = layout.cells(line.rstrip("\r\n"))
        if cells is None:
            records.aside.append(number - 1)
        records.add(cells or [], number, number)
    _count_ends(records, lines, text)
    return records


def _count_ends(records: Records, lines: Sequence[str], text: str) -> None:
    """Count the line ends that close records.

    Parameters:
        records: the records.
        lines: the physical lines.
        text: all of them.
    """
    if len(records) == len(lines) and "\r" not in text:
        # Each line is a record, and most files have one line end.
        count = text.count("\n")
        records.newlines = {"\n": count} if count else {}
        return
    for last in records.last:
        end = line_end(lines[last - 1])
        if end:
            records.newlines[end] = records.newlines.get(end, 0) + 1


def _tell_bare_quotes(records: Records, lines: Sequence[str], quote: str) -> None:
    """Put the records among the repaired whose quoted cells hold quotes that nothing marks as data."""
    for place, cells in enumerate(records.cells):
        if any(QUOTE in cell for cell in cells):
            raw = "".join(lines[records.first[place] - 1 : records.last[place]])
            if any(QUOTE in cell and f"{quote}{cell}{quote}" in raw for cell in cells):
                records.repaired.setdefault(place, "stray")


def _tell_loose_quotes(records: Records, lines: Sequence[str], dialect: Dialect) -> None:
    """Put the records among the repaired that have a double quote in a cell without quotes around it.

    RFC 4180 (rule 5) allows none there; in files with tabs, or in which that is common, nobody means quotes by them.
    """
    if dialect.quote not in ('"', None) or (dialect.quote is None and dialect.sign == "\t") or dialect.width < 2:
        return
    found = []
    for place, cells in enumerate(records.cells):
        if len(cells) > 1 and place not in records.repaired and any('"' in cell for cell in cells):
            raw = "".join(lines[records.first[place] - 1 : records.last[place]])
            if any('"' in cell and f'"{cell.replace(chr(34), chr(34) * 2)}"' not in raw for cell in cells):
                found.append(place)
    if dialect.quote is None and len(found) > max(3, _HABIT * len(records)):
        return
    records.repaired.update(dict.fromkeys(found, "stray"))


@contextmanager
def _any_field_size() -> Iterator[None]:
    """Lift the csv module's limit of 131,072 characters a cell for a while; the limit is the whole process's."""
    before = csv.field_size_limit(_FIELD_LIMIT)
    try:
        yield
    finally:
        csv.field_size_limit(before)


class _Splitter:
    """Splits lines into records, and begins again after each line whose quotes are wrong."""

    def __init__(self, lines: Sequence[str], dialect: Dialect, records: Records) -> None:
        self.lines, self.dialect, self.records = lines, dialect, records
        self.options = dialect.options()
        # Lines that may be read in vain, all in all, so that the work stays in proportion to the file.
        self.patience = 4 * len(lines) + 20 * LONGEST
        # Characters that may be cut in vain, for the same reason.
        self.effort = 8 * sum(map(len, lines)) + 2_000_000

    def run_plainly(self) -> None:
        """Split all lines of a text without quotes, in which each is a record."""
        try:
            self.records.cells = list(csv.reader(self.lines, strict=True, **self.options))
        except csv.Error:
            self.records.cells = []
        count = len(self.records.cells)
        if count != len(self.lines):
            self.records.cells = []
            self.run()
            return
        self.records.first, self.records.last = list(range(1, count + 1)), list(range(1, count + 1))

    def run(self) -> None:
        """Split all lines."""
        at = 0
        while at < len(self.lines):
            at = self._until_trouble(at)
            if at < len(self.lines):
                at = self._torn(at)

    def _until_trouble(self, at: int) -> int:
        """Split lines from one on, and give the line of the first record whose quotes are wrong (or the end)."""
        most = LONGEST if self.patience > LONGEST else 20
        budget = [most]
        lines, records = self.lines, self.records

        def served() -> Iterator[str]:
            for number in range(at, len(lines)):
                budget[0] -= 1
                if budget[0] < 0:
                    return
                yield lines[number]

        reader = csv.reader(served(), strict=True, **self.options)
        begun = at
        try:
            for cells in reader:
                ended = at + reader.line_num
                if ended - begun > 1 and self._swallowed(cells, begun, ended):
                    break
                records.cells.append(cells)
                records.first.append(begun + 1)
                records.last.append(ended)
                begun = ended
                budget[0] = most
        except csv.Error:
            pass
        self.patience -= at + reader.line_num - begun
        return begun

    def _swallowed(self, cells: list[str], begun: int, ended: int) -> bool:
        """Say whether a record over several lines is an unclosed quote that ate its neighbours."""
        width, sign = self.dialect.width, self.dialect.sign
        if width < 2:
            return False
        part = self.lines[begun:ended]
        whole = [line.count(sign) == width - 1 for line in part]
        if len(cells) < width or any(cells[width:]):
            alone = [self._is_whole(line) for line in part[:_TORN]]
            ends = alone[0] and (self._is_whole(part[-1]) or sum(alone) >= 0.5 * len(alone) > 1)
            return ends or (len(alone) > 2 and sum(alone) >= 0.8 * len(alone)) or len(part) > 10 * _TORN
        # Each line may be a record by itself; it is one if it also begins as records do. Words alone prove it for no pair.
        opening = kind(cells[0])
        alike = all(kind(line.split(sign, 1)[0]) == opening for line in part)
        return all(whole) and alike and opening != "" and (opening != "text" or len(part) > 2)

    def _is_whole(self, line: str) -> bool:
        """Say whether a line is a record by itself."""
        quote, sign = self.dialect.quote, self.dialect.sign
        bare = line.rstrip("\r\n")
        if quote is None or quote not in bare or len(bare) > LONG:
            return bare.count(sign) == self.dialect.width - 1
        return len(tolerant(bare, sign, quote)) == self.dialect.width

    def _torn(self, at: int) -> int:
        """Add the record on a line whose quotes are wrong, and give the line after it."""
        dialect, width, quote = self.dialect, self.dialect.width, self.dialect.quote
        bare = self.lines[at].rstrip("\r\n")
        trouble = "unclosed" if quote and bare.count(quote) % 2 else "stray"
        most = 24 if self.effort > 0 else 0
        self.effort -= len(bare) * (2 + min(most, bare.count(quote or "\0")))
        fitting = None
        found = list(readings(bare, dialect, most))
        fitting = next((cells for cells in found if len(cells) == width), None)
        # A quoted cell with a line end, and a quote too many beside it: the record goes on.
        if quote and width > 1 and most and len(bare) < LONG:
            for end in range(at + 2, min(at + _TORN, len(self.lines)) + 1):
                text = "".join(self.lines[at:end]).rstrip("\r\n")
                self.effort -= 8 * len(text)
                if len(text) > LONG or (fitting is not None and self._is_whole(self.lines[end - 1])):
                    break
                cells = next((cells for cells in readings(text, dialect, 6) if len(cells) == width), [])
                if any("\n" in cell or "\r" in cell for cell in cells):
                    trouble = "unclosed" if text.count(quote) % 2 else "stray"
                    self.records.add(cells, at + 1, end, trouble)
                    return end
        self.records.add(fitting or found[0], at + 1, at + 1, trouble)
        return at + 1
