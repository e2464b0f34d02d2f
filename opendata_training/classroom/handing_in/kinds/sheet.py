"""A small table of decisions: its own columns and no others, and no key of a person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ....errors import Problem
from ....locale import translator
from ..pasted import persons_in
from ..tables import csv_of, is_workbook, rows_of_csv
from .left import Columns, Goes, read_bytes, workbooks

_ = translator("handing_in")
#: Rows that a list of decisions may have; the longest of an exercise has about 60.
_MOST = 500
_MOST_BYTES = 1_000_000


@dataclass(frozen=True)
class Sheet:
    """A small table of decisions, as an inventory, a crosswalk or a recipe.

    Parameters:
        name: see `Left`.
        columns: gives the columns that such a table has.
        also: titles of further columns that the practice file has.
    """

    name: str
    columns: Callable[[], Columns]
    also: tuple[str, ...] = ()

    @property
    def others(self) -> tuple[str, ...]:
        """The names under which it may be a workbook."""
        return workbooks(self.name)

    def look(self, path: Path, seed: int) -> Goes:
        """Let out the columns that such a table has; the rest of the file stays."""
        from ....reading.kinds import plain
        from ....validation.given import given

        data = read_bytes(path, _MOST_BYTES)
        known = self.columns()
        extra = {plain(title): (title, title) for title in self.also}
        table = given(path, {**known.titles, **extra}, known.needed, known.what)
        if len(table.rows) > _MOST:
            raise Problem(_("{file} has {count} rows: so many are data and no decisions. Keep it under another name, and make "
                            "the file of the exercise again.", file=path.name, count=len(table.rows)))  # fmt: skip
        for number, at in zip(table.rows, range(len(table.rows)), strict=True):
            for kind in persons_in(" · ".join(table.row(at).values())):
                raise Problem(_("{file}, row {row}: there is what looks like a person's {kind}. Take it out, or write the kind "
                                "of data and not the data.", file=path.name, row=number, kind=str(kind)))  # fmt: skip
        if is_workbook(path):
            note = _("Of {file} only the table that counts goes, as CSV; other sheets and notes stay.", file=path.name)
            return Goes(self._written(table.cells, known), (note, *self._left(path, table.others)), ".csv")
        whole = len(rows_of_csv(data, path.name)) == len(table.rows) + 1
        if whole and not table.others:
            return Goes(data)
        notes = self._left(path, table.others) or (
            _("What stands above or below the table of {file} stays here.", file=path.name),
        )
        return Goes(self._written(table.cells, known), notes)

    def _left(self, path: Path, others: dict[str, list[str]]) -> tuple[str, ...]:
        if not others:
            return ()
        return (_("Columns of {file} that are not the exercise's stay here: {columns}.", file=path.name,
                  columns=", ".join(others)),)  # fmt: skip

    def _written(self, cells: dict[str, list[str]], known: Columns) -> bytes:
        from ....reading.kinds import plain
        from ....validation.given import named

        names = {key: named(titles) for key, titles in known.titles.items()}
        names |= {plain(title): title for title in self.also}
        kept = [key for key in cells if key in names and (key in known.needed or any(cells[key]))]
        rows = zip(*(cells[key] for key in kept), strict=True)
        return csv_of([[names[key] for key in kept], *map(list, rows)])
