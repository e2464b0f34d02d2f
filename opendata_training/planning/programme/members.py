"""Who takes part in a programme: the folders of departments, and programme.csv that says from when and for how long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from ...errors import Problem
from ...files import trouble
from ...locale import translator
from ..cells import is_understood, wanted
from ..days import LAST_YEAR
from ..department import ENDINGS, plan_file
from ..sheet import Row, read_sheet, write_sheet
from ..sheets.programme import SHEET

_ = translator("planning_programme")
# A year before it is a slip of the pen, and each day since then would be drawn; one after LAST_YEAR is a slip, too.
_OLDEST = 2000
# What makes a folder a department's: one of these files.
_MARKS = ("inventory", "opening-plan", "priorities", "decisions")


def members(folder: Path, start: date, days: int, target: int, *, noted: bool = True) -> list[Row]:
    """Read who takes part; write it when there is nothing yet, and add who came since.

    Parameters:
        folder: the programme's folder.
        start: the first day of departments that are not in programme.csv yet.
        days: how many days they have.
        target: how many datasets each aims at.
        noted: whether programme.csv is written.

    Raises:
        Problem: when there is no folder or no department in it, or programme.csv cannot be read or written or could not hold
            what is given.
    """
    _refuse_unfit(start, days, target)
    try:
        names = sorted(one.name for one in folder.iterdir() if one.is_dir() and not one.name.startswith("."))
    except OSError as error:
        if isinstance(error, FileNotFoundError):
            raise Problem(_("There is no folder at {folder}. Make it, with a folder for each department inside.",
                            folder=str(folder))) from error  # fmt: skip
        raise trouble(folder, error) from error
    path = plan_file(folder, SHEET.name)
    rows = read_sheet(SHEET, path) if path else []
    for row in rows:
        # One that has moved away since is told on its line of the board.
        if Path(row["folder"]).name != row["folder"]:
            raise Problem(_("{file} names the department {name}, and there is no such folder beside it. Make the folder, or take "
                            "that row out.", file=path and path.name, name=row["folder"]))  # fmt: skip
    _all_told(rows, path)
    known = {row["folder"] for row in rows}
    new = [name for name in names if name not in known and is_department(folder / name)]
    rows += [
        Row({"folder": name, "name": title_of(name), "start": start, "days": days, "target": target}) for name in new
    ]
    if not rows:
        raise Problem(_("{folder} holds no department yet. Make a folder for each, with its inventory inside: opendata plan blank "
                        "inventory {file}", folder=str(folder), file=str(folder / "department" / "inventory.csv")))  # fmt: skip
    if new and noted:
        write_sheet(SHEET, rows, path or folder / f"{SHEET.name}.csv")
    return rows


def _refuse_unfit(start: date, days: int, target: int) -> None:
    """Stop before programme.csv gets a cell that no later run would read."""
    for key, number in (("days", days), ("target", target)):
        column = SHEET.column(key)
        if not is_understood(column, str(number)):
            raise Problem(_("{column}: {number} does not fit. Give {wanted}.", column=column.title, number=number,
                            wanted=wanted(column)))  # fmt: skip
    if not _OLDEST <= start.year <= LAST_YEAR:
        raise Problem(_("The first day {day} must lie in the years from {first} to {last}. Look at its year.", day=start,
                        first=_OLDEST, last=LAST_YEAR))  # fmt: skip


def _all_told(rows: Sequence[Row], path: Path | None) -> None:
    for row in rows:
        for key in ("start", "days", "target"):
            if row.get(key) is None:
                raise Problem(_("{file}, row {row}: {column} is blank. Write it there.", file=path and path.name, row=row.number,
                                column=str(SHEET.column(key).title)))  # fmt: skip
        if not _OLDEST <= row["start"].year <= LAST_YEAR:
            raise Problem(_("{file}, row {row}: the first day {day} must lie in the years from {first} to {last}. Look at its "
                            "year.", file=path and path.name, row=row.number, day=row["start"], first=_OLDEST,
                            last=LAST_YEAR))  # fmt: skip
    twice = [name for name, count in Counter(row["folder"] for row in rows).items() if count > 1]
    if twice:
        raise Problem(_("{file} names the department {name} twice. Keep one of the rows.", file=path and path.name,
                        name=twice[0]))  # fmt: skip


def is_department(folder: Path) -> bool:
    """Say whether a folder is a department's: it holds its inventory, its plan, its priorities or its decisions.

    Parameters:
        folder: the folder.
    """
    with suppress(OSError):
        return any((folder / f"{name}{ending}").is_file() for name in _MARKS for ending in ENDINGS)
    return False


def title_of(name: str) -> str:
    """Give a department's name made of its folder's, as long as nobody wrote another."""
    words = name.replace("-", " ").replace("_", " ").strip()
    return words.upper() if len(words) <= 7 and " " not in words else words[:1].upper() + words[1:]
