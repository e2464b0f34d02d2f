"""The records of a large file in order, as blocks: plain ones as frames, doubtful ones as the reader of small files sees them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..dialect import Dialect
from ..records import Records, split_lines, split_records
from .coding import Coding, windows
from .engine import engine, split
from .runs import Run, are_whole, can_be_plain, count_lines, find_runs

# So many records at the beginning are always looked at closely: titles, headers.
HEAD = 200
# Into so many a window is divided where all of it is looked at closely.
_SHARE = 4
# Doubtful text is taken in parts of so many characters.
_PART = 4 << 20


@dataclass
class Block:
    """Records that follow each other.

    Parameters:
        first: the number of the first, from 1.
        lines: the first physical line of each.
        frame: plain records, as the engine gives them.
        records: doubtful ones, and all where there is no engine; their lines are the file's.
        newlines: how often each line end closes a record.
        last_line: the last physical line.
    """

    first: int
    lines: Sequence[int]
    last_line: int
    frame: Any = None
    records: Records | None = None
    newlines: Counter[str] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        """How many records there are."""
        return len(self.lines)

    def last_line_of(self, at: int) -> int:
        """Give the last physical line of one record, from 0."""
        if self.records is not None:
            return self.records.last[at]
        return int(self.lines[at + 1]) - 1 if at + 1 < len(self.lines) else self.last_line

    def row(self, at: int) -> list[str]:
        """Give the cells of one record, from 0."""
        return self.records.cells[at] if self.records is not None else list(self.frame.row(at))


@dataclass
class Stretch:
    """The blocks of one window.

    Parameters:
        blocks: its blocks.
        odd_lines: physical lines in another encoding than the rest.
        nul_lines: physical lines that held NUL bytes.
        stop: how many bytes of the file are read with it.
    """

    blocks: list[Block]
    odd_lines: list[int]
    nul_lines: list[int]
    stop: int


@dataclass
class Plan:
    """How the windows of a file are divided, found out the first time that one goes through it.

    Parameters:
        windows: for each window its runs and how many bytes they hold; None where it must be found out again.
    """

    windows: list[tuple[list[Run], int] | None] = field(default_factory=list)


def stretches(path: Path, coding: Coding, dialect: Dialect, plan: Plan) -> Iterator[Stretch]:
    """Give a file's records, window by window.

    Parameters:
        path: the file.
        coding: how it is encoded.
        dialect: how it is written.
        plan: what going through it before has shown, or an empty one.

    Raises:
        OSError: when it cannot be read.
    """
    maker = _Maker(dialect, plan)
    waiting = None
    # Records that Python holds one by one take several times the room.
    for window in windows(path, coding, 1 if can_be_plain(dialect) and engine() is not None else _SHARE):
        if waiting is not None:
            yield maker.stretch(waiting, final=False)
        waiting = window
    if waiting is not None:
        yield maker.stretch(waiting, final=True)


class _Maker:
    """Makes blocks of windows, and keeps what goes on in the next one."""

    def __init__(self, dialect: Dialect, plan: Plan) -> None:
        self.dialect = dialect
        self.plan = plan
        self.number = -1
        self.plain = can_be_plain(dialect)
        self.rest = b""
        self.record, self.line = 1, 1

    def stretch(self, window: Any, final: bool) -> Stretch:
        """Make the blocks of one window."""
        self.number += 1
        # Lines are told from 1 in the window, after those of the rest that was kept.
        before = self.line + self.rest.count(b"\n") - 1
        odd, nul = ([before + line for line in lines] for lines in (window.odd_lines, window.nul_lines))
        data, self.rest = self.rest + window.data, b""
        old = b"\r" in data and (b"\n" not in data) and (self.dialect.quote or "\0").encode() not in data
        if old:
            data = data.replace(b"\r", b"\n")
        known = self.plan.windows[self.number] if self.number < len(self.plan.windows) else None
        if known is None and (not self.plain or (b"\r" in data and data.count(b"\r") != data.count(b"\r\n"))):
            self._remember(None)
            return Stretch(list(self._closely(data, final, "\r" if old else None)), odd, nul, window.stop)
        ready = None
        if known is None and self.record > 1 and engine() is not None:
            # Most windows hold plain lines alone, which the engine splits all at once.
            lines = count_lines(data, self.dialect)
            ready = split(data, self.dialect, lines) if lines else None
            if ready is not None and are_whole(data, ready, self.dialect):
                known = [Run(0, len(data), True, lines)], len(data)
                self._remember(known)
        runs, used = known or find_runs(data, self.dialect, final)
        self.rest = data[used:]
        if known is None and self.record == 1 and runs and runs[0].plain:
            runs[:1] = _with_head(data, runs[0])
        if known is None:
            self._remember((runs, used) if all(run.lines == run.count for run in runs) else None)
        blocks: list[Block] = []
        for run in runs:
            end = "\r" if old else None
            blocks += self._plain(data, run, end, ready) or self._doubtful(data, run, end)
        return Stretch(blocks, odd, nul, window.stop)

    def _remember(self, runs: tuple[list[Run], int] | None) -> None:
        if self.number == len(self.plan.windows):
            short = runs and ([Run(run.start, run.stop, run.plain, run.count) for run in runs[0]], runs[1])
            self.plan.windows.append(short)

    def _plain(self, data: bytes, run: Run, end: str | None, ready: Any) -> list[Block]:
        """Give a plain run's block, none where the engine sees it in another way; all of the window may be split already."""
        import numpy as np

        if not run.plain:
            return []
        part = data[run.start : run.stop]
        same = ready is not None and len(part) == len(data) and ready.height == run.count
        frame = ready if same else split(part, self.dialect, run.count)
        if frame is None:
            return []
        count = run.count
        places: Any = range(self.line, self.line + count)
        if run.ends is None:
            # The line ends are counted when one goes through the file for the first time.
            returns = part.count(b"\r\n") if ready is not None and b"\r" in part else 0
            newlines = Counter({"\r\n": returns, end or "\n": count - returns} if ready is not None else {})
            block = Block(self.record, places, self.line + count - 1, frame, None, +newlines)
            self.record, self.line = self.record + count, self.line + count
            return [block]
        lines = run.lines
        if lines != count:
            starts = np.concatenate(([run.start], run.ends[:-1] + 1)) - run.start
            breaks = np.flatnonzero(np.frombuffer(part, dtype=np.uint8) == 10)
            places = self.line + np.searchsorted(breaks, starts)
        signs = np.frombuffer(data, dtype=np.uint8)
        whole = run.ends[run.ends < len(data)]
        returns = int((signs[whole - 1] == 13).sum()) if b"\r" in part else 0
        newlines = Counter({"\r\n": returns, end or "\n": len(whole) - returns})
        block = Block(self.record, places, self.line + lines - 1, frame, None, +newlines)
        self.record, self.line = self.record + count, self.line + lines
        return [block]

    def _doubtful(self, data: bytes, run: Run, end: str | None) -> list[Block]:
        """Look closely at a run that is whole."""
        return [self._block(split_records(data[run.start : run.stop].decode("utf-8", "replace"), self.dialect), end)]

    def _closely(self, data: bytes, final: bool, end: str | None) -> Iterator[Block]:
        """Look closely at all of a window, in parts; a record at its end that may go on is kept."""
        lines = split_lines(data.decode("utf-8", "replace"))
        at = 0
        while at < len(lines):
            stop, size = at, 0
            while stop < len(lines) and size < _PART:
                size += len(lines[stop])
                stop += 1
            records = split_records("".join(lines[at:stop]), self.dialect)
            over = stop == len(lines)
            if (
                not (over and final)
                and len(records) > 1
                and (self.dialect.quote or "\0") in "".join(lines[at + records.first[-1] - 1 : stop])
            ):
                # It may go on.
                stop = at + records.first[-1] - 1
                records = split_records("".join(lines[at:stop]), self.dialect)
            at = stop
            yield self._block(records, end)
            if over and not final:
                break
        self.rest = "".join(lines[at:]).encode("utf-8")

    def _block(self, records: Records, end: str | None) -> Block:
        """Make a block of records whose lines are told from 1."""
        shift = self.line - 1
        records.first = [line + shift for line in records.first]
        records.last = [line + shift for line in records.last]
        newlines = Counter(records.newlines)
        if end and "\n" in newlines:
            newlines[end] = newlines.pop("\n")
        last = records.last[-1] if records.last else shift
        block = Block(self.record, records.first, last, None, records, newlines)
        self.record, self.line = self.record + len(records), last + 1
        return block


def _with_head(data: bytes, run: Run) -> list[Run]:
    """Take the first records of a plain run for a closer look."""
    if run.count <= HEAD:
        return [Run(run.start, run.stop, False)]
    cut = int(run.ends[HEAD - 1]) + 1
    lines = run.lines - data.count(b"\n", run.start, cut)
    return [Run(run.start, cut, False), Run(cut, run.stop, True, run.count - HEAD, run.ends[HEAD:], lines)]
