"""What a file of the plan is: a small table whose columns are declared once, and read, written, checked and described from that.

A person may write it with a spreadsheet program, with a form or with a line of code; titles and words of a choice are known in
both languages, whatever their accents and capitals.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, Union

from .. import families, files
from ..errors import Problem
from ..locale import Words, translator
from ..reading.kinds import plain
from ..validation import Report
from ..validation.given import given
from .cells import as_text, understood, wanted

if TYPE_CHECKING:
    import pandas as pd

_ = translator("planning")
SHEETS = "opendata_training.planning.sheets"

Kind = Literal["text", "date", "month", "whole", "number", "choice", "yes-no", "email", "link"]
# A file that `read` can read, or a DataFrame.
Source = Union[str, "os.PathLike[str]", "pd.DataFrame"]


@dataclass(frozen=True)
class Column:
    """A column of a plan's file.

    Parameters:
        key: its name in code and in a Table Schema.
        title: its title in the file.
        what: one sentence: what belongs into it.
        kind: what its cells are. A date is a day (2026-11-29; 29/11/2026 is read too), a month 2026-11, a whole a number without
            decimals.
        choices: of a choice, the words of each code.
        filled: whether no cell may be blank.
        unique: whether no two rows may have the same.
        least: the smallest number.
        most: the largest.
        also: other titles that people give it.
        said: of a choice, other words that people write, with the code they mean.
        example: what a cell may be.
    """

    key: str
    title: Words
    what: Words
    kind: Kind = "text"
    choices: Mapping[str, Words] = field(default_factory=dict)
    filled: bool = False
    unique: bool = False
    least: float | None = None
    most: float | None = None
    also: tuple[str, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)
    example: Words | None = None

    @property
    def titles(self) -> tuple[str, ...]:
        """All titles it may have: the English one, the Spanish one, its key, and others."""
        return (self.title.en, self.title.es, self.key, *self.also)


@dataclass(frozen=True)
class Sheet:
    """A file of the plan.

    Parameters:
        name: the file's name without its ending, the same in every language.
        what: what it is, for sentences: "the inventory".
        columns: its columns, in order.
        needed: the keys of those without which it is no such file.
        key: the keys of the columns that name a row together.
        checks: what else is looked at, as `validate` takes it: modules, or functions ``find(subject)``.
    """

    name: str
    what: Words
    columns: tuple[Column, ...]
    needed: tuple[str, ...]
    key: tuple[str, ...] = ()
    checks: tuple[Callable[..., Any] | ModuleType, ...] = ()

    def column(self, key: str) -> Column:
        """Give a column by its key."""
        return next(one for one in self.columns if one.key == key)


class Row(dict[str, Any]):
    """A row, by the keys of its columns: texts, numbers, days (None where blank), codes of choices.

    Parameters:
        cells: the values.
        number: the record in the source, from 1; 0 for a row that comes from none.
        others: the cells of columns that the sheet does not know, by their titles; they are kept.
    """

    def __init__(self, cells: Mapping[str, Any], number: int = 0, others: Mapping[str, str] | None = None) -> None:
        super().__init__(cells)
        self.number = number
        self.others = dict(others or {})


def sheet_named(name: str) -> Sheet:
    """Give a file of the plan by its name, as "inventory" or "opening-plan", or by what it is called in either language.

    Raises:
        Problem: when there is none of that name.
    """
    known = names()
    if plain(name) not in known:
        own = ", ".join(dict.fromkeys(one.name for one in known.values()))
        raise Problem(_("A plan has no file called {name}. Its files are: {names}.", name=name, names=own))
    return known[plain(name)]


def names() -> dict[str, Sheet]:
    """Give the files of a plan by all their names: the file's own, and what it is called in either language."""
    found: dict[str, Sheet] = {}
    for member in families.members(SHEETS):
        sheet: Sheet = member.SHEET
        found[plain(sheet.name)] = sheet
    for sheet in list(found.values()):
        for words in (sheet.what.en, sheet.what.es):
            # Without its article: "el inventario" is called inventario.
            found.setdefault(plain(words.partition(" ")[2]), sheet)
    return found


def read_sheet(sheet: Sheet, source: Source) -> list[Row]:
    """Read a file of the plan.

    Parameters:
        sheet: what it is.
        source: a file that `read` can read, or a DataFrame.

    Returns:
        Its rows, without those that are wholly blank.

    Raises:
        Problem: when it cannot be read, lacks a column that it needs, or has a cell that cannot be understood.
    """
    table = given(source, {one.key: one.titles for one in sheet.columns}, sheet.needed, sheet.what)
    rows = []
    for at, number in enumerate(table.rows):
        texts = table.row(at)
        others = {label: cells[at] for label, cells in table.others.items()}
        if any(texts.values()) or any(others.values()):
            cells = {one.key: _understood(one, texts[one.key], number, table.name) for one in sheet.columns}
            rows.append(Row(cells, number, others))
    return rows


def _understood(column: Column, text: str, number: int, name: str) -> Any:
    try:
        return understood(column, text)
    except ValueError:
        raise Problem(_('{file}, row {row}, column {column}: "{cell}" is not understood. Write {wanted}.', file=name, row=number,
                        column=str(column.title), cell=text, wanted=wanted(column))) from None  # fmt: skip


def write_sheet(sheet: Sheet, rows: Iterable[Mapping[str, Any]], path: Path) -> Path:
    """Write a file of the plan, whole, its titles and choices in the language in use.

    A CSV file begins with a byte order mark: without it, Excel shows every accent of a UTF-8 file as two odd signs.

    Parameters:
        sheet: what it is.
        rows: its rows, by the columns' keys; a key that is missing is a blank cell. Cells of unknown columns stay.
        path: where: .csv, or .xlsx for a workbook.

    Returns:
        The path.

    Raises:
        Problem: when it is open in a spreadsheet program or cannot be written, or the ending is another.
    """
    kept = list(rows)
    others = list(dict.fromkeys(label for row in kept for label in getattr(row, "others", {})))
    table = [[str(one.title) for one in sheet.columns] + others]
    for row in kept:
        more = getattr(row, "others", {})
        table.append(
            [as_text(one, row.get(one.key)) for one in sheet.columns] + [more.get(label, "") for label in others]
        )
    files.refuse_locked(path)
    if path.suffix.lower() == ".csv":
        import csv
        import io

        out = io.StringIO(newline="")
        csv.writer(out).writerows(table)
        files.write_text(path, "\ufeff" + out.getvalue())
    elif path.suffix.lower() == ".xlsx":
        from .workbook import workbook

        files.write_bytes(path, workbook(sheet, table))
    else:
        raise Problem(_("{file} must end in .csv or .xlsx.", file=str(path)))
    return path


def schema_of(sheet: Sheet) -> dict[str, Any]:
    """Give the Table Schema of a file of the plan, its fields named by their titles in the language in use."""
    from .schema import table_schema

    return table_schema(sheet, {one.key: str(one.title) for one in sheet.columns})


def check_sheet(sheet: Sheet, source: Source, limit: int = 1000) -> Report:
    """Say what is wrong with a file of the plan, where, and what to do about it, as `validate` does with data.

    Parameters:
        sheet: what it is.
        source: the file, or a DataFrame.
        limit: how many findings to keep for each code and column.

    Raises:
        Problem: when it cannot be read, or lacks a column without which it is no such file.
    """
    from .schema import report

    return report(sheet, source, limit)


def known_titles(columns: Sequence[Column]) -> dict[str, Column]:
    """Give the columns by all their titles, without accents, case and marks."""
    return {plain(title): one for one in columns for title in one.titles}
