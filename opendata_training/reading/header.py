"""Which rows are the header, and the labels they make together."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .kinds import is_year, kind

# A header of more rows than this is taken for data: real ones have one to three.
MOST = 3
_LOOKED_AT = 200
Rows = Sequence[Sequence[str]]


class Body:
    """What the columns of a table look like below its first rows, from a sample of them.

    Parameters:
        rows: all records of the file.
        places: the records that may be data.
    """

    def __init__(self, rows: Rows, places: Sequence[int]) -> None:
        step = max(1, len(places) // _LOOKED_AT)
        sample = [rows[place] for place in places[::step][:_LOOKED_AT]]
        width = max((len(row) for row in sample), default=0)
        columns = [[row[column].strip() for row in sample if column < len(row)] for column in range(width)]
        self.values = [set(filter(None, column)) for column in columns]
        self.rows = len(sample)
        self.typed = [_is_typed(column) for column in columns]
        self.typed_columns = sum(self.typed)
        self.years = [bool(values) and all(map(is_year, values)) for values in self.values]


def _is_typed(column: Sequence[str]) -> bool:
    """Say whether a column holds mostly numbers or dates."""
    found = [kind(cell) for cell in column]
    known = [one for one in found if one in ("number", "date", "text")]
    return bool(known) and sum(one != "text" for one in known) >= 0.7 * len(known)


def header_like(row: Sequence[str], body: Body) -> bool:
    """Say whether a row reads as labels over a body of data rather than as one more row of it."""
    cells = [cell.strip() for cell in row]
    labels = [cell for cell in cells if cell]
    if not labels:
        return False
    years = [cell for cell in labels if is_year(cell)]
    in_order = len(years) > 1 and years == sorted(set(years))
    votes = 0.0
    for column, cell in enumerate(cells[: len(body.typed)]):
        found = kind(cell)
        if found in ("", "nothing"):
            continue
        if body.typed[column]:
            if found == "text":
                votes += not _is_spoiled_value(cell)
            elif in_order and is_year(cell) and not body.years[column]:
                votes += 0.5
            else:
                votes -= 1
        elif found != "text":
            votes -= 0.5
        elif body.rows > 1 and cell in body.values[column]:
            votes -= 1
    if body.typed_columns:
        return votes > 0
    # Nothing but words below: a header is what does not recur, is said once, and is no number.
    distinct = len({label.casefold() for label in labels}) == len(labels)
    return votes >= 0 and distinct and all(kind(label) == "text" for label in labels)


def _is_spoiled_value(cell: str) -> bool:
    """Say whether a text is a number or a date with something on it (a unit, a quote, a mark) and hardly a label."""
    digits, letters = sum(map(str.isdigit, cell)), sum(map(str.isalpha, cell))
    return digits > 2 * letters and not is_year(cell[:4])


def header_rows(rows: Rows, group: Sequence[int], first: int, single: bool = False) -> list[int]:
    """Give the records that are the header of a table.

    Parameters:
        rows: all records of the file.
        group: the records of this table, its titles and notes included.
        first: where in the group the first full row is.
        single: True for a table of one column.
    """
    # A header that is said again further down is no sign against itself.
    opening = rows[group[first]][0].strip()
    rest = [place for place in group[first + 1 :]
            if rows[place][0].strip() != opening or not _says_again(rows, place, [group[first]])]  # fmt: skip
    # Far enough below the first rows not to take a second header row for data.
    body = Body(rows, rest[min(2, max(0, len(rest) - 2)) :])
    header = _from(rows, group, first, body, single)
    if not header:
        return []
    above = first - 1
    while not single and above >= 0 and len(header) < MOST and header[0] - group[above] == 1:
        if not _is_group_row(rows[group[above]], rows[header[0]]):
            break
        header.insert(0, group[above])
        above -= 1
    return header


def _from(rows: Rows, group: Sequence[int], first: int, body: Body, single: bool) -> list[int]:
    """Give the header's rows from the first full one on: the lowest that reads as labels, and all between."""
    header = [group[first]] if header_like(rows[group[first]], body) else []
    if single or not body.typed_columns:
        return header
    between = []
    for place in group[first + len(header) : first + min(MOST, len(group) - first - 1)]:
        if header and _says_again(rows, place, header):
            break
        between.append(place)
        if header_like(rows[place], body):
            if header and place - max([*header, *between[:-1]]) > 1 and _covers(rows[place], rows[header[-1]]):
                # Below a gap stands a header that needs none above it: what was above is not of this table.
                header = [place]
            elif all(_is_group_row(rows[one], rows[place]) for one in between[:-1]):
                header += between
            between = []
        elif not any(cell.strip() == "" for cell in rows[place]):
            break
    return header


def _covers(row: Sequence[str], above: Sequence[str]) -> bool:
    """Say whether a row has a cell in each column where the one above it has."""
    return all(column < len(row) and row[column].strip() for column, cell in enumerate(above) if cell.strip())


def _says_again(rows: Rows, place: int, header: Sequence[int]) -> bool:
    row = rows[place]
    for other in header:
        said = rows[other]
        # The first cell tells nearly all rows apart.
        if len(row) == len(said) and row and _same(row[0], said[0]) and all(map(_same, row, said)):
            return True
    return False


def _same(cell: str, other: str) -> bool:
    return cell.strip() == other.strip()


def _is_group_row(row: Sequence[str], below: Sequence[str]) -> bool:
    """Say whether a row above a header names groups of its columns (merged cells) and is not a title."""
    at = [place for place, cell in enumerate(row) if cell.strip()]
    if not at or any(kind(row[place]) != "text" and not is_year(row[place]) for place in at):
        return False
    if len(at) == 1:
        # A title stands in the first column; a lone group label stands over the columns it names.
        return at[0] > 0
    labels = [cell.strip() for cell in below]
    if any(place < len(labels) and not labels[place] for place in at) and not any(
        _reads_as_title(row[place]) for place in at
    ):
        # It names columns that have no label below ("Estado" merged downward).
        return True
    complete = all(labels) and len(set(labels)) == len(labels)
    in_order = at == list(range(len(at)))
    if in_order and len(row) == len(at) < len(labels):
        # A title that holds the delimiter; a row of merged cells reaches as far as the header.
        return False
    if len(at) > 1 and not any(_reads_as_title(row[place]) for place in at):
        return True
    # "Fuente:;SESNSP" over a header that needs no help is a title in two cells.
    return not (complete and in_order and len(at) <= len(labels) / 2)


def _reads_as_title(cell: str) -> bool:
    strange = kind(cell) != "text" and not is_year(cell)
    return cell.rstrip().endswith(":") or cell[:1] == " " or strange or len(cell) > 40


def join_labels(rows: Rows, header: Sequence[int], width: int, exact: Collection[int] = ()) -> list[str]:
    """Give one label a column: the header's rows joined by a space, group labels carried to the right.

    A group label is carried over the blank cells to its right whose lower cells have a text, and only if it has a text
    below itself: a label merged downward ("Año" over nothing) names its own column alone. Rows of the header in `exact`
    are carried no further than they are: it is known what was merged in them.
    """
    if not header:
        return [f"column_{column}" for column in range(1, width + 1)]
    if len(header) == 1:
        row = rows[header[0]]
        return [row[column] if column < len(row) else "" for column in range(width)]
    grid = [[rows[place][column].strip() if column < len(rows[place]) else "" for column in range(width)]
            for place in header]  # fmt: skip
    for level, cells in enumerate(grid[:-1]):
        carried = ""
        for column in range(width):
            below = any(lower[column] for lower in grid[level + 1 :])
            if cells[column]:
                carried = cells[column] if below else ""
            elif below and carried and level not in exact:
                cells[column] = carried
            else:
                carried = ""
    return [" ".join(filter(None, column)) for column in zip(*grid, strict=True)]


def over_their_columns(labels: list[str], cells: Rows, named: bool) -> list[str]:
    """Move labels one to the right where the first column has none: numbers or names of rows, as statistics programs write.

    Parameters:
        labels: the labels, the last one blank because the header is one short.
        cells: the rows of the table.
        named: True where names of rows are as likely as numbers.
    """
    sample = cells[:_LOOKED_AT]
    first = [row[0].strip() for row in sample]
    if len(first) < 2 or len(set(first)) < len(first) or not all(first) or not all(row[-1].strip() for row in sample):
        return labels
    counted = first in ([str(number + begun) for number in range(len(first))] for begun in (0, 1))
    return ["", *labels[:-1]] if counted or (named and all(kind(cell) == "text" for cell in first)) else labels
