"""A table in parts that together are the whole, under names that sort."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ..errors import Problem
from ..locale import translator
from .block import Block
from .columns import places
from .known import Known
from .output import beside

_ = translator("conversion")
MOST_PARTS = 1000
# What may be said after a column of dates: how many letters of YYYY-MM-DD make the part.
PERIODS = {"year": 4, "month": 7, "año": 4, "mes": 7}


class Split:
    """Which part each row of a table goes to.

    Parameters:
        dst: where the whole goes; the parts go beside it, with a number or a value after its name.
        known: what is known of the whole table.
        rows: at most so many rows a part.
        by: the label of a column: one part for each of its values, rows in their order; ``LABEL:year`` or ``LABEL:month`` for one
            part a year or month of a column of dates.

    Raises:
        Problem: when the split makes no sense: both kinds, no rows, a column that is not there, too many parts.
    """

    def __init__(self, dst: Path, known: Known, rows: int | None, by: str | None) -> None:
        if rows is not None and by is not None:
            raise Problem(_("Split by a number of rows or by a column, not by both."))
        if rows is not None and rows < 1:
            raise Problem(_("A part needs at least one row. Write 1 or more instead of {rows}.", rows=rows))
        self.asked = rows is not None or by is not None
        self._dst, self._rows = dst, rows
        self._done = 0
        self.paths: dict[str, Path] = {}
        self.parts: dict[Path, str] = {}
        if rows is not None:
            count = -(-known.rows // rows)
            _refuse_many(count)
            self._width = max(2, len(str(count)))
        elif by is not None:
            self._place, self._letters = _column(known, by)
            self._name_all(known)

    def _name_all(self, known: Known) -> None:
        texts = known.texts[self._place]
        values = sorted({self._value(text) for text in texts.uniques})
        _refuse_many(len(values) if texts.complete else max(len(values), MOST_PARTS + 1))
        # Numbers as 2 and 10 sort by name only when they are equally wide.
        width = max(map(len, values), default=0) if all(value.isdecimal() for value in values if value) else 0
        for value in values:
            name = _slug(value.zfill(width) if value else "")
            path, again = beside(self._dst, name), 1
            while path in self.parts:
                again += 1
                path = beside(self._dst, f"{name}-{again}")
            self.paths[value] = path
            self.parts[path] = value

    def _value(self, text: str) -> str:
        return text[: self._letters] if self._letters else text

    def of(self, block: Block) -> Iterator[tuple[Path, Block]]:
        """Give the parts of a block, each with the path of its file."""
        if self._rows is not None:
            yield from self._by_rows(block, self._rows)
            return
        groups: dict[str, list[int]] = {}
        for at, cell in enumerate(block.cells(self._place)):
            groups.setdefault(self._value(cell), []).append(at)
        for value in sorted(groups):
            yield self.paths[value], block.at(groups[value])

    def _by_rows(self, block: Block, rows: int) -> Iterator[tuple[Path, Block]]:
        start = 0
        while start < block.height:
            number, begun = divmod(self._done, rows)
            stop = min(block.height, start + rows - begun)
            path = beside(self._dst, f"{number + 1:0{self._width}d}")
            self.parts.setdefault(path, str(number + 1))
            yield path, block.part(start, stop)
            self._done += stop - start
            start = stop


def _column(known: Known, by: str) -> tuple[int, int]:
    """Give the place, from 0, of the column to split by, and how many letters of its cells count; 0 for all."""
    labels = known.labels
    try:
        found, letters = places(labels, by) or [], 0
    except Problem:
        label, colon, period = by.rpartition(":")
        if not colon or period.strip().casefold() not in PERIODS:
            raise
        found, letters = places(labels, label) or [], PERIODS[period.strip().casefold()]
    if len(found) != 1:
        raise Problem(_('Split by exactly one column; "{label}" means {count}.', label=by, count=len(found)))
    if letters and any(not re.match(r"\d{4}-\d\d", text) for text in known.filled(found[0])):
        raise Problem(
            _('The column "{label}" holds cells that are no dates such as 2014-03-31. Mend its dates first, with the fix '
              "mixed-dates or date-form.", label=labels[found[0]])
        )  # fmt: skip
    return found[0], letters


def _refuse_many(count: int) -> None:
    if count > MOST_PARTS:
        raise Problem(
            _(
                "This split would make {count} files, and the most is {most}. Choose larger parts or another column.",
                count=count,
                most=MOST_PARTS,
            )
        )


def _slug(value: str) -> str:
    """Give a value as a piece of a file name: lower case, hyphens, no accents."""
    bare = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare.casefold()).strip("-")[:60] or "blank"
