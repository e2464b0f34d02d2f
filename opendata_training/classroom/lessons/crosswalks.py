"""A crosswalk in lines of one call each: releases side by side, a draft by titles, a row corrected, and what is "
"blank and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ... import files
from ...errors import Problem
from ...locale import translator
from .. import journal, own_tables, places
from ..cards import Card
from ..portfolio import CANONICAL
from . import own_files
from .columns import find_column

if TYPE_CHECKING:
    from ...conversion.crosswalk import Crosswalk
    from ...conversion.crosswalk.row import Row

_ = translator("classroom")
# A longer example makes the card too wide for a small screen.
_WIDEST = 26
# The task under which the journal keeps what lines wrote.
_LINES = "2.3.c"
# The columns of a crosswalk that a card shows; its file has more.
_SHOWN = ("canonical", "file", "position", "label", "kind", "factor", "decided", "version")


def table_place(crosswalk: str | Path) -> Path:
    """Give where a crosswalk is (see `own_tables.table_place`)."""
    return own_tables.table_place(crosswalk, "2.3")


def side_by_side(*releases: str | Path) -> Card:
    """Show the columns of releases beside each other: position, title, and what the first row holds.

    Parameters:
        releases: the releases' files, the earliest first.

    Raises:
        Problem: when a file cannot be read.
    """
    from ...reading import read

    tables = [read(own_files.find(one)) for one in releases]
    first = [list(table.cells[0]) if table.cells else [] for table in tables]
    most = max((len(table.labels) for table in tables), default=0)
    head = [_("position")]
    for one in releases:
        head += [Path(one).name, _("first row")]
    body = []
    for at in range(most):
        row = [str(at + 1)]
        for table, cells in zip(tables, first, strict=True):
            row += [table.labels[at], _cut(cells[at])] if at < len(table.labels) else ["", ""]
        body.append(tuple(row))
    return Card("note", _("Releases side by side"), (_("The first row of each is the same project."),)
                if _same_start(first) else (), table=(tuple(head), *body), wide=True)  # fmt: skip


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _same_start(first: Sequence[Sequence[str]]) -> bool:
    """Say whether the first rows share a key: a text of ten digits or more."""
    keys = [{cell for cell in cells if cell.isdecimal() and len(cell) >= 10} for cells in first]
    return bool(keys) and bool(set.intersection(*keys))


def draft_crosswalk(crosswalk: str | Path, *releases: str | Path) -> Card:
    """Write a crosswalk that pairs columns of the same title and nothing else, where there is none yet, and show it.

    One that is there stays: a learner may have corrected it. Who wants the draft again deletes it.

    Parameters:
        crosswalk: its file.
        releases: the releases' files, the earliest first.

    Raises:
        Problem: when a file cannot be read or the crosswalk not written.
    """
    from ...conversion.crosswalk import Crosswalk
    from ...conversion.crosswalk.row import Row
    from ...reading import read

    place = table_place(crosswalk)
    if not place.exists():
        labels = {Path(one).name: read(own_files.find(one)).labels for one in releases}
        rows = [
            Row(column, file, titles.index(column), column) if column in titles
            else Row(column, file, None, "", "absent", confidence=0.0)
            for column in CANONICAL
            for file, titles in labels.items()
        ]  # fmt: skip
        write_crosswalk(place, Crosswalk(rows))
    return show_crosswalk(place)


def show_crosswalk(crosswalk: str | Path) -> Card:
    """Show a crosswalk: which column of each release is which.

    Parameters:
        crosswalk: its file.

    Raises:
        Problem: when it cannot be read.
    """
    from ...conversion.crosswalk import read_crosswalk

    place = table_place(crosswalk)
    known = read_crosswalk(place)
    gone = sum(row.place is None for row in known.rows)
    lines = (_("Rows: {rows}. Of these, “did not exist”: {gone}.", rows=len(known.rows), gone=gone),)
    return Card("note", _("The crosswalk in {file}", file=place.name), lines, table=_table(known), wide=True)


def _table(known: Crosswalk, only: Sequence[int] | None = None) -> tuple[tuple[str, ...], ...]:
    from ...conversion.crosswalk.row import COLUMNS

    places_ = [at for at, code in enumerate(COLUMNS) if code in _SHOWN]
    records = list(known.records())
    wanted = range(len(known.rows)) if only is None else only
    return tuple(tuple(records[at][one] for one in places_) for at in (0, *(number + 1 for number in wanted)))


def map_column(crosswalk: str | Path, column: str, file: str, title: str = "", factor: str | float = "") -> Card:
    """Say in a crosswalk which column of a release a canonical column is, and show the row.

    A blank title changes nothing, and a hyphen says that the column did not exist. A column that another row had is taken from
    it, and the card says so.

    Parameters:
        crosswalk: its file.
        column: the canonical column.
        file: the release: its file's name or a part of it, as the year.
        title: the column's title there.
        factor: what its numbers are multiplied by, as 1000.

    Raises:
        Problem: when there is no such row or column, or the file cannot be read or written.
    """
    from ...conversion.crosswalk import Crosswalk, read_crosswalk
    from ...reading import read

    title, factor = str(title).strip(), str(factor).strip()
    if not title:
        return Card.note(_("This line is empty and changes nothing."),
                         _("Write a title between the quotation marks, or a hyphen for “did not exist”."))  # fmt: skip
    place = table_place(crosswalk)
    known = read_crosswalk(place)
    at = _row_of(known, column, str(file), place.name)
    if _written_before(place, known.rows[at], f"{title} {factor}"):
        return Card("note", _("This line was already written; the crosswalk keeps what was last decided."),
                    table=_table(known, [at]), wide=True)  # fmt: skip
    row, lines, taken = known.rows[at], [], None
    if title != "-":
        labels = read(_file_of(row.file, place)).labels
        taken = find_column(labels, title, row.file)
        title = labels[taken]
    rows = list(known.rows)
    for number, other in enumerate(rows):
        if taken is not None and number != at and (other.file, other.place) == (row.file, taken):
            rows[number] = replace(other, place=None, label="", kind="absent", codes={}, part=None)
            lines.append(_("{column} no longer has it: one column of a file is one thing.", column=other.canonical))
    rows[at] = decided(row, taken, "" if taken is None else title, factor)
    write_crosswalk(place, Crosswalk(rows))
    # Read again, so that a factor that is none is told with its row.
    read_back = read_crosswalk(place)
    return Card("note", _("Written in {file}", file=place.name), tuple(lines), table=_table(read_back, [at]), wide=True)


def decided(row: Row, place: int | None, label: str, factor: str) -> Row:
    """Give a row as a person decided it.

    Parameters:
        row: the row before.
        place: the column's place in its file, from 0; None where it did not exist.
        label: its title.
        factor: what its numbers are multiplied by; "" for nothing.

    Raises:
        Problem: when the factor is no number above 0.
    """
    from fractions import Fraction

    try:
        number = Fraction(factor.replace(" ", "").replace(",", ".") or "1")
    except (ValueError, ZeroDivisionError):
        number = Fraction(0)
    if number <= 0:
        raise Problem(_("{column}: “{factor}” is no factor. Write a number above 0, as 1000.", column=row.canonical,
                        factor=factor))  # fmt: skip
    kind = "absent" if place is None else "unit" if number != 1 else "same" if label == row.canonical else "renamed"
    return replace(row, place=place, label=label, kind=kind, factor=number, confidence=1.0, decided=_("me"),
                   codes={}, part=None)  # fmt: skip


def _written_before(place: Path, row: Row, said: str) -> bool:
    """Say whether a line was run before, or comes too late, so that "run all cells" never undoes what was corrected since."""
    if places.grading():
        # What the learner left is the answer; the line only fills in what a lost file lacks.
        return bool(row.decided)
    key, lines = f"{place.name} {row.canonical} {row.file}", journal.code_line(_LINES) or {}
    if row.decided and lines.get(key) == said:
        return True
    journal.note_code_line(_LINES, {**lines, key: said})
    return False


def _row_of(known: Crosswalk, column: str, file: str, name: str) -> int:
    of_column = [at for at, row in enumerate(known.rows) if row.canonical.casefold() == column.strip().casefold()]
    if not of_column:
        raise Problem(_("{file} has no canonical column called {column}. It has: {columns}.", file=name, column=column,
                        columns=", ".join(known.names)))  # fmt: skip
    found = [at for at in of_column if file.strip() and file.strip() in known.rows[at].file]
    if len(found) != 1:
        raise Problem(_("“{file}” is not one of the releases in the crosswalk. They are: {files}.", file=file,
                        files=", ".join(known.files)))  # fmt: skip
    return found[0]


def _file_of(name: str, crosswalk: Path) -> Path:
    beside = crosswalk.parent / name
    return beside if beside.exists() else own_files.find(name)


def write_crosswalk(place: Path, crosswalk: Crosswalk) -> None:
    """Write a crosswalk, as the kind of file that it is.

    Raises:
        Problem: when it is of a kind that only a spreadsheet program writes, is open there, or cannot be written.
    """
    if place.suffix == ".ods":
        raise Problem(_("{file} is changed in your spreadsheet program. Save it there as CSV to go on with cells.",
                        file=place.name))  # fmt: skip
    files.refuse_locked(place)
    crosswalk.write(place)


def gaps(table: str | Path, column: str) -> Card:
    """Show why cells of a column are blank in a stacked table: the column did not exist, or nobody wrote it down.

    Parameters:
        table: the stacked table; beside it lies the table of its columns.
        column: the canonical column.

    Raises:
        Problem: when one of both cannot be read, or has no such column.
    """
    from ...reading import read

    place = table_place(table)
    note = place.with_name(f"{place.stem}-columns.csv")
    if not note.exists():
        return Card("not-attempted", _("There is no {file} yet. Stack the releases first.", file=note.name))
    known = read(note)
    name_at, told = 1, _numbers(place, column)
    rows: list[tuple[str, ...]] = [
        (known.labels[0], known.labels[2], _("with a number above 0"), _("with a 0"), _("blank"))
    ]
    for cells in known.cells:
        if cells[name_at] == column:
            rows.append((cells[0], cells[2], *(str(count) for count in told.get(cells[0], (0, 0, 0)))))
    if len(rows) == 1:
        find_column(sorted({cells[name_at] for cells in known.cells}), column, note.name)
    return Card("note", _("{column}: what is blank, and why", column=column), table=tuple(rows))


def _numbers(place: Path, column: str) -> dict[str, tuple[int, int, int]]:
    """Count a column's cells of each release: above 0, 0, blank."""
    from ...reading import read

    table: Any = read(place)
    at = find_column(table.labels, column, place.name)
    counts: dict[str, list[int]] = {}
    for cells in table.cells:
        of = counts.setdefault(cells[0], [0, 0, 0])
        text = cells[at].strip()
        of[2 if not text else 1 if text.strip("0.") == "" else 0] += 1
    return {name: (of[0], of[1], of[2]) for name, of in counts.items()}
