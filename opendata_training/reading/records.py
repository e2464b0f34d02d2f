"""Text becomes records: cells split by the dialect, with the physical lines that each record came from."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from .dialect import Dialect
from .kinds import kind

# A quoted cell may hold line ends, but one that is never closed would swallow the file: beyond this many lines
# a record is taken for that. (Real multi-line cells, addresses and legal texts, stay far below.)
LONGEST = 2000
# No text cell of a real file comes near; C's long is 32 bits on Windows.
_FIELD_LIMIT = 2**31 - 1


@dataclass
class Records:
    """The records of a file in order, blank ones included.

    Parameters:
        cells: the cells of each record; empty for a blank line.
        first: the physical line each begins on, from 1.
        last: the physical line each ends on.
        repaired: what was wrong with a record's quotes, by its place: "stray" or "unclosed".
        newlines: how often each line end closes a record.
    """

    cells: list[list[str]] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    repaired: dict[int, str] = field(default_factory=dict)
    newlines: dict[str, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.cells)

    def add(self, cells: list[str], first: int, last: int, trouble: str | None = None) -> None:
        """Append one record."""
        if trouble:
            self.repaired[len(self.cells)] = trouble
        self.cells.append(cells)
        self.first.append(first)
        self.last.append(last)


def split_lines(text: str) -> list[str]:
    """Cut a text into physical lines, line ends kept; only LF, CRLF and CR end a line."""
    return list(io.StringIO(text, newline=""))


def line_end(line: str) -> str:
    """Give the line end that a physical line closes with, "" for a last line without one."""
    if line.endswith("\r\n"):
        return "\r\n"
    return line[-1] if line.endswith(("\n", "\r")) else ""


def split_records(text: str, dialect: Dialect) -> Records:
    """Split a whole text into records; a stray or unclosed quote costs one record and not the rest.

    Parameters:
        text: the file's text.
        dialect: how it is written; its width is what a record is expected to have.
    """
    lines = split_lines(text)
    records = Records()
    at = 0
    with _any_field_size():
        while at < len(lines):
            at = _split_until_trouble(lines, at, dialect, records)
            if at < len(lines):
                cells, trouble = _repair(lines[at], dialect)
                records.add(cells, at + 1, at + 1, trouble)
                at += 1
    for last in records.last:
        end = line_end(lines[last - 1])
        if end:
            records.newlines[end] = records.newlines.get(end, 0) + 1
    return records


@contextmanager
def _any_field_size() -> Iterator[None]:
    """Lift the csv module's limit of 131,072 characters a cell for a while; the limit is the whole process's."""
    before = csv.field_size_limit(_FIELD_LIMIT)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _split_until_trouble(lines: Sequence[str], at: int, dialect: Dialect, records: Records) -> int:
    """Split lines from one on, and give the line of the first record whose quotes are wrong (or the end)."""
    budget = [LONGEST]

    def served() -> Iterator[str]:
        for line in islice(lines, at, None):
            budget[0] -= 1
            if budget[0] < 0:
                return
            yield line

    reader = csv.reader(served(), strict=True, **dialect.options())
    begun = at
    try:
        for cells in reader:
            ended = at + reader.line_num
            if ended - begun > 1 and _swallowed(cells, lines, begun, ended, dialect):
                return begun
            records.add(cells, begun + 1, ended)
            begun = ended
            budget[0] = LONGEST
    except csv.Error:
        return begun
    return begun


def _swallowed(cells: list[str], lines: Sequence[str], begun: int, ended: int, dialect: Dialect) -> bool:
    """Say whether a record over several lines is an unclosed quote that ate its neighbours."""
    if dialect.width < 2 or dialect.delimiter is None:
        return False
    part = lines[begun:ended]
    whole = [line.count(dialect.delimiter) == dialect.width - 1 for line in part]
    if whole[0] and len(cells) != dialect.width:
        return True
    # Each line may be a record by itself; it is one if it also begins as records do. Words alone prove it for no pair.
    opening = kind(cells[0])
    alike = all(kind(line.split(dialect.delimiter, 1)[0]) == opening for line in part)
    return all(whole) and alike and opening != "" and (opening != "text" or len(part) > 2)


def _repair(line: str, dialect: Dialect) -> tuple[list[str], str]:
    """Split one line whose quotes are wrong: whichever reading gives the expected number of cells.

    Returns:
        The cells and what was wrong: "unclosed" when a quote opens and never closes, else "stray".
    """
    options = dialect.options()
    bare = line.rstrip("\r\n")
    lenient = next(csv.reader([bare], **options), [])
    without = next(csv.reader([bare], **{**options, "quoting": csv.QUOTE_NONE, "quotechar": None}), [])
    plain = [_unquoted(cell, dialect.quote) for cell in without]
    trouble = "unclosed" if dialect.quote and bare.count(dialect.quote) % 2 else "stray"
    if len(plain) == dialect.width:
        return plain, trouble
    if len(lenient) == dialect.width:
        return lenient, trouble
    return plain, trouble


def _unquoted(cell: str, quote: str | None) -> str:
    """Take the quotes off a cell that has one at each end, and halve the doubled ones inside."""
    if quote and len(cell) > 1 and cell.startswith(quote) and cell.endswith(quote):
        return cell[1:-1].replace(quote * 2, quote)
    return cell
