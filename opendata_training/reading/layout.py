"""Tables that are drawn and not delimited: with bars and rules, or with blanks so that the columns line up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import Literal

from .kinds import kind

_BARS = "|│┃║¦"
_RULE = re.compile(r"[\s|+:=\-─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╒╕╘╛╞╡╤╧╪╓╖╙╜╟╢╥╨╫]+")
_STROKES = re.compile(r"[-=─━═]{2}")
_WIDE = re.compile(r"\S {2,}(?=\S)")
_GAPS, _BLANKS = re.compile(r" {2,}"), re.compile(r" +")
# Quotes, or bars that are quotes, show that a file is delimited.
_QUOTED = re.compile(r'"|\|[,;\t]\|')
# So many titles above and notes below may be left out to see whether the rest lines up.
_ABOVE, _BELOW = 8, 4
# A table that lines up has at least so many lines, and a gap of one blank is believed from so many on.
_FEWEST, _MANY = 3, 8
# Most lines that a rule holds for, and lines with wide gaps among those that line up.
_NEARLY_ALL, _MOST = 0.95, 0.6


@dataclass(frozen=True)
class Layout:
    """How the columns of a drawn table are told apart.

    Parameters:
        kind: "bars" between cells, "gaps" of two blanks or more, "words" (any blanks), or "cuts" at the same places.
        cuts: where each column begins.
        width: how many columns there are.
        bar: the sign between cells.
    """

    kind: Literal["bars", "gaps", "words", "cuts"]
    width: int
    cuts: tuple[int, ...] = ()
    bar: str = "|"

    def cells(self, line: str) -> list[str] | None:
        """Give the cells of a line without its end, None for a line that only draws; a title or a note is one cell."""
        if not line.strip():
            return []
        if is_rule(line):
            return None
        if self.kind == "bars":
            return _between_bars(line, self.bar)
        if self.kind == "cuts" and not self._crosses(line):
            return [line[start:stop].strip() for start, stop in pairwise((*self.cuts, len(line) + self.cuts[-1]))]
        for parts in (_GAPS.split(line.strip()), line.split() if self.kind != "gaps" else []):
            if len(parts) == self.width:
                return parts
        return [line.strip()]

    def _crosses(self, line: str) -> bool:
        """Say whether words of a line go on over the places where columns begin."""
        return any(line[cut - 1 : cut].strip() and line[cut : cut + 1].strip() for cut in self.cuts[1:])


def is_rule(line: str) -> bool:
    """Say whether a line is nothing but strokes, as under the header of a drawn table."""
    if line.isalnum() or line[:1].isalnum():
        return False
    return _RULE.fullmatch(line) is not None and _STROKES.search(line) is not None


def _between_bars(line: str, bar: str) -> list[str]:
    bare = line.strip()
    escaped = "\\" + bar
    if escaped in bare:
        return [cell.replace("\0", bar) for cell in _between_bars(bare.replace(escaped, "\0"), bar)]
    framed = len(bare) > 1 and bare[0] == bar == bare[-1]
    return [cell.strip() for cell in (bare[1:-1] if framed else bare.removeprefix(bar)).split(bar)]


def find_layout(sample: Sequence[str]) -> Layout | None:
    """Find how a table is drawn, None when the lines are no drawn table.

    Parameters:
        sample: lines of the text that are not blank, with or without their ends.
    """
    lines = [line.rstrip() for line in sample if line.strip()]
    rules = [line for line in lines if is_rule(line)]
    lines = [line for line in lines if not is_rule(line)]
    if len(lines) < 2:
        return None
    barred = sum(any(bar in line for bar in _BARS) for line in lines)
    framed = sum(line[:1] in _BARS and line[-1:] in _BARS for line in map(str.strip, lines))
    if barred >= _MOST * len(lines) and (
        any(len(re.findall(r"[-=─━═:]{2,}", rule)) > 1 or not rule.strip("-=") for rule in rules)
        or (framed >= max(2, 0.9 * len(lines)) and not any(_QUOTED.search(line) for line in lines))
    ):
        bar = max(_BARS, key="".join(lines).count)
        widths = Counter(len(_between_bars(line, bar)) for line in lines)
        width = widths.most_common(1)[0][0]
        return Layout("bars", width, bar=bar) if width > 1 or framed == len(lines) else None
    return _lined_up(lines, rules)


def _lined_up(lines: list[str], rules: Sequence[str]) -> Layout | None:
    if any("\t" in line for line in lines):
        return None
    ruled = next((rule for rule in rules if len(rule.split()) > 1), None)
    if ruled:
        cuts = tuple(found.start() for found in re.finditer(r"\S+", ruled))
        return Layout("cuts", len(cuts), (0, *cuts[1:]))
    wide = [at for at, line in enumerate(lines) if _WIDE.search(line)]
    if len(lines) < _FEWEST or len(wide) < max(_FEWEST - 1, _MOST * len(lines)) or (
        wide[0] > _ABOVE or len(lines) - 1 - wide[-1] > _BELOW
    ):  # fmt: skip
        return None
    # Without the titles above and the notes below.
    body = lines[wide[0] : wide[-1] + 1]
    gaps, words, cut = _split(body, _GAPS), _split(body, _BLANKS), _cut(body)
    if cut is not None and len(cut) > max(gaps, 1):
        return Layout("cuts", len(cut), cut) if len(cut) >= words or gaps else Layout("words", words)
    if gaps:
        return Layout("gaps", gaps)
    return Layout("words", words) if words else None


def _split(lines: Sequence[str], by: re.Pattern[str]) -> int:
    """Give into how many parts nearly all lines split; 0 when they do not agree, or when the parts may be prose."""
    rows = [by.split(line.strip()) for line in lines]
    width, times = Counter(map(len, rows)).most_common(1)[0]
    if width < 2 or times < _NEARLY_ALL * len(lines):
        return 0
    even = [row for row in rows if len(row) == width][1:]
    valued = any(
        sum(kind(row[column]) in ("number", "date") for row in even) > _MOST * len(even) for column in range(width)
    )
    return width if valued or width > 2 else 0


def _cut(lines: list[str]) -> tuple[int, ...] | None:
    """Find the places where columns begin: where all lines are blank, or all but the labels, which may be wider."""
    wide = max(map(len, lines))
    if wide > 5000 or len(lines) < _FEWEST:
        return None
    inked = [int(re.sub(r"\s", "0", re.sub(r"\S", "1", line)).ljust(wide, "0"), 2) for line in lines]
    below = reduce(or_, inked[1:])
    cuts = _believed(lines, _begins(below | inked[0], wide))
    under = _believed(lines[1:], _begins(below, wide))
    if len(under) > len(cuts) and len(_GAPS.split(lines[0].strip())) == len(under):
        return under
    return cuts if len(cuts) > 1 else None


def _begins(inked: int, wide: int) -> list[tuple[int, int]]:
    """Give where columns begin, each with how many blanks are before it."""
    found = [(0, 0)]
    for run in re.finditer(r"(?<=1)(0+)(?=1)", f"{inked:0{wide}b}"):
        found.append((run.end(), len(run[0])))
    return found


def _believed(lines: Sequence[str], begins: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Leave out the places where words of a text happen to end one above the other."""
    cuts = [0]
    ends = [start for start, _ in begins[1:]] + [None]
    for (start, blanks), end in zip(begins[1:], ends[1:], strict=True):
        right = [line[start:end].strip() for line in lines]
        left = [line[cuts[-1] : start].strip() for line in lines]
        filled = sum(map(bool, right)) / len(lines)
        if blanks < 2 and not any(left[1:]):
            # The first word of a label whose column is narrower.
            continue
        valued = any(_is_valued(cells) for cells in (left, right))
        if (blanks > 1 and (filled >= 0.2 or len(lines) >= _MANY)) or (
            valued and filled >= 0.5) or (filled >= _MOST and len(lines) >= _MANY):  # fmt: skip
            cuts.append(start)
    return tuple(cuts)


def _is_valued(cells: Sequence[str]) -> bool:
    """Say whether cells are numbers, dates or keys, the label above them left out."""
    own = [cell for cell in cells[1:] if cell]
    return bool(own) and all(
        kind(cell) != "text" or (cell.isupper() and " " not in cell and len(cell) < 8) for cell in own
    )
