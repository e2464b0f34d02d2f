"""Where the table is: title rows before it, its header, blank and repeated rows in it, notes after it, other tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from .header import Body, header_like, header_rows
from .kinds import opens_as_note, reads_as_note

Rows = Sequence[Sequence[str]]


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


def find_tables(rows: Rows) -> tuple[list[Span], list[int]]:
    """Find the tables in a file's records.

    Returns:
        The tables in order, and the blank records outside all of them. Together they hold each record once.
    """
    filled = [sum(1 for cell in row if cell.strip()) for row in rows]
    extent = [max((place + 1 for place, cell in enumerate(row) if cell.strip()), default=0) for row in rows]
    blank = [place for place, count in enumerate(filled) if not count]
    groups = _join_blocks(rows, _blocks(filled), filled, extent)
    spans = [_span(rows, group, filled) for group in groups]
    inside: set[int] = set()
    for span in spans:
        first, last = span.edges()
        span.blank = [place for place in blank if first < place < last]
        inside.update(span.blank)
    return spans, [place for place in blank if place not in inside]


def _blocks(filled: Sequence[int]) -> list[list[int]]:
    """Give the runs of records between blank ones."""
    blocks: list[list[int]] = []
    open_block = False
    for place, count in enumerate(filled):
        if not count:
            open_block = False
        elif open_block:
            blocks[-1].append(place)
        else:
            blocks.append([place])
            open_block = True
    return blocks


def _middle(counts: Sequence[int]) -> int:
    """Give the middle count of a list, 0 for none."""
    return sorted(counts)[len(counts) // 2] if counts else 0


def _wide(block: Sequence[int], filled: Sequence[int], usual: int) -> list[int]:
    """Give the records of a block that are filled like rows of a table and not like a title or a note."""
    least = max(1 if usual <= 1 else 2, (usual + 1) // 2)
    return [place for place in block if filled[place] >= least]


def _usual(block: Sequence[int], filled: Sequence[int]) -> int:
    return _middle([filled[place] for place in block if filled[place] > 1]) or 1


def _join_blocks(rows: Rows, blocks: list[list[int]], filled: Sequence[int], extent: Sequence[int]) -> list[list[int]]:
    """Put the blocks together that are one table: its titles, its header apart, its parts between blank rows, its notes.

    A block begins another table when its rows reach to another column and it opens with a header of its own, or when
    it opens with a header over columns that held numbers.
    """
    groups: list[list[int]] = []
    waiting: list[int] = []
    for block in blocks:
        # One column: every block is a part of it, unless it is a lone line above or below a wider table.
        tabular = len(_wide(block, filled, _usual(block, filled))) > 1 and _usual(block, filled) > 1
        if not groups:
            waiting += block
            if tabular or _lone_header(rows, block, filled):
                groups.append(waiting)
                waiting = []
        elif tabular and _begins_another(rows, groups[-1], block, filled, extent):
            groups.append(block)
        else:
            groups[-1] += block
    if waiting:
        groups.append(waiting)
    return groups


def _lone_header(rows: Rows, block: Sequence[int], filled: Sequence[int]) -> bool:
    """Say whether a block of one record can be a header standing apart from its data."""
    return len(block) == 1 and filled[block[0]] > 2 and not opens_as_note(rows[block[0]][0])


def _begins_another(
    rows: Rows, group: Sequence[int], block: Sequence[int], filled: Sequence[int], extent: Sequence[int]
) -> bool:
    table = _wide(group, filled, _usual(group, filled))
    part = _wide(block, filled, _usual(block, filled))
    if len(table) < 2 or part[0] != block[0]:
        # A header alone waits for its data; a block under a title of its own is another table.
        return len(table) > 1 and _shape(table, extent) != _shape(part, extent)
    opening = [cell.strip() for cell in rows[part[0]]]
    if any([cell.strip() for cell in rows[place]] == opening for place in table[:3]):
        return False
    if _shape(table, extent) == _shape(part, extent):
        return header_like(rows[part[0]], Body(rows, table[1:])) and Body(rows, table[1:]).typed_columns > 0
    return header_like(rows[part[0]], Body(rows, part[1:]))


def _shape(places: Sequence[int], extent: Sequence[int]) -> int:
    """Give the column that most records reach to."""
    return Counter(extent[place] for place in places).most_common(1)[0][0]


def _span(rows: Rows, group: Sequence[int], filled: Sequence[int]) -> Span:
    """Divide the records of one table into titles, header, data, repeated headers and notes."""
    usual = _usual(group, filled)
    wide = _wide(group, filled, usual)
    if usual == 1:
        header = header_rows(rows, group, 0, single=True)
        return Span(header=header, data=[place for place in group if place not in header])
    first = group.index(wide[0])
    header = header_rows(rows, group, first)
    start = group.index(header[-1]) + 1 if header else first
    before = [place for place in group[: group.index(header[0]) if header else first]]
    stop = _notes_begin(rows, group, (start, max(start, group.index(wide[-1]) + 1)), filled, usual)
    said = [_stripped(rows[place]) for place in header]
    repeated = [place for place in group[start:stop] if _stripped(rows[place]) in said]
    again = set(repeated)
    data = [place for place in group[start:stop] if place not in again]
    if not header and not data:
        # Nothing but notes to the eye: then the full rows are the table after all.
        data, stop = list(group[first:]), len(group)
    return Span(header=header, data=data, repeated=repeated, before=before, after=list(group[stop:]))


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
    while at > max(start, 1) and _is_split_note(rows, group, at - 1, filled, usual):
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


def _first(row: Sequence[str]) -> str:
    return next((cell for cell in row if cell.strip()), "")
