"""The recipe: which fixes, on which columns, in which order; written by hand or chosen with ``--fix``."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from .. import families
from ..errors import Problem
from ..locale import translator
from .columns import nearest, places, plain
from .fix import Work
from .known import Known

if TYPE_CHECKING:
    import pandas as pd

_ = translator("conversion")
FIXES = "opendata_training.conversion.fixes"
FIELDS = ("fix", "columns", "value")
# No recipe is longer; what parts its cells.
_LONGEST, _SIGNS = 1 << 20, ",;\t|"


@dataclass(frozen=True)
class Step:
    """One fix to apply.

    Parameters:
        fix: its code.
        columns: labels separated by ``;``, a range ``First:Last``, places such as ``#3``, or nothing for all that the fix finds
            fit.
        value: what the fix needs to know, or nothing.
        row: the row of the recipe it comes from; None when it was chosen with ``--fix``.
        asked: whether it was named, and so is told of even when it found nothing to mend.
    """

    fix: str
    columns: str = ""
    value: str = ""
    row: int | None = None
    asked: bool = True


def fixes() -> dict[str, ModuleType]:
    """Give all fixes by code, in the order in which they run together."""
    found = sorted(families.members(FIXES), key=lambda member: (member.ORDER, member.CODE))
    return {member.CODE: member for member in found}


def chosen(names: str | Iterable[str]) -> list[Step]:
    """Give the steps of ``--fix``.

    Parameters:
        names: codes in the order wanted, or "safe" (the fixes that lose nothing), or "all" (those that need neither
            columns nor a value).

    Raises:
        Problem: for a name there is no fix of.
    """
    steps: list[Step] = []
    for name in [names] if isinstance(names, str) else names:
        if name == "safe":
            steps += [Step(code, asked=False) for code, member in fixes().items() if member.SAFE]
        elif name == "all":
            steps += [Step(code, asked=False) for code, member in fixes().items() if not member.NEEDS]
        else:
            steps.append(Step(_code(name, also=("safe", "all"))))
    return steps


def read_recipe(recipe: Any) -> list[Step]:
    """Give the steps of a recipe.

    Parameters:
        recipe: the path of a table with the columns fix, columns and value, in any form that `reading.read` opens; or
            such a DataFrame; or its rows, as (fix, columns, value) or as dictionaries.

    Raises:
        Problem: for a table without those columns, or a fix that does not exist, naming the row.
    """
    if isinstance(recipe, str | Path):
        if (rows := _plainly(Path(recipe))) is not None:
            return _steps(rows, range(2, len(rows) + 2))
        from ..reading import read

        opened = read(recipe)
        return _steps(_rows(opened.frame), opened.rows)
    if hasattr(recipe, "columns"):
        return _steps(_rows(recipe), range(2, len(recipe) + 2))
    listed = [
        tuple(str(row.get(field) or "") for field in FIELDS) if isinstance(row, dict) else tuple(map(str, row))
        for row in recipe
    ]
    # As in a sheet, the labels would be row 1.
    return _steps([(*row, "", "")[:3] for row in listed], range(2, len(listed) + 2))


def _plainly(path: Path) -> list[tuple[str, ...]] | None:
    """Give the rows of a recipe in UTF-8 that says its columns in the first line, None for any other file.

    Its values are full of signs that may part cells, so that a reader who does not know what a recipe is could be misled.
    """
    try:
        if path.stat().st_size > _LONGEST or not path.is_file():
            return None
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, ValueError):
        return None
    first = text.partition("\n")[0].strip()
    sign = next((sign for sign in _SIGNS if sorted(map(plain, first.split(sign))) == sorted(FIELDS)), None)
    if sign is None:
        return None
    order = [list(map(plain, first.split(sign))).index(name) for name in FIELDS]
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))[1:]
    return [tuple((row + [""] * len(FIELDS))[at] for at in order) for row in rows]


def _rows(frame: pd.DataFrame) -> list[tuple[str, ...]]:
    labels = [plain(str(label)) for label in frame.columns]
    for field in FIELDS:
        if field not in labels:
            raise Problem(
                _(
                    'The recipe has no column called "{field}". Its first row must say fix, columns, value.',
                    field=field,
                )
            )
    cells = [frame.iloc[:, labels.index(field)].tolist() for field in FIELDS]
    return [tuple(str(cell) for cell in row) for row in zip(*cells, strict=True)]


def _steps(rows: Sequence[Sequence[str]], numbers: Iterable[int]) -> list[Step]:
    steps = []
    for (name, columns, value), number in zip(rows, numbers, strict=True):
        if not (name.strip() or columns.strip() or value.strip()):
            continue
        try:
            steps.append(Step(_code(name), columns, value.strip(), number))
        except Problem as problem:
            raise _in_row(number, problem) from problem
    return steps


def _code(name: str, also: Sequence[str] = ()) -> str:
    known = [*also, *fixes()]
    code = plain(name).replace("_", "-")
    if not code:
        raise Problem(_("The name of the fix is missing; the fixes are {fixes}.", fixes=", ".join(known)))
    if code not in known:
        raise Problem(
            _(
                'There is no fix called "{name}"; the nearest is {nearest}.',
                name=name.strip(),
                nearest=nearest(name, known),
            )
        )
    return code


def _in_row(row: int | None, problem: Problem) -> Problem:
    """Say where the trouble is: the recipe's row, when it comes from one."""
    if row is None:
        return problem
    trouble = problem.sentence[:1].lower() + problem.sentence[1:]
    return Problem(_("Row {row} of the recipe: {trouble}", row=row, trouble=trouble), problem.exit_code)


def planned(step: Step, known: Known) -> Work:
    """Give what one step will do to a table.

    Parameters:
        step: the step.
        known: what is known of the table as it is then.

    Raises:
        Problem: when a column does not exist, or what the fix needs is missing or wrong; it names the recipe's row.
    """
    member = fixes()[step.fix]
    try:
        columns = places(known.labels, step.columns)
        if "columns" in member.NEEDS and columns is None:
            raise Problem(
                _(
                    "The fix {fix} must be told which columns; write their labels in a recipe under columns.",
                    fix=step.fix,
                )
            )
        if "value" in member.NEEDS and not step.value:
            raise Problem(
                _(
                    "The fix {fix} needs a value; write in a recipe under value {what}.",
                    fix=step.fix,
                    what=member.VALUE,
                )
            )
        work: Work = member.plan(known, columns, step.value)
    except Problem as problem:
        raise _in_row(step.row, problem) from problem
    return work
