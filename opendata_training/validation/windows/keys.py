"""Keys of a large file: which rows have one that was there before, in whichever part of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...reading.windows.large import Part
from ..checks import unique_error
from ..finding import Hits, Place
from ..keys import Name
from ..schema.checking import judged
from ..subject import Subject
from .repeats import Again, Repeats

if TYPE_CHECKING:
    from ..column import Column

# So many rows whose key was there before are kept in memory where a schema or a rule asks for them; of more only the first
# are told. Of rows that are the same, and of keys that only a label speaks for, fewer are enough.
MOST, SOME = 2_000_000, 200_000
_BLANK = re.compile(r"\s")


@dataclass
class Asked:
    """The keys that a schema or rules ask to be compared in all of a file.

    Parameters:
        folder: where what does not fit into memory may be put.
        found: for each key, the places of the rows in the table that have it again, and those that have it first.
    """

    folder: Path
    found: dict[Name, tuple[Any, Any]] = field(default_factory=dict)
    _waiting: dict[Name, Repeats] = field(default_factory=dict)

    def collect(self, subject: Subject, place: int) -> None:
        """Take the keys of a part whose first row has a place in the table."""
        subject.collected = {}
        judged(subject)
        for rule in subject.own_rules:
            rule.hits(subject)
        for name, (hashes, without) in subject.collected.items():
            if name not in self._waiting:
                self._waiting[name] = Repeats(self.folder, "-".join(map(str, ("key", *name))), MOST)
            self._waiting[name].add(hashes, place, without)

    def finish(self) -> None:
        """Compare the keys of all parts."""
        import numpy as np

        for name, waiting in self._waiting.items():
            again = waiting.found()
            self.found[name] = np.asarray(again.rows), np.asarray(again.first)

    def tell(self, subject: Subject, place: int, record: Any) -> None:
        """Tell a part which of its keys were there before.

        Parameters:
            subject: the part.
            place: the place of its first row in the table.
            record: gives the record number of the row at a place.
        """
        for name, (rows, first) in self.found.items():
            low, high = rows.searchsorted((place, place + len(subject.rows)))
            subject.seen_before[name] = {
                int(row) - place: record(int(before))
                for row, before in zip(rows[low:high], first[low:high], strict=True)
            }


class Guessed:
    """The column whose label says that it names the records: a key that is there before is a slip.

    Parameters:
        whole: what is known of the whole file.
        folder: where what does not fit into memory may be put.
    """

    def __init__(self, whole: Subject, folder: Path) -> None:
        self.place = next((column.place for column in whole.columns if unique_error.names_records(column.label)), None)
        self._repeats = Repeats(folder, "guess", SOME)

    def add(self, part: Part, subject: Subject, place: int) -> None:
        """Take the keys of a part."""
        if self.place is not None:
            column = subject.columns[self.place]
            self._repeats.add(_hashes(part, column), place, _without(column))

    def found(self, rows: int, same: Sequence[int]) -> Again | None:
        """Give what is there again, without rows that are the same in every cell; None when it means nothing.

        Parameters:
            rows: how many rows there are.
            same: rows that are there before in every cell.
        """
        if self.place is None:
            return None
        again = self._repeats.found()
        gone = set(map(int, same))
        kept = [
            (int(row), int(first)) for row, first in zip(again.rows, again.first, strict=True) if int(row) not in gone
        ]
        count = again.count - (len(again.rows) - len(kept))
        if not kept or not unique_error.are_slips(again.judged, count, again.most, rows):
            return None
        return Again(count, [row for row, _first in kept], [first for _row, first in kept], again.judged, again.most)


def key_hits(column: Column, again: Again, where: Any, texts: dict[int, str]) -> Iterator[Hits]:
    """Give hits on the cells of a key.

    Parameters:
        column: the key's column.
        again: the rows that have it again.
        where: gives the record and the line of the row at a place.
        texts: the cells of those rows, and of those that have it first.
    """

    def place(at: int, first: int) -> Place:
        row, line = where(at)
        facts = {"first": where(first)[0], "before": texts[first]}
        return Place(row, line, column.place + 1, column.label, texts[at], facts)

    yield Hits(again.count, column.place + 1, map(place, again.rows, again.first))


def _hashes(part: Part, column: Column) -> Any:
    """Give a number for each key, the same for those that differ in case and blanks only."""
    import numpy as np

    if part.frame is None:
        made = ("".join(text.split()).casefold() for text in column.uniques)
        numbers = np.fromiter(map(hash, made), dtype=np.int64, count=len(column.uniques)).view(np.uint64)
        return numbers[column.codes]
    series = part.frame.to_series(column.place)
    # Hardly any key has a blank, and the shapes tell.
    if any(map(_BLANK.search, column.shapes)):
        series = series.str.replace_all(r"\s+", "")
    return series.str.to_lowercase().hash(0).to_numpy()


def _without(column: Column) -> Any:
    """Say which rows have no key: nothing, or what a spreadsheet program made of many long ones."""
    import numpy as np

    none = np.fromiter((kind in ("", "nothing") or bool(unique_error.ROUNDED.fullmatch(shape.strip()))
                        for shape, kind in zip(column.shapes, column.shape_kinds, strict=True)), dtype=bool,
                       count=len(column.shapes))[column.shape_codes]  # fmt: skip
    return none if column.cells.apart else none[column.codes]
