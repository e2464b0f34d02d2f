"""Running every check on a large file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...reading.windows import LargeTable, Told, nobody, open_large
from ...reading.windows.ahead import ahead
from ...reading.windows.keeping import Watch
from ...reading.windows.large import Part
from ..cells import Cells, Factored, framed
from ..checks import duplicate_row, unique_error
from ..finding import Hits, Place
from ..gathering import Gathering
from ..subject import Subject
from .keys import SOME, Asked, Guessed, key_hits
from .profile import EVERY, Profile
from .repeats import Again, Repeats, workplace

if TYPE_CHECKING:
    from ..report import Report

#: How often a file in UTF-8 is gone through: for its tables and for its findings; others oftener.
TIMES = 2


def check_large(
    path: Path, table: int | None, limit: int, equip: Callable[[Subject], Sequence[Any]], told: Told = nobody
) -> Report:
    """Run every check on the table of a large text file, window by window.

    Parameters:
        path: the file.
        table: which of its tables, from 1; the largest when not told.
        limit: how many findings to keep for each code and column.
        equip: gives the whole file what it is checked against (schema, catalogue, rules), and the further checks that makes.
        told: is told how many bytes are gone through; the file is gone through `TIMES` times.

    Raises:
        Problem: when the file cannot be read or has no such table.
    """
    return _checked(*counted(path, table, told), limit, equip, told)


def counted(path: Path, table: int | None, told: Told = nobody, every: int = EVERY) -> tuple[LargeTable, Subject]:
    """Look through a large text file once: give its table, and its columns' texts with how often each is there.

    Parameters:
        path: the file.
        table: which of its tables, from 1; the largest when not told.
        told: is told how many bytes are gone through.
        every: of a column with many texts, every so manieth row is looked at; 1 for all, so that every shape is known.

    Raises:
        Problem: when the file cannot be read or has no such table.
    """
    profile = Profile(every)

    def anew() -> Watch:
        nonlocal profile
        profile = Profile(every)
        return profile.add

    large = open_large(path, table, anew, told)
    if len(large.diagnosis.tables) > 1:
        # The rows of the other tables are not to be counted.
        profile = Profile(every)
        for part in large.parts():
            profile.add(part.frame, part.cells)
    return large, profile.subject(large)


def _checked(
    table: LargeTable, whole: Subject, limit: int, equip: Callable[[Subject], Sequence[Any]], told: Told
) -> Report:
    more = equip(whole)
    with workplace() as folder:
        rows, where = Repeats(Path(folder), "rows", max(limit, SOME)), _Where(Path(folder))
        asked, guessed = Asked(Path(folder)), Guessed(whole, Path(folder))
        if whole.schema is not None or whole.own_rules:
            for place, part in _placed(table):
                subject = _subject(part, table, whole)
                asked.collect(subject, place)
                where.add(part, place)
            asked.finish()
        gathering = Gathering(limit)
        for place, part, subject, hashes in ahead(_looked_at(table, whole, told)):
            asked.tell(subject, place, lambda at: where.at(at)[0])
            gathering.add(subject, more)
            rows.add(hashes, place)
            guessed.add(part, subject, place)
            where.add(part, place)
        if not table.diagnosis.rows:
            gathering.add(whole, more)
        again = rows.found()
        if len(table.labels) > 1 and again.count:
            gathering.take(duplicate_row, [_rows_again(again, where)])
        known = {name[0] for name in asked.found}
        if not (whole.schema is not None and whole.schema.primary_key) and guessed.place not in known:
            keys = guessed.found(table.diagnosis.rows, again.rows)
            if keys is not None:
                column = whole.columns[guessed.place or 0]
                texts = _texts(table, column.place, [*keys.rows[:limit], *keys.first[:limit]])
                gathering.take(unique_error, key_hits(column, keys, where.at, texts))
        return gathering.report(table.diagnosis.rows, len(table.labels), table.diagnosis)


def _looked_at(table: LargeTable, whole: Subject, told: Told) -> Iterator[tuple[int, Part, Subject, Any]]:
    """Give the parts of a table with their places, what the checks look at, and the hashes of their rows."""
    for place, part in _placed(table, told):
        subject = _subject(part, table, whole)
        # Nearly all checks ask for the shapes of the cells, and to look which are blank takes them all.
        _filled = subject.filled
        yield place, part, subject, _hashes(part)


def _placed(table: LargeTable, told: Told = nobody) -> Iterator[tuple[int, Part]]:
    """Give the parts of a table, each with the place of its first row."""
    place = 0
    for part in table.parts(told):
        yield place, part
        place += len(part.rows)


def _texts(table: LargeTable, column: int, places: Sequence[int]) -> dict[int, str]:
    """Give the cells of one column at some places."""
    wanted = sorted(set(places))
    found: dict[int, str] = {}
    for start, part in _placed(table):
        low, high = bisect_left(wanted, start), bisect_left(wanted, start + len(part.rows))
        for at in wanted[low:high]:
            row = part.cells[at - start] if part.cells is not None else part.frame.row(at - start)
            found[at] = row[column]
    return found


def _subject(part: Part, table: LargeTable, whole: Subject) -> Subject:
    width = len(table.labels)
    if part.frame is not None:
        cells: list[Cells] = [
            framed(part.frame.to_series(place), column.cells) for place, column in enumerate(whole.columns)
        ]
    else:
        cells = [Factored(list(column)) for column in zip(*(part.cells or ()), strict=True)]
    diagnosis = part.diagnosis
    if part.widths:
        widths = [width] * len(part.rows)
        for at, wide in part.widths.items():
            widths[at] = wide
        diagnosis = replace(diagnosis, widths=widths)
    return Subject(table.labels, cells, part.rows, part.lines, diagnosis, whole.previous, whole)


def _hashes(part: Part) -> Any:
    import numpy as np

    if part.frame is not None:
        return part.frame.hash_rows().to_numpy()
    return np.fromiter((hash(tuple(row)) for row in part.cells or ()), dtype=np.int64).view(np.uint64)


def _rows_again(again: Again, where: _Where) -> Hits:
    return Hits(again.count, None, (
        Place(*where.at(int(row)), facts={"first": where.at(int(first))[0]})
        for row, first in zip(again.rows, again.first, strict=True)
    ))  # fmt: skip


class _Where:
    """The record and the physical line of each data row, as few numbers as possible in memory.

    Parameters:
        folder: where it may put files.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._starts: list[int] = []
        self._parts: list[Callable[[int], tuple[int, int]]] = []

    def add(self, part: Part, start: int) -> None:
        """Take a part's rows, the first of which has a place in the table; once is enough."""
        if self._starts and start <= self._starts[-1]:
            return
        import numpy as np

        rows, lines = np.asarray(part.rows), np.asarray(part.lines)
        self._starts.append(start)
        if (np.diff(rows) == 1).all() and (np.diff(lines) == 1).all():
            self._parts.append(partial(_counted, int(rows[0]), int(lines[0])))
        else:
            path = self._folder / f"where-{len(self._parts)}.npy"
            np.save(path, np.stack((rows, lines)))
            self._parts.append(partial(_looked_up, path))

    def at(self, place: int) -> tuple[int, int]:
        """Give the record and the line of the row at a place."""
        part = bisect_right(self._starts, place) - 1
        return self._parts[part](int(place) - self._starts[part])


def _counted(row: int, line: int, at: int) -> tuple[int, int]:
    return row + at, line + at


def _looked_up(path: Path, at: int) -> tuple[int, int]:
    import numpy as np

    row, line = np.load(path, mmap_mode="r")[:, at].tolist()
    return row, line
