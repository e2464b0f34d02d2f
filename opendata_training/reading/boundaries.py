"""Where the table is: title rows before it, its header, blank and repeated rows in it, notes after it, other tables."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from .blocks import find_groups, usual_of, wide_of
from .header import Body, header_like, header_rows
from .kinds import is_page_number, kind, opens_as_note, reads_as_note

Rows = Sequence[Sequence[str]]
# A cell as long as this is no number or date that was spoiled.
_SENTENCE = 40


@dataclass
class Span:
    """One table in a file; every number is the place of a record, from 0.

    Parameters:
        header: the header's records, none when the table has no header.
        data: its data records.
        blank: blank records inside it.
        repeated: records inside it that say the header again.
        before: title rows above it.
        after: notes below it.
    """

    header: list[int] = field(default_factory=list)
    data: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    before: list[int] = field(default_factory=list)
    after: list[int] = field(default_factory=list)

    def edges(self) -> tuple[int, int]:
        """Give the first and the last record that belong to the table itself."""
        own = [*self.header, *self.data]
        return min(own), max(own)


def find_tables(rows: Rows, described: int = 0) -> tuple[list[Span], list[int]]:
    """Find the tables in a file's records.

    Parameters:
        rows: all records.
        described: how many at the beginning describe the table (comments) and are no part of it, whatever they look like.

    Returns:
        The tables in order, and the blank records outside all of them. Together they hold each record once.
    """
    filled = [sum(map(bool, map(str.strip, row))) for row in rows]
    titles = [place for place in range(described) if filled[place]]
    if titles and sum(map(bool, filled)) > len(titles):
        last = titles[-1]
        if len(rows[last]) > 1 and [len(row) for row in rows[last + 1 :] if row][:1] == [len(rows[last])]:
            # The last comment is the header.
            titles.pop()
        spans, blank = _tables(rows, [0 if place in titles else count for place, count in enumerate(filled)])
        spans[0].before[:0] = titles
        return spans, [place for place in blank if place not in titles]
    return _tables(rows, filled)


def _tables(rows: Rows, filled: Sequence[int]) -> tuple[list[Span], list[int]]:
    blank = [place for place, count in enumerate(filled) if not count]
    groups = find_groups(rows, filled)
    spans = [_span(rows, group, filled) for group in groups]
    inside: set[int] = set()
    for span in spans:
        first, last = span.edges()
        span.blank = blank[bisect(blank, first) : bisect(blank, last)]
        inside.update(span.blank)
    return spans, [place for place in blank if place not in inside]


def _span(rows: Rows, group: Sequence[int], filled: Sequence[int]) -> Span:
    """Divide the records of one table into titles, header, data, repeated headers and notes."""
    usual = usual_of(group, filled)
    wide = wide_of(group, filled, usual)
    if usual == 1:
        header = header_rows(rows, group, 0, single=True)
        return Span(header=header, data=[place for place in group if place not in header])
    first = _first_row(rows, group, wide, filled)
    header = header_rows(rows, group, first)
    while not header and first and _is_sparse_row(rows, group, first - 1, filled):
        first -= 1
    start = group.index(header[-1]) + 1 if header else first
    before = [place for place in group[: group.index(header[0]) if header else first]]
    stop = _notes_begin(rows, group, (start, max(start, group.index(wide[-1]) + 1)), filled, usual)
    # Pages repeat the header, and the titles above it.
    said = {tuple(_stripped(rows[place])) for place in (*header, *before)}
    # The first cell tells nearly all rows apart.
    opening = {row[0] for row in said}
    repeated = [place for place in group[start:stop]
                if (rows[place][0].strip() in opening and tuple(_stripped(rows[place])) in said)
                or (filled[place] == 1 and is_page_number(_first(rows[place])))]  # fmt: skip
    again = set(repeated)
    data = [place for place in group[start:stop] if place not in again]
    if not header and not data:
        # Nothing but notes to the eye: then the full rows are the table after all.
        data, stop = list(group[first:]), len(group)
    return Span(header=header, data=data, repeated=repeated, before=before, after=list(group[stop:]))


def _first_row(rows: Rows, group: Sequence[int], wide: Sequence[int], filled: Sequence[int]) -> int:
    """Give where in a group the table begins: a title that holds the delimiter may be filled as much as a narrow row."""
    length = max(Counter(len(rows[place]) for place in wide).items(), key=lambda pair: pair[1])[0]
    for at, place in enumerate(wide[:8]):
        if len(rows[place]) < length and filled[place] <= filled[wide[min(at + 1, len(wide) - 1)]]:
            continue
        if at and not header_like(rows[place], Body(rows, wide[at + 1 :][:50])):
            break
        return group.index(place)
    return group.index(wide[0])


def _is_sparse_row(rows: Rows, group: Sequence[int], at: int, filled: Sequence[int]) -> bool:
    """Say whether a record above the first full row of a table without a header is a row of it: it reaches the last column."""
    row, below = rows[group[at]], rows[group[at + 1]]
    adjoining = group[at + 1] - group[at] == 1 and len(row) == len(below)
    return adjoining and filled[group[at]] > 1 and bool(row[-1].strip()) and kind(row[-1]) == kind(below[-1])


def _stripped(row: Sequence[str]) -> list[str]:
    cells = [cell.strip() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _notes_begin(rows: Rows, group: Sequence[int], bounds: tuple[int, int], filled: Sequence[int], usual: int) -> int:
    """Give where in a group the notes under the table begin.

    Parameters:
        rows: all records.
        group: the records of this table.
        bounds: where in the group the data begin, and where they end at the latest (after the last full row).
        filled: how many cells each record has that are not blank.
        usual: how many a row of this table has.
    """
    start, at = bounds
    # A note of several cells ("Nota: preliminares, sujetas a revisión" in a comma file) may look like a full row.
    while at > max(start, 1) and (
        _is_split_note(rows, group, at - 1, filled, usual) or _is_prose_apart(rows, group, at - 1, start)
    ):
        at -= 1
    # What stands between blank rows above such a note is one more, as a rule.
    while (
        0 < at < len(group)
        and at - 1 > start
        and filled[group[at - 1]] == 1 < usual
        and (group[at] - group[at - 1] > 1 < group[at - 1] - group[at - 2])
    ):
        at -= 1
    for place in range(at, len(group)):
        row = rows[group[place]]
        apart = place > 0 and group[place] - group[place - 1] > 1
        text = _first(row)
        note = opens_as_note(text) or (filled[group[place]] == 1 and row[0].strip() and (reads_as_note(text) or apart))
        if note:
            return place
    return len(group)


def _is_split_note(rows: Rows, group: Sequence[int], at: int, filled: Sequence[int], usual: int) -> bool:
    text = _first(rows[group[at]])
    apart = group[at] - group[at - 1] > 1
    return opens_as_note(text) and (filled[group[at]] < usual or apart or text.rstrip().endswith(":") or ": " in text)


def _is_prose_apart(rows: Rows, group: Sequence[int], at: int, start: int) -> bool:
    """Say whether a record below a gap holds a sentence where the table above it has numbers or dates."""
    row = rows[group[at]]
    if group[at] - group[at - 1] < 2 or at - start < 3 or max(map(len, row)) < _SENTENCE:
        return False
    typed = Body(rows, group[start:at][-50:]).typed
    return any(len(cell) >= _SENTENCE and column < len(typed) and typed[column] for column, cell in enumerate(row))


def _first(row: Sequence[str]) -> str:
    return next((cell for cell in row if cell.strip()), "")
