"""Tables that a learner's work leaves in a unit's folder, made by a cell or in a spreadsheet program."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from .. import files
from ..locale import translator
from . import places
from .steps import keep_by_hand
from .tasks import find_unit

_ = translator("classroom")
#: A workbook is never made by a cell, so where there is one it is the learner's own work and counts.
ENDINGS = (".xlsx", ".ods", ".csv")


def found_table(folder: Path, name: str) -> Path | None:
    """Give the table of a name in a folder, a workbook before a CSV file; None when there is none.

    Parameters:
        folder: the unit's folder.
        name: the file's name without its ending.
    """
    return next((folder / f"{name}{ending}" for ending in ENDINGS if (folder / f"{name}{ending}").is_file()), None)


def table_place(file: str | Path, unit: str) -> Path:
    """Give where a table is: one named without a folder is the exercise's; a workbook goes before a CSV file.

    Parameters:
        file: the table's file.
        unit: the exercise's unit, as "2.3".
    """
    place = Path(file)
    if place.name == str(file):
        place = places.unit_folder(find_unit(unit)) / place
    return found_table(place.parent, place.stem) or place


def write_table(folder: Path, name: str, rows: Sequence[Sequence[str]]) -> Path:
    """Write a table as CSV; one there that was changed by hand is put aside, never lost.

    The file begins with a byte order mark: without it, Excel shows every accent of a UTF-8 file as two odd signs.

    Parameters:
        folder: the unit's folder.
        name: the file's name without its ending.
        rows: the rows, the titles first.

    Raises:
        Problem: when the file is open in a spreadsheet program or cannot be written.
    """
    path, mark = folder / f"{name}.csv", f"made-{name}.sha256"
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    files.refuse_locked(path)
    keep_by_hand(path, mark)
    files.write_text(path, "\ufeff" + out.getvalue())
    if not places.grading():
        files.write_text(places.state_file(mark), files.sha256(path))
    return path


def shadow(folder: Path, name: str) -> list[str]:
    """Say when a workbook is there too, because then that one counts.

    Parameters:
        folder: the unit's folder.
        name: the file's name without its ending.
    """
    found = found_table(folder, name)
    if found is None or found.suffix == ".csv":
        return []
    return [_("{workbook} is here too, and it is the one that counts. Rename it if you want {file} to count.",
              workbook=found.name, file=f"{name}.csv")]  # fmt: skip
