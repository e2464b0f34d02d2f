"""A file of the plan in lines of one call each: a row filled in, added or taken out, whatever else is not right yet."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from ...planning.cells import as_text, understood, wanted
from ...planning.sheet import Column, Row, Sheet, known_titles, write_sheet
from ...planning.sheets import inventory, process_map
from ...reading.kinds import plain
from ...validation.given import given
from .. import journal, own_tables, places
from ..cards import Card

_ = translator("classroom_inventory")
UNIT = "1.1"
# Under which task the journal keeps what lines wrote.
_LINES = "1.1.d"
# The files that were lost and made again while an exercise is being marked.
_MADE_WHILE_MARKING: set[Path] = set()
# A longer cell makes a card too wide for a small screen.
_WIDEST = 60


def table_place(file: str | Path) -> Path:
    """Give where a file of the plan is (see `own_tables.table_place`)."""
    return own_tables.table_place(file, UNIT)


def begins_anew(place: Path) -> None:
    """Note that a file was just made: lines that were written into an earlier one of its name count again.

    Parameters:
        place: the file.
    """
    if places.grading():
        _MADE_WHILE_MARKING.add(place.resolve())
        return
    lines = journal.code_line(_LINES) or {}
    journal.note_code_line(_LINES, {key: said for key, said in lines.items() if not key.startswith(f"{place.name} ")})


def sheet_for(place: Path) -> Sheet:
    """Say by a file's name what it is: a process map or an inventory."""
    name = place.stem.casefold()
    return process_map.SHEET if "map" in name or "proces" in name else inventory.SHEET


def loosely(place: Path) -> list[Row]:
    """Read a file of the plan; a cell that is not understood stays as it is written.

    Raises:
        Problem: when it cannot be read, or is no such file.
    """
    sheet = sheet_for(place)
    table = given(place, {one.key: one.titles for one in sheet.columns}, sheet.needed, sheet.what)
    rows = []
    for at, number in enumerate(table.rows):
        texts = table.row(at)
        others = {label: cells[at] for label, cells in table.others.items()}
        if any(texts.values()) or any(others.values()):
            rows.append(Row({one.key: _value(one, texts[one.key]) for one in sheet.columns}, number, others))
    return rows


def _value(column: Column, text: str) -> Any:
    try:
        return understood(column, text)
    except ValueError:
        return text


def named(row: Row) -> str:
    """Give what a person calls a row: a dataset's name, a step's number."""
    return str(row["step"] if "step" in row else row["name"])


def find_row(rows: Sequence[Row], said: str | int, place: Path) -> Row:
    """Find a row by what a person calls it: exactly, else without accents and case, else by a part that no other has.

    Raises:
        Problem: when there is none or several.
    """
    text = str(said).strip()
    tests = (
        lambda row: named(row) == text,
        lambda row: plain(named(row)) == plain(text),
        lambda row: "step" not in row and plain(text) == plain(str(row.get("resource") or "")),
        lambda row: "step" not in row and plain(text) in plain(named(row)),
    )
    for test in tests if text else ():
        found = [row for row in rows if test(row)]
        if len(found) == 1:
            return found[0]
        if found:
            raise Problem(_("{count} rows of {file} are called {name}. Write the resource's name, which only one of them has.",
                            count=len(found), file=place.name, name=text))  # fmt: skip
    near = get_close_matches(text, [named(row) for row in rows], 1, 0.0) or [""]
    raise Problem(
        _("No row of {file} is called “{name}”. Did you mean “{near}”?", file=place.name, name=text, near=near[0])
    )


def cells_of(sheet: Sheet, said: dict[str, object]) -> dict[str, Any]:
    """Turn what a line says into values; a blank one says nothing, a hyphen makes the cell blank.

    Raises:
        Problem: when there is no such column, or a value is not understood.
    """
    found: dict[str, Any] = {}
    known = known_titles(sheet.columns)
    for key, value in said.items():
        column = known.get(plain(key)) or known.get(plain(key.replace("_", " ")))
        if column is None:
            raise Problem(_("There is no column called {name}. The columns are: {names}.", name=key,
                            names=", ".join(one.key for one in sheet.columns)))  # fmt: skip
        text = "" if value is None else str(value).strip()
        if not text:
            continue
        try:
            found[column.key] = understood(column, "" if text == "-" else text)
        except ValueError:
            raise Problem(_("{column}: “{cell}” is not understood. Write {wanted}.", column=str(column.title), cell=text,
                            wanted=wanted(column))) from None  # fmt: skip
    return found


def fill_row(file: str | Path, row: str | int = "", **cells: object) -> Card:
    """Fill in cells of a row of a plan's file, and show the row.

    A blank cell changes nothing, and a hyphen makes one blank. A line that was run before and is run again unchanged changes
    nothing either, so that "run all cells" never undoes what was corrected meanwhile.

    Parameters:
        file: the file: an inventory, or a process map.
        row: which row: a dataset's name as it stands there, or a step's number.
        cells: what to write, by the columns' names.

    Raises:
        Problem: when there is no such row or column, a value is not understood, or the file cannot be read or written.
    """
    place = table_place(file)
    sheet = sheet_for(place)
    values = cells_of(sheet, cells)
    if not str(row).strip() or not values:
        return _empty_line()
    if _written_before(place, f"fill {row}", values):
        return Card.note(_("This line was already written; {file} keeps what was last decided.", file=place.name))
    rows = loosely(place)
    found = find_row(rows, row, place)
    found.update(values)
    write_sheet(sheet, rows, place)
    return Card("note", _("Written into {file}", file=place.name), table=_shown(sheet, found, values), wide=True)


def add_row(file: str | Path, **cells: object) -> Card:
    """Add a row to a plan's file, and show it; one that is there already stays.

    Parameters:
        file: the file: an inventory, or a process map.
        cells: what to write, by the columns' names.

    Raises:
        Problem: when there is no such column, a value is not understood, or the file cannot be read or written.
    """
    place = table_place(file)
    sheet = sheet_for(place)
    values = cells_of(sheet, cells)
    key = "step" if sheet is process_map.SHEET else "name"
    if not values or values.get(key) in (None, ""):
        return _empty_line()
    rows = loosely(place)
    if any(plain(str(row[key])) == plain(str(values[key])) for row in rows):
        return Card.note(_("{name} is in {file} already; it stays as it is.", name=values[key], file=place.name))
    if _written_before(place, f"add {values[key]}", values):
        return Card.note(_("This line was already written; {file} keeps what was last decided.", file=place.name))
    made = Row({one.key: values.get(one.key, understood(one, "")) for one in sheet.columns})
    write_sheet(sheet, [*rows, made], place)
    return Card("note", _("Added to {file}", file=place.name), table=_shown(sheet, made, values), wide=True)


def drop_row(file: str | Path, row: str | int = "") -> Card:
    """Take a row out of a plan's file.

    Parameters:
        file: the file: an inventory, or a process map.
        row: which row, written just as it stands there.

    Raises:
        Problem: when the file cannot be read or written.
    """
    place = table_place(file)
    text = str(row).strip()
    if not text:
        return _empty_line()
    rows = loosely(place)
    kept = [one for one in rows if named(one) != text]
    if len(kept) == len(rows) or _written_before(place, f"drop {text}", {"row": text}):
        return Card.note(
            _("{name} is not in {file}, or was taken out before; nothing was changed.", name=text, file=place.name)
        )
    if len(kept) < len(rows) - 1:
        raise Problem(_("{count} rows of {file} are called {name}. Take one out in the form or in your spreadsheet program.",
                        count=len(rows) - len(kept), file=place.name, name=text))  # fmt: skip
    write_sheet(sheet_for(place), kept, place)
    return Card.note(
        _("{name} was taken out of {file}. Rows left: {count}.", name=text, file=place.name, count=len(kept))
    )


def show_rows(file: str | Path, *columns: str) -> Card:
    """Show a plan's file, or a few of its columns.

    Parameters:
        file: the file: an inventory, or a process map.
        columns: the columns' names; the first few when not told.

    Raises:
        Problem: when it cannot be read, or there is no such column.
    """
    place = table_place(file)
    sheet = sheet_for(place)
    known = known_titles(sheet.columns)
    usual = (
        ("step", "kind", "what", "who", "next")
        if sheet is process_map.SHEET
        else ("name", "owner", "private", "sensitivity")
    )
    keys = []
    for name in columns or usual:
        if plain(name) not in known:
            raise Problem(_("There is no column called {name}. The columns are: {names}.", name=name,
                            names=", ".join(one.key for one in sheet.columns)))  # fmt: skip
        keys.append(known[plain(name)])
    rows = loosely(place)
    body = tuple((str(row.number), *(_cut(as_text(one, row[one.key])) for one in keys)) for row in rows)
    return Card("note", _("{file}: {count} rows", file=place.name, count=len(rows)),
                table=((_("row"), *(str(one.title) for one in keys)), *body), wide=True)  # fmt: skip


def _shown(sheet: Sheet, row: Row, values: dict[str, Any]) -> tuple[tuple[str, ...], ...]:
    rows = [
        (str(sheet.column(key).title), _cut(as_text(sheet.column(key), row[key])))
        for key in ({"name", "step"} & set(row))
    ]
    rows += [
        (str(sheet.column(key).title), _cut(as_text(sheet.column(key), row[key])))
        for key in values
        if key not in ("name", "step")
    ]
    return ((_("column"), _("cell")), *rows)


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _empty_line() -> Card:
    return Card.note(_("This line is empty and changes nothing."),
                     _("Write between the quotation marks and run it again, or use the form or your spreadsheet "
                       "program."))  # fmt: skip


def _written_before(place: Path, key: str, values: dict[str, Any]) -> bool:
    """Say whether a line was run before, or comes too late, so that what was corrected since is never undone."""
    if places.grading():
        # What the learner left is the answer; lines only fill in a file that was lost and has just been made again.
        return place.resolve() not in _MADE_WHILE_MARKING
    said, lines = repr(sorted((name, str(value)) for name, value in values.items())), journal.code_line(_LINES) or {}
    whole = f"{place.name} {key} {said}"
    if lines.get(whole):
        return True
    journal.note_code_line(_LINES, {**lines, whole: "1"})
    return False
