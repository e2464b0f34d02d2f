"""A department's folder, and the files of its plan as far as they are there."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from .. import families
from ..errors import Problem
from ..files import trouble
from ..locale import language, translator
from .joining import Known, stranger, with_ids
from .sheet import SHEETS, Row, Sheet, read_sheet

_ = translator("planning_programme")
# In this order: what a person edits in a spreadsheet program goes before what an older run wrote.
ENDINGS = (".xlsx", ".csv", ".ods", ".xls")
# So many files of plans are kept in memory while they stay as they are: a board looks at all of them again and again.
_KEPT = 512


@dataclass(frozen=True)
class Department:
    """A department's plan on the disk.

    Parameters:
        folder: where its files are.
        problems: what could not be read, in sentences; filled while reading, so that one bad file does not hide the others.
        strays: the rows about datasets that are not in the inventory, in sentences; filled while reading, too.
    """

    folder: Path
    problems: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)

    def path(self, name: str) -> Path | None:
        """Give where a file of the plan is; None when there is none.

        Raises:
            Problem: when there are two of one name, since nobody can tell which one counts.
        """
        return plan_file(self.folder, name)

    def rows(self, name: str) -> list[Row]:
        """Give the rows of a file of the plan; none when there is no file or it cannot be read (see `problems`)."""
        try:
            return self.needed(name)
        except Problem as problem:
            said = problem.sentence
            if said not in self.problems:
                self.problems.append(said)
            return []

    def needed(self, name: str) -> list[Row]:
        """Give the rows of a file of the plan; none when there is no file.

        Raises:
            Problem: when it cannot be read.
        """
        path = self.path(name)
        if path is None:
            return []
        try:
            state = path.stat()
        except OSError as error:
            raise trouble(path, error) from error
        return list(_read(name, path.absolute(), state.st_mtime_ns, state.st_size, language()))

    @cached_property
    def inventory(self) -> dict[str, Row]:
        """The inventory by the datasets' ids; of a dataset with several resources, the first row."""
        rows = self.rows("inventory")
        found: dict[str, Row] = {}
        for row, each in zip(rows, with_ids(rows), strict=True):
            if each:
                found.setdefault(each, row)
        return found

    @cached_property
    def _known(self) -> Known:
        return Known((each, str(row.get("name") or "")) for each, row in self.inventory.items())

    def by_id(self, name: str) -> dict[str, list[Row]]:
        """Give a file's rows by the id of the dataset that they are about; "" for those about the whole department.

        A row about a dataset that is not in the inventory is left out and told in `strays`.
        """
        found: dict[str, list[Row]] = {}
        for row in self.rows(name):
            each = self._known.find(row)
            if each is not None:
                found.setdefault(each, []).append(row)
            elif (said := stranger(row, name)) not in self.strays:
                self.strays.append(said)
        return found


def plan_file(folder: Path, name: str) -> Path | None:
    """Give a file of a plan in a folder, CSV or workbook; None when there is none.

    Raises:
        Problem: when there are two, since nobody can tell which one counts, or the folder cannot be looked into.
    """
    try:
        there = [path for ending in ENDINGS if (path := folder / f"{name}{ending}").is_file()]
    except OSError as error:
        raise trouble(folder, error) from error
    if len(there) > 1:
        raise Problem(_("{folder} has both {first} and {second}. Keep the one that counts and move the other away.",
                        folder=str(folder), first=there[0].name, second=there[1].name))  # fmt: skip
    return there[0] if there else None


@lru_cache(maxsize=_KEPT)
def _read(name: str, path: Path, _changed: int, _size: int, _language: str) -> tuple[Row, ...]:
    """Read a file; the last three only tell whether it was read before as it is now."""
    sheet: Sheet = families.member(SHEETS, name.replace("-", "_")).SHEET
    return tuple(read_sheet(sheet, path))
