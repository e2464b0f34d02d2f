"""One pass over a large file that finds where its tables are, and where every line goes."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..boundaries import Span, find_tables
from ..diagnosis import Lines, Range, TableInfo
from ..dialect import Dialect
from .ahead import ahead
from .blocks import Plan, stretches
from .coding import Coding, Told, nobody
from .keeping import Keeper, Kept, Watch


@dataclass
class Outline:
    """Where the tables of a file are.

    Parameters:
        kept: the records that tell it.
        spans: the tables, in terms of the kept records.
        loose_blanks: kept blank records outside all tables.
        records: how many records there are.
        newlines: how often each line end closes a record.
        doubts: how many records could be read in more than one way.
        widest: the last column that any record has a cell in.
    """

    kept: Kept
    spans: list[Span]
    loose_blanks: list[int]
    records: int
    newlines: Counter[str]
    doubts: int
    widest: int

    @classmethod
    def of(
        cls,
        path: Path,
        coding: Coding,
        dialect: Dialect,
        plan: Plan,
        hint: bool,
        described: int = 0,
        watch: Watch | None = None,
        told: Told = nobody,
    ) -> Outline:
        """Look through a file.

        Parameters:
            path: the file.
            coding: how it is encoded.
            dialect: how it is written.
            plan: takes how its windows are divided.
            hint: whether its first line is Excel's "sep=;".
            described: how many lines at its beginning describe it.
            watch: is shown the records that are plain rows of a table.
            told: is told how many bytes are looked through.
        """
        keeper = Keeper(dialect.width, watch, hint)
        records = doubts = 0
        newlines: Counter[str] = Counter()
        for stretch in ahead(stretches(path, coding, dialect, plan)):
            told(stretch.stop)
            for block in stretch.blocks:
                keeper.look(block)
                newlines += block.newlines
                records += block.count
                doubts += block.records.doubts if block.records is not None else 0
        kept = keeper.kept
        before = sum(last <= described for last in kept.records.last[:described])
        spans, blanks = find_tables(kept.records.cells, before)
        return cls(kept, spans, blanks, records, newlines, doubts, keeper.widest)

    def data(self, span: Span) -> list[Range]:
        """Give the numbers of a table's data records as ranges: those between kept ones are like these."""
        numbers = self.kept.numbers
        found = self._through(span, lambda place: (numbers[place], numbers[place]))
        return _without(found, [number for number, _line in (*self.kept.blank, *self.kept.aside)])

    def _through(self, span: Span, of: Callable[[int], Range]) -> list[Range]:
        """Give the numbers (or lines) of a table's kept data records, and of those that were not kept beside them."""
        own, last = self._owners, len(self.kept.numbers) - 1
        mine = id(span)
        found: list[Range] = []
        for place in span.data:
            first, end = of(place)
            if place and own.get(place - 1) is None and self._is_gap(place - 1):
                # What was not kept behind a record that is no data is like the data below.
                first = of(place - 1)[1] + 1
            if place < last and self._is_gap(place):
                end = of(place + 1)[0] - 1
            if found and found[-1][1] == first - 1 and own.get(place - 1) == mine:
                found[-1] = (found[-1][0], end)
            else:
                found.append((first, end))
        return found

    @cached_property
    def _owners(self) -> dict[int, int]:
        return {place: id(span) for span in self.spans for place in span.data}

    def _is_gap(self, place: int) -> bool:
        """Say whether records between a kept one and the next were not kept."""
        return self.kept.numbers[place + 1] > self.kept.numbers[place] + 1

    def _lost(self) -> list[Range]:
        """Give the lines of records that were not kept between such as are no data; nothing tells what they are."""
        own, records = self._owners, self.kept.records
        return [
            (records.last[place] + 1, records.first[place + 1] - 1)
            for place in range(len(self.kept.numbers) - 1)
            if self._is_gap(place) and place not in own and place + 1 not in own
        ]

    def lines_of(self, places: Iterable[int]) -> list[Range]:
        """Give the physical lines of kept records."""
        records = self.kept.records
        return _merged((records.first[place], records.last[place]) for place in places)

    def _data_lines(self, span: Span) -> list[Range]:
        records = self.kept.records
        return _merged(self._through(span, lambda place: (records.first[place], records.last[place])))

    def info(self, span: Span, width: int) -> TableInfo:
        """Tell of one table."""
        first, last = span.edges()
        lines = [(self.kept.records.first[first], self.kept.records.last[last])]
        return TableInfo(lines, count_of(self.data(span)), width)

    def lines_told(self, span: Span) -> Lines:
        """Say where every line went; the other tables, with their titles and notes, are set aside."""
        more, drawn = ([line for _number, line in one] for one in (self.kept.blank, self.kept.aside))
        blank = [*self.loose_blanks, *(place for other in self.spans for place in other.blank)]
        aside: list[Range] = []
        for other in self.spans:
            if other is not span:
                rest = [*other.before, *other.header, *other.repeated, *other.after]
                aside = _merged([*aside, *self._data_lines(other), *self.lines_of(rest)])
        return Lines(
            table=_without(self._data_lines(span), [*more, *drawn]),
            header=self.lines_of(span.header),
            preamble=self.lines_of(span.before),
            footer=self.lines_of(span.after),
            blank=_merged([*self.lines_of(blank), *((line, line) for line in more)]),
            repeated=self.lines_of(span.repeated),
            set_aside=_merged([*_without(aside, more), *self._lost(), *((line, line) for line in drawn)]),
        )


def count_of(found: Sequence[Range]) -> int:
    """Count the numbers in ranges."""
    return sum(last - first + 1 for first, last in found)


def within(found: Sequence[Range], first: int, last: int) -> list[Range]:
    """Give the parts of ranges that lie between two numbers, both included."""
    parts = []
    for at in range(max(0, bisect_right(found, (first, first)) - 1), len(found)):
        begun, ended = found[at]
        if begun > last:
            break
        if ended < first:
            continue
        parts.append((max(begun, first), min(ended, last)))
    return parts


def _merged(pairs: Iterable[Range]) -> list[Range]:
    found: list[Range] = []
    for first, last in sorted(pairs):
        if found and found[-1][1] >= first - 1:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


def _without(found: list[Range], gone: Sequence[int]) -> list[Range]:
    """Take single numbers out of ranges."""
    if not gone:
        return found
    left: list[Range] = []
    numbers = sorted(gone)
    at = 0
    for first, last in found:
        while at < len(numbers) and numbers[at] < first:
            at += 1
        while at < len(numbers) and numbers[at] <= last:
            if numbers[at] > first:
                left.append((first, numbers[at] - 1))
            first = numbers[at] + 1
            at += 1
        if first <= last:
            left.append((first, last))
    return left
