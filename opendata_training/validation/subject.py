"""What a check looks at: a table's columns and rows, where they came from, and what the reader found out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from ..reading import Diagnosis, Table
from ..reading.kinds import plain
from .cells import Cells, Factored
from .column import Column
from .finding import Hits, Place
from .keys import Keys, Name, repeated
from .verdicts import Verdict, judge
from .verdicts.dates import order_of
from .verdicts.numbers import Habit
from .words import SAYS_TOTAL, TOTAL, TOTAL_OF

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


class Subject:
    """A table as the checks see it.

    Parameters:
        labels: its header.
        cells: its columns' cells.
        rows: the record number of each data row.
        lines: the physical line of each, or None for a DataFrame.
        diagnosis: what the reader found out, or None for a DataFrame.
        previous: the labels of the previous release, or None.
        whole: what is known of the whole file, when these rows are a part of it.
        counted: whether only the texts are known, and not which row has which.
    """

    def __init__(
        self,
        labels: Sequence[str],
        cells: Iterable[Cells],
        rows: Sequence[int],
        lines: Sequence[int] | None,
        diagnosis: Diagnosis | None,
        previous: Sequence[str] | None = None,
        whole: Subject | None = None,
        counted: bool = False,
    ) -> None:
        self.labels = list(labels)
        self.whole = whole
        self.counted = counted
        self.columns: list[Column] = [
            Column(place, label, one, whole.columns[place] if whole else None)
            for place, (label, one) in enumerate(zip(self.labels, cells, strict=True))
        ]
        self.rows = rows
        self.lines = lines
        self.diagnosis: Diagnosis | None = diagnosis
        self.previous = previous
        self._verdicts: dict[int, Verdict] = {}
        # Of a part of a file: takes the keys that are to be compared between all parts, and then holds what came of it.
        self.collected: dict[Name, Keys] | None = None
        self.seen_before: dict[Name, dict[int, int]] = {}
        # Given by `run` where they are asked for: a schema with what it says of the table, and a catalogue of places.
        self.schema: Any = whole.schema if whole else None
        self.judged: Any = None
        self.catalogue: Any = whole.catalogue if whole else None
        # Given by `run` too: the previous release's table, and what changed since, once it is found out.
        self.earlier: Subject | None = whole.earlier if whole else None
        self.drifted: Any = whole.drifted if whole else None
        # Given by `run` too: the rules that a person wrote in a table.
        self.own_rules: Sequence[Any] = whole.own_rules if whole else ()

    @classmethod
    def of_table(cls, table: Table, previous: Sequence[str] | None = None) -> Subject:
        """Make one from a table that was read."""
        frame = table.frame
        cells = (Factored(frame.iloc[:, place]) for place in range(frame.shape[1]))
        return cls(table.labels, cells, table.rows, table.lines, table.diagnosis, previous)

    @classmethod
    def of_frame(cls, frame: pd.DataFrame, previous: Sequence[str] | None = None) -> Subject:
        """Make one from a DataFrame: its header counts as row 1."""
        texts = frame.astype(object).where(frame.notna(), "")
        for place in range(texts.shape[1]):
            texts.isetitem(place, [str(value) for value in texts.iloc[:, place]])
        cells = (Factored(texts.iloc[:, place]) for place in range(texts.shape[1]))
        labels = [_one_label(label) for label in frame.columns]
        return cls(labels, cells, range(2, len(frame) + 2), None, None, previous)

    @property
    def ending(self) -> str:
        """The ending of the file's name without its point, in small letters; "" for a DataFrame."""
        return PurePath(self.diagnosis.file.rstrip(")")).suffix.lower().lstrip(".") if self.diagnosis else ""

    @property
    def header_width(self) -> int:
        """How many cells the header has; columns past it hold cells too many."""
        return self.diagnosis.header_width if self.diagnosis else len(self.columns)

    @cached_property
    def habit(self) -> Habit:
        """Which decimal mark the table has."""
        return self.whole.habit if self.whole else Habit(self)

    @cached_property
    def day_or_month(self) -> str:
        """What comes first in the table's dates of two numbers, "day" or "month"; "" when nothing tells."""
        if self.whole:
            return self.whole.day_or_month
        first: Counter[str] = Counter()
        for column in self.columns:
            if column.role == "date":
                first += column.days.first
        return order_of(first)

    def verdict(self, column: Column) -> Verdict:
        """Give what a column's texts are found guilty of; each column is judged once for all checks."""
        if column.place not in self._verdicts:
            self._verdicts[column.place] = judge(self, column) if column.whole is None else self._judged(column)
        return self._verdicts[column.place]

    def _judged(self, column: Column) -> Verdict:
        """Judge part of a column: what the whole file said of a text goes, and only texts not seen there are judged here."""
        assert self.whole is not None and column.whole is not None
        said = self.whole.verdict(column.whole)
        if column.uniques is column.whole.uniques:
            return said.of_part(column)
        if column.cells.apart:
            verdict = judge(self, column)
        else:
            known = column.whole.known_texts
            verdict = judge(self, column) if any(text not in known for text in column.uniques) else Verdict(column)
        return said.carried(column, verdict)

    def again(self, name: Name, keys: Callable[[], Keys]) -> dict[int, int]:
        """Give the rows, from 0, whose key was there before, with the record number of the first that had it.

        Parameters:
            name: the key's columns.
            keys: makes the keys of the rows here.
        """
        if self.collected is not None:
            self.collected[name] = keys()
            return {}
        if self.whole is not None:
            return self.seen_before.get(name, {})
        return {at: int(self.rows[first]) for at, first in repeated(keys()).items()}

    def found(self, code: str) -> Iterator[Hits]:
        """Give the cells that the columns' verdicts have under a code."""
        for column in self.columns:
            verdict = self.verdict(column)
            places = verdict.places(code)
            if places:
                yield self.cells(column, places, **verdict.facts.get(code, {}))

    @cached_property
    def filled(self) -> np.ndarray[Any, Any]:
        """How many cells of each row hold something."""
        import numpy as np

        total = np.zeros(len(self.rows), dtype=int)
        for column in self.columns if len(self.rows) else ():
            if all(column.shape_kinds):
                total += 1
                continue
            shown = np.fromiter(map(bool, column.shape_kinds), dtype=bool, count=len(column.shapes))[column.shape_codes]
            total += shown if column.cells.apart else shown[column.codes]
        return total

    @property
    def _usually_filled(self) -> int:
        """How many cells most rows fill; of numbers as frequent the one that comes first."""
        import numpy as np

        return int(self.filled[np.bincount(self.filled)[self.filled].argmax()])

    @cached_property
    def totals(self) -> dict[int, int]:
        """The rows that add up others, with the place of the cell that says so; none where rows are not known."""
        if self.counted:
            return {}
        found: dict[int, int] = {}
        usual = self._usually_filled if len(self.rows) else 0
        for column in self.columns:
            # Nearly all columns hold no such word, and a look at all their texts at once tells.
            sayers = (column.uniques[place] for place in column.having(SAYS_TOTAL))
            said = {text for text in sayers if TOTAL_OF.match(plain(text)) or TOTAL.fullmatch(plain(text))}
            for position in column.where(said.__contains__) if said else ():
                text = plain(column.cell(position))
                of = TOTAL_OF.fullmatch(text)
                # "Total Play" with all its cells filled is a company and "Suma" a municipality; "Total Sonora" beside a
                # Sonora is a sum.
                whole = TOTAL.fullmatch(text)
                short = self.filled[position] < usual
                if text.startswith("suma"):
                    leads = not any(other.cell(position).strip() for other in self.columns[: column.place])
                    whole, short = None, short and leads
                if whole or short or (of and of["rest"] in self._named):
                    found.setdefault(position, column.place)
        return found

    @cached_property
    def _named(self) -> set[str]:
        """All the table's words, to know what a total may be of."""
        return {plain(text) for column in self.columns if not column.cells.apart for text in column.texts}

    def whole_file(self, **facts: Any) -> Hits:
        """Give a hit on the file as a whole."""
        return Hits(1, None, [Place(facts=facts)], once=True)

    def records(self, records: Sequence[tuple[int, int | None, str]], once: bool = False, **facts: Any) -> Hits:
        """Give hits on whole records: row, line and a text that tells which; once for those of the header."""
        return Hits(len(records), None, (Place(row, line, cell=text, facts=facts) for row, line, text in records), once)

    def where_is(self, position: int) -> tuple[int, int | None]:
        """Give the record and the physical line of a data row, from 0."""
        return int(self.rows[position]), None if self.lines is None else int(self.lines[position])

    def in_rows(self, positions: Sequence[int], facts: Callable[[int], Mapping[str, Any]] | None = None) -> Hits:
        """Give hits on whole data rows, from 0."""
        return Hits(len(positions), None, (
            Place(*self.where_is(at), facts=facts(at) if facts else {})
            for at in positions
        ))  # fmt: skip

    def cells(self, column: Column, positions: Sequence[int], **facts: Any) -> Hits:
        """Give hits on cells of one column, by their rows from 0."""
        return Hits(len(positions), column.place + 1, (
            Place(*self.where_is(at), column.place + 1, column.label, column.cell(at), facts)
            for at in positions
        ))  # fmt: skip

    def named(self, label: str) -> Column:
        """Give a column by its label, as a check of one's own does.

        Parameters:
            label: the label; case, accents and outer blanks do not matter where no other column has it exactly.

        Raises:
            Problem: when there is no such column, with the nearest.
        """
        from .rules.rule import column_named

        return column_named(self, label)

    @property
    def bare(self) -> range:
        """The places, from 0, of columns past the table's end that only the header's delimiters make: nothing is in them."""
        return range(len(self.labels), self.header_width)

    def label_at(self, place: int) -> str:
        """Give a column's label, from 0; "" for a bare one."""
        return self.labels[place] if place < len(self.labels) else ""

    def label(self, place: int, **facts: Any) -> Hits:
        """Give a hit on a column's label or on the column as a whole."""
        text = self.label_at(place)
        row, line = 1, None
        if self.diagnosis:
            header = self.diagnosis.places.get("header", [])
            row, line = (header[-1][0], header[-1][1]) if header else (None, None)  # type: ignore[assignment]
        return Hits(1, place + 1, [Place(row, line, place + 1, text, text, facts)], once=True)

    def column(self, place: int, **facts: Any) -> Hits:
        """Give a hit on a column as a whole."""
        return Hits(1, place + 1, [Place(None, None, place + 1, self.label_at(place), None, facts)], once=True)

    def label_hits(self, places: Iterable[int], **facts: Any) -> Iterable[Hits]:
        """Give a hit on the label of each of some columns, from 0."""
        return (self.label(place, **facts) for place in places)


def _one_label(label: Any) -> str:
    return " ".join(str(part) for part in label) if isinstance(label, tuple) else str(label)
