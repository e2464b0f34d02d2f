"""How a file is laid out: its parts from the first row to the last, and an axis of steps to draw it on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..locale import Words
from .result import Result

# As many as fit a narrow terminal, and as the eye tells apart on a page.
STEPS = 40
# More parts than this cannot all have a step of their own: those amid the data are then drawn as data.
MOST_PARTS = 20

# What a file is made of, with its words.
PARTS = {
    "preamble": Words(en="titles above the table", es="títulos arriba de la tabla"),
    "header": Words(en="header (the columns' labels)", es="encabezado (los títulos de las columnas)"),
    "table": Words(en="data", es="datos"),
    "total": Words(en="totals", es="totales"),
    "repeated": Words(en="header again", es="encabezado repetido"),
    "blank": Words(en="blank rows", es="filas vacías"),
    "footer": Words(en="notes below the table", es="notas debajo de la tabla"),
    "set_aside": Words(en="set aside: it is not part of this table", es="aparte: no es parte de esta tabla"),
}
_AMID = ("total", "repeated", "blank")


@dataclass(frozen=True)
class Part:
    """A stretch of a file.

    Parameters:
        kind: what it is, one of `PARTS`.
        first: its first row (or line).
        last: its last row (or line).
    """

    kind: str
    first: int
    last: int


@dataclass(frozen=True)
class Layout:
    """A file from its first row to its last.

    Parameters:
        parts: its stretches, in order.
        lines: whether it is counted in lines, because some records take several.
    """

    parts: list[Part]
    lines: bool = False

    @property
    def last(self) -> int:
        """The last row (or line)."""
        return self.parts[-1].last

    @property
    def plain(self) -> bool:
        """Whether there is a header of one row and data below it, as there should be, and no more."""
        kinds = [part.kind for part in self.parts]
        return kinds in (["header", "table"], ["header"]) and self.parts[0].first == self.parts[0].last

    @cached_property
    def drawn(self) -> list[tuple[Part, int]]:
        """The parts that are drawn, each with how many steps it has; the smallest has one, so that it can be seen."""
        parts = self.parts if len(self.parts) <= MOST_PARTS else _merged(self.parts, _AMID)
        if len(parts) > MOST_PARTS:
            parts = [Part("table", parts[0].first, parts[-1].last)]
        spare = min(STEPS, parts[-1].last - parts[0].first + 1) - len(parts)
        room = sum(part.last - part.first for part in parts)
        steps, given, seen = [], 0, 0
        for part in parts:
            seen += part.last - part.first
            now = spare * seen // room if room else 0
            steps.append(1 + now - given)
            given = now
        return list(zip(parts, steps, strict=True))

    @cached_property
    def kinds(self) -> list[str]:
        """What each step is."""
        return [part.kind for part, steps in self.drawn for _step in range(steps)]

    @cached_property
    def _starts(self) -> tuple[list[int], list[int]]:
        rows, steps, total = [], [], 0
        for part, count in self.drawn:
            rows.append(part.first)
            steps.append(total)
            total += count
        return rows, steps

    def step(self, position: int) -> int:
        """Give the step that a row (or line) is in, from 0."""
        rows, steps = self._starts
        at = max(0, bisect_right(rows, position) - 1)
        part, count = self.drawn[at]
        inside = min(max(position, part.first), part.last) - part.first
        return steps[at] + inside * count // (part.last - part.first + 1)

    def by_kind(self) -> dict[str, list[tuple[int, int]]]:
        """Give the stretches of each kind, from and to, kinds in the order in which they come first."""
        found: dict[str, list[tuple[int, int]]] = {}
        for part in self.parts:
            found.setdefault(part.kind, []).append((part.first, part.last))
        return found


def layout(report: Result) -> Layout | None:
    """Give how the file of a report is laid out; None where there is nothing in it.

    Parameters:
        report: what was found, with its diagnosis.
    """
    about = report.diagnosis
    if about is None:
        parts = [Part("header", 1, 1)] if report.columns else []
        parts += [Part("table", 2, report.rows + 1)] if report.rows else []
    else:
        parts = sorted(
            (Part(kind, first, last) for kind, pairs in vars(about.lines).items() for first, last in pairs),
            key=lambda part: part.first,
        )
    if not parts:
        return None
    totals = sorted({position(finding.row, finding.line) or 0 for group in report.groups if group.code == "total-row"
                     for finding in group.findings})  # fmt: skip
    # A record of several lines makes lines and rows part; a workbook has rows alone.
    records = sum(about.newlines.values()) if about and about.kind == "text" else 0
    return Layout(_merged(list(_split(parts, totals)), ()), lines=0 < records < parts[-1].last - 1)


def position(row: int | None, line: int | None) -> int | None:
    """Give where something is on a layout: its line where it has one, else its row."""
    return row if line is None else line


def _merged(parts: list[Part], taken: tuple[str, ...]) -> list[Part]:
    """Join neighbours of one kind, some kinds being taken for data."""
    found: list[Part] = []
    for part in parts:
        kind = "table" if part.kind in taken else part.kind
        if found and found[-1].kind == kind:
            found[-1] = Part(kind, found[-1].first, part.last)
        else:
            found.append(Part(kind, part.first, part.last))
    return found


def _split(parts: list[Part], totals: list[int]) -> Iterator[Part]:
    """Cut the totals out of the data that they stand in."""
    at = 0
    for part in parts:
        first = part.first
        while part.kind == "table" and at < len(totals) and totals[at] <= part.last:
            if totals[at] >= first:
                if totals[at] > first:
                    yield Part("table", first, totals[at] - 1)
                yield Part("total", totals[at], totals[at])
                first = totals[at] + 1
            at += 1
        if first <= part.last:
            yield Part(part.kind, first, part.last)
