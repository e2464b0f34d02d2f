"""Which records belong together: runs between blank rows, put together or cut apart where one table ends and another begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .header import Body, header_like
from .kinds import is_page_number, kind, opens_as_note

Rows = Sequence[Sequence[str]]
# Rows above and below that are looked at where a second table may begin at once.
_AROUND = 30
# Rows of words in one run that are looked at closely; more of them are no headers.
_TESTS = 300


def find_groups(rows: Rows, filled: Sequence[int]) -> list[list[int]]:
    """Give the records of each table, its titles and notes included, blank records left out.

    Parameters:
        rows: all records.
        filled: how many cells each has that are not blank.
    """
    extent = list(map(extent_of, rows))
    pieces = [piece for block in _blocks(filled) for piece in _cut_apart(rows, block, filled, extent)]
    return _join_blocks(rows, pieces, filled, extent)


def extent_of(row: Sequence[str]) -> int:
    """Give the column that a record reaches to: its last cell that is not blank, 0 when there is none."""
    if row and row[-1].strip():
        return len(row)
    return next((at + 1 for at in range(len(row) - 1, -1, -1) if row[at].strip()), 0)


def fitted(row: list[str], width: int) -> list[str]:
    """Give a record as wide as its table: missing cells are blank, and those past its end are blank already."""
    return row if len(row) == width else [*row[:width], *[""] * (width - len(row))]


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


def _cut_apart(rows: Rows, block: list[int], filled: Sequence[int], extent: Sequence[int]) -> list[list[int]]:
    """Cut a run of records where another table begins at once, its header right below the last row of the one before."""
    if max(map(filled.__getitem__, block)) < 2:
        # One column has no header that could be told from its words.
        return [block]
    pieces: list[list[int]] = []
    begun = 0
    typed: list[int] = []
    tests = _TESTS
    for at in range(2, len(block) - 2):
        if at - begun < 3:
            continue
        if at - begun in (3, 6, 10, 20) or (at - begun) % 1000 == 0:
            above = Body(rows, block[max(begun + (1 if at - begun < 6 else 3), at - _AROUND) : at])
            typed = [column for column, yes in enumerate(above.typed) if yes]
        place = block[at]
        row = rows[place]
        # Quick looks first: labels fill the row, and are words or the first of rows of another length.
        if filled[place] < max(2, len(row) - 1):
            continue
        if not len(rows[block[at - 1]]) != len(row) == len(rows[block[at + 1]]) and (
            not typed or kind(row[typed[0]] if typed[0] < len(row) else "") not in ("text", "")
        ):
            continue
        if tests < 0 or not _are_labels(row):
            continue
        tests -= 1
        above_it = [*block[begun : begun + 4], *block[max(begun + 4, at - _AROUND) : at]]
        if _opens_table(rows, above_it, block[at : at + _AROUND], extent):
            pieces.append(block[begun:at])
            begun = at
            typed = []
    pieces.append(block[begun:])
    return pieces


def _are_labels(row: Sequence[str]) -> bool:
    """Say whether a row is nothing but words, as good as all different."""
    labels = [cell.strip() for cell in row if cell.strip()]
    if any(kind(label) != "text" or label[0] in "\"'" or label[-1] in "\"'" for label in labels):
        return False
    return len(set(labels)) >= 0.7 * len(labels)


def _opens_table(rows: Rows, above: Sequence[int], below: Sequence[int], extent: Sequence[int]) -> bool:
    """Say whether the first record of some is the header of a table other than the one above."""
    row = [cell.strip() for cell in rows[below[0]]]
    if not _are_labels(row):
        return False
    if any([cell.strip() for cell in rows[place]] == row for place in above[:4]):
        return False
    before, after = Body(rows, above[-_AROUND:]), Body(rows, below[1 : 1 + _AROUND])
    words = sum(after.typed[: len(row)])
    if not header_like(row, after):
        return False
    wide_above, wide_below = shape_of(above[-_AROUND:], extent), shape_of(below[: 1 + _AROUND], extent)
    if wide_above != wide_below:
        lengths = {len(rows[place]) for place in below[:4]}
        return len(lengths) == 1 and extent[below[0]] == len(row) and len(below) > 2
    # As wide: the columns must hold other things, or a row of nothing but words stand where numbers are, twice over.
    return words > 0 and (before.typed != after.typed or words > 1)


def _middle(counts: Sequence[int]) -> int:
    """Give the middle count of a list, 0 for none."""
    return sorted(counts)[len(counts) // 2] if counts else 0


def wide_of(block: Sequence[int], filled: Sequence[int], usual: int) -> list[int]:
    """Give the records of a block that are filled like rows of a table and not like a title or a note."""
    least = max(1 if usual <= 1 else 2, (usual + 1) // 2)
    return [place for place in block if filled[place] >= least]


def usual_of(block: Sequence[int], filled: Sequence[int]) -> int:
    """Give how many cells the rows of a block are filled with, titles and notes left out."""
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
        tabular = len(wide_of(block, filled, usual_of(block, filled))) > 1 and usual_of(block, filled) > 1
        if not groups:
            waiting += block
            if tabular or _lone_header(rows, block, filled):
                groups.append(waiting)
                waiting = []
        elif block[0] - groups[-1][-1] == 1:
            # Cut apart already.
            groups.append(block)
        # Its beginning and its end stand for a long table: to look at all of it for each block would take for ever.
        elif tabular and _begins_another(rows, _ends_of(groups[-1]), block, filled, extent):
            groups.append(block)
        else:
            groups[-1] += block
    if waiting:
        groups.append(waiting)
    return groups


def _ends_of(group: list[int]) -> list[int]:
    return group if len(group) <= 300 else group[:100] + group[-200:]


def _lone_header(rows: Rows, block: Sequence[int], filled: Sequence[int]) -> bool:
    """Say whether a block of one record can be a header standing apart from its data."""
    return len(block) == 1 and filled[block[0]] > 2 and not opens_as_note(rows[block[0]][0])


def _begins_another(
    rows: Rows, group: Sequence[int], block: Sequence[int], filled: Sequence[int], extent: Sequence[int]
) -> bool:
    table = wide_of(group, filled, usual_of(group, filled))
    part = wide_of(block, filled, usual_of(block, filled))
    if len(table) < 2:
        # A header alone waits for its data.
        return False
    opening = [cell.strip() for cell in rows[part[0]]]
    if any([cell.strip() for cell in rows[place]] == opening for place in table[:4]):
        # The same header on another page, or of the same table for another year: their titles tell.
        return _has_other_title(rows, group[: group.index(table[0])], block[: block.index(part[0])])
    if part[0] != block[0]:
        # A block under a title of its own is another table.
        return shape_of(table, extent) != shape_of(part, extent) or (
            _opens_table(rows, table, part, extent) and not opens_as_note(rows[block[0]][0])
        )
    if shape_of(table, extent) == shape_of(part, extent):
        return header_like(rows[part[0]], Body(rows, table[1:])) and Body(rows, table[1:]).typed_columns > 0
    return header_like(rows[part[0]], Body(rows, part[1:]))


def _has_other_title(rows: Rows, titles: Sequence[int], own: Sequence[int]) -> bool:
    """Say whether a part of a table has a title of its own that is no page number and goes on with none above."""
    said = {_title(rows[place]) for place in titles}
    return any(
        title not in said and not is_page_number(title) and "contin" not in title.casefold()
        for title in (_title(rows[place]) for place in own)
    )


def _title(row: Sequence[str]) -> str:
    return " ".join(cell.strip() for cell in row if cell.strip())


def shape_of(places: Sequence[int], extent: Sequence[int]) -> int:
    """Give the column that most records reach to."""
    return Counter(extent[place] for place in places).most_common(1)[0][0]
