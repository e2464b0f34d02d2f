"""Which records of a large file tell where its tables are: all that stand out, and some of the others between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import and_, or_
from typing import Any

from ..blocks import extent_of, usual_of
from ..boundaries import find_tables
from ..header import Body
from ..kinds import kind
from ..records import Records
from .blocks import Block
from .engine import engine

# Plain rows kept at each side of one that stands out, and at the edges of each block.
_AROUND, _EDGE = 5, 2
# So many records are kept at most with their cells; more that stand out are no titles but how the file is.
MOST = 60_000
# From this share of a block on, words in a column of numbers are a habit of the file.
_HABIT = 0.01


#: Is shown plain rows: as the engine's frame, or as rows.
Watch = Callable[[Any, Sequence[Sequence[str]] | None], None]


@dataclass
class Kept:
    """The records that were kept, in order; every other one is a plain row like those beside it.

    Parameters:
        numbers: which record each is, from 1.
        records: their cells and lines.
        blank: further blank records, when there are very many: number and line.
        aside: records that are no part of anything: lines that only draw, and Excel's "sep=;".
    """

    numbers: list[int] = field(default_factory=list)
    records: Records = field(default_factory=Records)
    blank: list[tuple[int, int]] = field(default_factory=list)
    aside: list[tuple[int, int]] = field(default_factory=list)


class Keeper:
    """Looks at blocks in order and keeps what tells."""

    def __init__(self, width: int, watch: Watch | None = None, hint: bool = False) -> None:
        self.width = width
        self.hint = hint
        self.watch = watch
        self.kept = Kept()
        self.widest = 0
        self._head: _Head | None = None

    def look(self, block: Block) -> None:
        """Look at one block."""
        aside = set(block.records.aside) if block.records is not None else set()
        if self.hint and block.first == 1:
            aside.add(0)
        self.kept.aside += [(block.first + at, int(block.lines[at])) for at in sorted(aside)]
        if self._head is None:
            # The first block is a closer look at the beginning: all of it is kept.
            cells = [[] if at in aside else block.row(at) for at in range(block.count)]
            self._head = _Head(cells, self.width)
            self._keep(block, [at for at in range(block.count) if at not in aside])
            if self.watch and self._head.data:
                self.watch(None, [cells[at] for at in self._head.data if len(cells[at]) == self.width])
            return
        telling = [at for at in self._telling(block) if at not in aside]
        if self.watch:
            self._show(self.watch, block, [*telling, *aside])
        room = len(self.kept.numbers) < MOST
        if not room:
            # Beyond the limit only what is blank is told, without its cells.
            self.kept.blank += [(block.first + at, int(block.lines[at])) for at in telling
                                if not any(cell.strip() for cell in block.row(at))]  # fmt: skip
            telling = []
        around = _AROUND if room else 0
        wanted = set(range(min(_EDGE, block.count))) | set(range(max(0, block.count - _EDGE), block.count))
        for at in telling:
            wanted.update(range(max(0, at - around), min(block.count, at + around + 1)))
        self._keep(block, sorted(wanted - aside))

    def _keep(self, block: Block, places: Sequence[int]) -> None:
        for at in places:
            row = block.row(at)
            self.kept.numbers.append(block.first + at)
            self.kept.records.add(row, int(block.lines[at]), block.last_line_of(at))

    def _show(self, watch: Watch, block: Block, telling: Sequence[int]) -> None:
        """Show the rows that do not stand out."""
        out = set(telling)
        if block.records is not None:
            watch(None, [row for at, row in enumerate(block.records.cells) if at not in out])
            return
        polars = engine()
        left = block.frame
        if out:
            kept = polars.Series([True]).new_from_index(0, block.count).scatter(list(telling), False)
            left = left.filter(kept)
        watch(left, None)

    def _telling(self, block: Block) -> list[int]:
        assert self._head is not None
        if block.records is not None:
            for row in block.records.cells:
                if len(row) > max(self.width, self.widest):
                    self.widest = max(self.widest, extent_of(row))
            return [at for at, row in enumerate(block.records.cells) if self._head.tells(row, self.width)]
        return self._head.in_frame(block.frame)


class _Head:
    """What the beginning of a file says about its rows."""

    def __init__(self, cells: list[list[str]], width: int) -> None:
        spans, _blanks = find_tables(cells)
        span = spans[-1] if spans else None
        self.header = [cells[place] for place in span.header] if span else []
        filled = {place: sum(bool(cell.strip()) for cell in cells[place]) for place in (span.data if span else ())}
        usual = usual_of(list(filled), filled) if filled else 1  # type: ignore[arg-type]
        self.least = 1 if usual <= 1 else max(2, (usual + 1) // 2)
        self.data = span.data if span else []
        typed = Body(cells, span.data).typed[:width] if span and span.data else []
        self.typed = typed.index(True) if True in typed else None

    def tells(self, row: Sequence[str], width: int) -> bool:
        """Say whether a record stands out."""
        filled = [cell for cell in row if cell.strip()]
        if len(filled) < self.least or len(row) != width:
            return True
        if any(len(row) == len(said) and row[0].strip() == said[0].strip() for said in self.header if said):
            return True
        return self.typed is not None and kind(row[self.typed]) == "text" and not any(map(_has_digit, filled))

    def in_frame(self, frame: Any) -> list[int]:
        """Give the records of a frame that stand out."""
        polars = engine()
        columns = [polars.col(name) for name in frame.columns]
        if len(columns) < self.least:
            return list(range(frame.height))
        found: set[int] = set()
        if self.header and self.header[0]:
            first = next((at for at, cell in enumerate(self.header[0]) if cell.strip()), 0)
            if first < len(columns):
                said = self.header[0][first].strip()
                rows = _rows(frame, columns[first].str.contains(said, literal=True))
                found.update(rows[at] for at in _rows(frame[rows], columns[first].str.strip_chars() == said) if rows)
        # What is empty or begins with a blank sorts before the first sign that shows; most columns have none.
        seen = frame.select((polars.all() < "!").any()).row(0)
        bare = [column for column, any_bare in zip(columns, seen, strict=True) if any_bare]
        if len(columns) - len(bare) < self.least:
            most = len(columns) - self.least
            found.update(_rows(frame, polars.sum_horizontal([column == "" for column in bare]) > most))
            # Cells of blanks alone are rare: only rows with a cell that begins with one are worth a look.
            begins = _rows(frame, reduce(or_, [(column < "!") & (column != "") for column in bare]))
            if begins:
                blank = polars.sum_horizontal([column.str.strip_chars() == "" for column in columns])
                found.update(begins[at] for at in _rows(frame[begins], blank > most))
        return sorted(found | self._wordy(frame, columns))

    def _wordy(self, frame: Any, columns: list[Any]) -> set[int]:
        """Give the records of words alone where numbers are, which may be another table's header."""
        if self.typed is None:
            return set()
        column = columns[self.typed]
        rows = _rows(frame, ~column.str.contains("[0-9]") & (column != ""))
        if rows:
            wordless = reduce(and_, [~column.str.contains("[0-9]") for column in columns])
            rows = [rows[at] for at in _rows(frame[rows], wordless)]
        return set(rows) if len(rows) <= max(20, _HABIT * frame.height) else set()


def _rows(frame: Any, test: Any) -> list[int]:
    found: list[int] = frame.select(test.arg_true()).to_series().to_list()
    return found


def _has_digit(cell: str) -> bool:
    return any("0" <= sign <= "9" for sign in cell)
