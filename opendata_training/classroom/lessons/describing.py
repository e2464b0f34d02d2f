"""A data dictionary completed in lines of one call each, for whoever has no spreadsheet program at hand."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import translator
from ..cards import Card
from ..tasks import plain
from . import own_files

_ = translator("classroom")
NAME = "dictionary"
# A list of more values and letters than these is cut short on a card; the file has it whole.
MANY, WIDEST = 4, 24
#: What a card shows of a dictionary: the rest is blank in most of them and makes it too wide for a small screen.
SHOWN = ("name", "title", "description", "type", "unit", "required", "enum", "key")


def table_of(schema: Any, only: tuple[str, ...] = ()) -> tuple[tuple[str, ...], ...]:
    """Give the rows of the data dictionary of a schema, its titles first.

    Parameters:
        schema: a Table Schema as a dict, or a file of data from which one is inferred.
        only: the columns to give, by their codes; all when not told.
    """
    from ...validation.schema.dictionary import COLUMNS, dictionary

    frame = dictionary(schema)
    places = [at for at, code in enumerate(COLUMNS) if code in only] if only else range(len(frame.columns))
    rows = [tuple(map(str, frame.columns)), *(tuple(map(str, row)) for row in frame.values.tolist())]
    return tuple(tuple(row[at] for at in places) for row in rows)


def shown(schema: Any) -> tuple[tuple[str, ...], ...]:
    """Give a data dictionary as a card shows it: the columns that say something, long lists cut short.

    Parameters:
        schema: a Table Schema as a dict, or the dictionary's file.
    """
    return tuple(tuple(_in_short(cell) for cell in row) for row in table_of(schema, SHOWN))


def _in_short(cell: str) -> str:
    values = cell.split("|")
    return cell if len(cell) <= WIDEST or len(values) < MANY else f"{'|'.join(values[:2])}|… ({len(values)})"


def practice_dictionary(path: str | Path) -> Path:
    """Give the path of the data dictionary of a file, in work/; it is made of what can be inferred when it is not there.

    One that is there stays: a learner may have completed it. Who wants it as it was deletes it.

    Parameters:
        path: the file that it is about.

    Raises:
        Problem: when the file cannot be read or the dictionary not written.
    """
    place = own_files.find(path)
    dictionary = own_files.work_file(f"{place.stem}-{NAME}.csv")
    if not dictionary.exists():
        _write(dictionary, table_of(str(place)))
    return dictionary


def _write(path: Path, rows: tuple[tuple[str, ...], ...]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    files.refuse_locked(path)
    # Without the mark Excel shows every accent of a UTF-8 file as two odd signs.
    files.write_text(path, "\ufeff" + out.getvalue())


def show_dictionary(path: str | Path) -> Card:
    """Show a data dictionary: a row for each column of the file, and what is still to be written.

    Parameters:
        path: the dictionary, or a file of data whose dictionary can be inferred.

    Raises:
        Problem: when it cannot be read.
    """
    from ...validation.schema.dictionary import left_to_write

    place = own_files.find(path)
    open_ = left_to_write(place)
    lines = [_("Title or description still to be written: {names}.", names=", ".join(open_))] if open_ else []
    return Card("note", _("The dictionary in {file}", file=place.name), tuple(lines), table=shown(place), wide=True)


def describe_column(path: str | Path, column: str, **said: object) -> Card:
    """Fill in a column's row of a data dictionary, and show the row.

    Parameters:
        path: the dictionary.
        column: the title of the column that is described.
        said: what to write: title, description, type, unit, required, allowed (values parted by |)…; what is blank stays
            as it was, and a hyphen empties a cell.

    Raises:
        Problem: when the dictionary cannot be read or written, has no such column, or a word is not understood.
    """
    from ...validation.schema.dictionary import COLUMNS, schema_of_dictionary

    place = own_files.find(path)
    rows = [list(row) for row in table_of(schema_of_dictionary(place))]
    at = _row(rows, column, place.name)
    codes = list(COLUMNS)
    for name, meant in said.items():
        code = {"allowed": "enum"}.get(name, name)
        if code not in codes or code == "name":
            raise Problem(_("A dictionary has no {name}. It has: {names}.", name=name,
                            names=", ".join(["allowed" if one == "enum" else one for one in codes[1:]])))  # fmt: skip
        # What is written without quotation marks is meant all the same.
        text = {True: "yes", False: "no"}[meant] if isinstance(meant, bool) else str(meant).strip()
        if text:
            rows[at][codes.index(code)] = "" if text == "-" else text
    return _kept(place, rows, (at,))


def set_key(path: str | Path, columns: str) -> Card:
    """Say in a data dictionary which columns name a row together, and show their rows.

    Parameters:
        path: the dictionary.
        columns: the columns' titles, parted by commas.

    Raises:
        Problem: when the dictionary cannot be read or written, or has no such column.
    """
    from ...validation.schema.dictionary import COLUMNS, schema_of_dictionary

    place = own_files.find(path)
    rows = [list(row) for row in table_of(schema_of_dictionary(place))]
    chosen = [_row(rows, name, place.name) for name in columns.split(",") if name.strip()]
    key = list(COLUMNS).index("key")
    for at in range(1, len(rows)):
        rows[at][key] = str(chosen.index(at) + 1) if at in chosen else ""
    return _kept(place, rows, tuple(chosen))


def _row(rows: list[list[str]], column: str, name: str) -> int:
    found = [at for at, row in enumerate(rows) if at and plain(row[0]) == plain(column)]
    if not found:
        raise Problem(_("{file} has no row for {column}. Its rows are: {names}.", file=name, column=column.strip(),
                        names=", ".join(row[0] for row in rows[1:])))  # fmt: skip
    return found[0]


def _kept(place: Path, rows: list[list[str]], changed: tuple[int, ...]) -> Card:
    """Write a dictionary if it is understood, and show the rows that changed."""
    import pandas as pd

    from ...validation.schema.dictionary import schema_of_dictionary

    schema = schema_of_dictionary(pd.DataFrame(rows[1:], columns=rows[0], dtype=object))
    _write(place, table_of(schema))
    table = shown(schema)
    rows_shown = (table[0], *(table[at] for at in sorted(changed)))
    return Card("note", _("Written in {file}", file=place.name), table=rows_shown, wide=True)
