"""The ways in which a row of too few or too many cells can be laid over the columns, and which of them fits best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .columns import EXTRA, Columns
from .cutting import strict
from .kinds import kind
from .writing import QUOTE, Dialect

# What each kind of change costs, as logarithms like the columns' own: a change has to explain more than it costs.
_BLANK, _SPLIT, _DROP, _JOIN, _ODD_JOIN = 1.5, 1.0, 1.0, 0.5, 5.0
# Rows that differ by more, or are larger, are left as they are.
_MOST_DIFFERENT, _MOST_CELLS = 4, 6000
# How many places in a cell, and quotes in a line, are tried for a delimiter that was left out.
_PLACES, _SHORT, _LONG, _QUOTES = 200, 24, 400, 24
Option = tuple[float, list[str], str]


def with_blanks(cells: Sequence[str], columns: Columns) -> Iterator[Option]:
    """Lay too few cells over the columns, blank cells put in where that fits best; blank ones at the end cost nothing."""
    count, short = len(cells), columns.width - len(cells)
    if not 0 < short <= _MOST_DIFFERENT or count * short > _MOST_CELLS:
        return
    # For each number of blanks put in so far: the score, and the columns they are in.
    best: list[tuple[float, tuple[int, ...]] | None] = [(0.0, ()), *[None] * short]
    for column in range(columns.width):
        after: list[tuple[float, tuple[int, ...]] | None] = [None] * (short + 1)
        for blanks in range(short + 1):
            at, stay = column - blanks, best[blanks]
            if stay is not None and 0 <= at < count:
                after[blanks] = (stay[0] + columns.fit(cells[at], column), stay[1])
            more = best[blanks - 1] if blanks else None
            if more is not None:
                inside = column - (blanks - 1) < count
                score = more[0] + columns.fit("", column) - _BLANK * inside
                kept = after[blanks]
                # The later of equals: missing cells are at the end unless something tells where.
                if kept is None or score > kept[0]:
                    after[blanks] = (score, (*more[1], column))
        best = after
    found = best[short]
    if found is not None:
        rest = iter(cells)
        yield found[0], ["" if column in found[1] else next(rest) for column in range(columns.width)], "missing"


def with_joins(cells: Sequence[str], columns: Columns, dialect: Dialect, raw: str) -> Iterator[Option]:
    """Lay too many cells over the columns: neighbours joined, blank ones dropped, or some left over at the end."""
    quoted = {cell for cell in cells if cell and dialect.quote and f"{dialect.quote}{cell}{dialect.quote}" in raw}
    count, over, width = len(cells), len(cells) - columns.width, columns.width
    if not 0 < over <= _MOST_DIFFERENT or count * over > _MOST_CELLS:
        return
    sign = (dialect.delimiter or "") + (" " if dialect.space_after else "")
    best: list[tuple[float, object] | None] = [(0.0, None), *[None] * over]
    for column in range(width):
        after: list[tuple[float, object] | None] = [None] * (over + 1)
        for gone in range(over + 1):
            at = column + gone
            for used in range(gone + 1):
                before = best[gone - used]
                if before is None:
                    continue
                part = cells[at - used : at + 1]
                options = [(sign.join(part), _join_cost(part, sign) + used * _ODD_JOIN * (not quoted.isdisjoint(part)))]
                if used and not any(part[:-1]):
                    options.append((part[-1], _DROP * used))
                if used and not any(part[1:]):
                    options.append((part[0], _DROP * used))
                for cell, cost in options:
                    score = before[0] + columns.fit(cell, column) - cost
                    kept = after[gone]
                    if kept is None or score > kept[0]:
                        after[gone] = (score, (before[1], cell))
        best = after
    finals: list[Option] = []
    for gone, found in enumerate(best):
        if found is None or not gone:
            continue
        more = list(cells[width + gone :])
        row: list[str] = []
        link: object = found[1]
        while link is not None:
            link, cell = link  # type: ignore[misc]
            row.append(cell)
        finals.append((found[0] + EXTRA * sum(map(bool, more)), [*row[::-1], *more], "delimiter"))
    if finals:
        yield max(finals, key=lambda option: option[0])


def _join_cost(part: Sequence[str], sign: str) -> float:
    """Say how unlikely it is that cells are one text or number that was written without quotes."""
    cost = 0.0
    for left, right in pairwise(part):
        if right[:1] == " " and left.strip() and right.strip():
            cost += _JOIN
        elif left[-1:].isdigit() and right[:1].isdigit() and kind(left + sign + right) in ("number", "date"):
            cost += _JOIN + 0.5
        elif sign.endswith(" ") and left and right[:1].islower():
            cost += 2 * _JOIN
        else:
            cost += _ODD_JOIN
    return cost


def with_split(cells: Sequence[str], columns: Columns, dialect: Dialect) -> Iterator[Option]:
    """Lay one cell too few over the columns: some cell is two whose delimiter was left out."""
    if len(cells) != columns.width - 1:
        return
    head = [0.0]
    for column, cell in enumerate(cells):
        head.append(head[-1] + columns.fit(cell, column))
    tail = [0.0]
    for column in range(len(cells) - 1, -1, -1):
        tail.append(tail[-1] + columns.fit(cells[column], column + 1))
    tail.reverse()
    best, found = float("-inf"), None
    for at, cell in enumerate(cells):
        around = head[at] + tail[at + 1]
        if around <= best:
            continue
        # A cell that belongs here or next door as it is, is not two.
        around -= 2 * max(0.0, max(columns.fit(cell, at), columns.fit(cell, at + 1)) + 2.3)
        for place in _places(cell, columns, at):
            left, right = cell[:place], cell[place:]
            if dialect.quote is not None and (right[0] == dialect.quote or left[-1] == dialect.quote):
                # That is for `beside_quotes`, which takes the quotes off.
                continue
            score = around + columns.fit(left, at) + columns.fit(right, at + 1) - _SPLIT
            score += 0.7 * (columns.knows(left, at) + columns.knows(right, at + 1))
            if left[-1].isspace() or right[0].isspace():
                score -= 1.0
            elif _one_word(left, right):
                known = columns.knows(left, at) or columns.knows(right, at + 1)
                score -= 1.5 if known or left[-1].isdigit() else 4.0
            if score > best:
                best, found = score, [*cells[:at], left, right, *cells[at + 1 :]]
    if found is not None:
        yield best, found, "delimiter"


def _places(cell: str, columns: Columns, at: int) -> Iterator[int]:
    """Give where a cell may be two: everywhere in a short one, else where letters change or a known value ends."""
    if len(cell) > _LONG:
        return
    tried = 0
    for place in range(1, len(cell)):
        if (len(cell) <= _SHORT or not _one_word(cell[:place], cell[place:]) or columns.knows(cell[:place], at)
                or columns.knows(cell[place:], at + 1)):  # fmt: skip
            yield place
            tried += 1
            if tried > _PLACES:
                return


def _one_word(left: str, right: str) -> bool:
    """Say whether a cut goes through a word or a number."""
    before, after = left[-1], right[0]
    return (before.isalpha() and after.isalpha() and not (before.islower() and after.isupper())) or (
        before.isdigit() and after.isdigit()
    )


def beside_quotes(raw: str, columns: Columns, dialect: Dialect) -> Iterator[Option]:
    """Put a delimiter beside each quote of a line: where one was left out between quoted cells."""
    quote, sign = dialect.quote, dialect.sign
    if quote is None or not (quote in raw or QUOTE in raw):
        return
    tried = 0
    if dialect.escape is None:
        raw = raw.replace(QUOTE, quote)
    for at, letter in enumerate(raw):
        if letter != quote:
            continue
        for place, neighbour in ((at, raw[at - 1 : at]), (at + 1, raw[at + 1 : at + 2])):
            if neighbour in ("", sign):
                continue
            cells = strict(raw[:place] + sign + raw[place:], dialect)
            if cells is not None and len(cells) == columns.width:
                # Two quotes side by side are the plainest sign.
                yield columns.total(cells) - (0.0 if neighbour == quote else _SPLIT), cells, "delimiter"
        tried += 1
        if tried > _QUOTES:
            return
