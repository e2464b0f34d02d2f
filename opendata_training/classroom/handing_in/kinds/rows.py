"""A table made from practice data: each of its rows must be one that practice can give."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ....errors import Problem
from ....locale import translator
from ..likeness import Rows as Table
from ..likeness import Vocabulary, telling
from ..pasted import persons_in
from ..tables import csv_of, is_workbook, rows_of_csv
from .left import Goes, read_bytes, workbooks

_ = translator("handing_in")
Practice = Callable[[int], Iterable[Table]]


@dataclass(frozen=True)
class Rows:
    """A table made from practice data.

    Parameters:
        name: see `Left`.
        practice: the practice tables of a seed: as they were handed over, and as they should become.
        texts: what else the work may bring in.
        again: how the file is made again, for the sentence that refuses another: "clean(\\"2.1\\")".
    """

    name: str
    practice: Practice
    again: str
    texts: Callable[[], Iterable[str]] = tuple

    @property
    def others(self) -> tuple[str, ...]:
        """The names under which it may be a workbook."""
        return workbooks(self.name) if self.name.endswith(".csv") else ()

    def look(self, path: Path, seed: int) -> Goes:
        """Let the file out when all of its rows are practice's; of a workbook, the table that counts, as CSV."""
        known = vocabulary(self.practice, self.texts, seed)
        if is_workbook(path):
            from ....reading import read

            read_bytes(path)
            table = read(path)
            rows = [list(map(str, table.labels)), *([str(cell) for cell in row] for row in table.cells)]
            self._refuse_foreign(path, rows, known)
            note = _("Of {file} only the table that counts goes, as CSV; other sheets and notes stay.", file=path.name)
            return Goes(csv_of(rows), (note,), ".csv")
        data = read_bytes(path)
        self._refuse_foreign(path, rows_of_csv(data, path.name), known)
        return Goes(data)

    def _refuse_foreign(self, path: Path, rows: Table, known: Vocabulary) -> None:
        for at, row in enumerate(rows):
            # Persons of practice are invented; so are the cells that tell of them.
            for kind in persons_in(" · ".join(cell for cell in row if not known.has(cell))):
                raise Problem(_("{file}, row {row}: there is what looks like a person's {kind}. Take it out, or write the kind "
                                "of data and not the data.", file=path.name, row=at + 1, kind=str(kind)))  # fmt: skip
        # A header of one's own is no row: the titles of a good answer may be new.
        foreign = [at for at in known.foreign(rows) if at]
        if not foreign and not self._tells_nothing(rows, known):
            return
        raise Problem(
            _(
                "{file} has {count} rows that are not in the practice data; the first is row {row}. If they are your "
                "department's, they stay home: rename that file to keep it, and make the exercise's again with {again}.",
                file=path.name, count=len(foreign) or len(rows) - 1, row=(foreign[0] if foreign else 1) + 1, again=self.again,
            )
        )  # fmt: skip

    def _tells_nothing(self, rows: Table, known: Vocabulary) -> bool:
        """Say whether neither the rows nor the titles tell where a table comes from, as one of small numbers."""
        if sum(any(map(telling, row)) for row in rows[1:]) * 2 >= len(rows) - 1:
            return False
        return sum(map(known.has, rows[0])) * 2 < len(rows[0])


@lru_cache(maxsize=8)
def vocabulary(practice: Practice, texts: Callable[[], Iterable[str]], seed: int) -> Vocabulary:
    """Give the vocabulary of practice tables, made once for many files."""
    return Vocabulary(practice(seed), texts())
