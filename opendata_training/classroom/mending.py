"""The steps of unit 2.2: the file of dams, the recipe as a file, what it would change, and what it changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .. import files
from ..errors import Problem
from ..locale import translator
from . import answers, own_tables, places
from .cards import Card
from .dams import dams
from .handed_over import handed_over
from .steps import first_rows, keep_by_hand
from .tasks import find_task, find_unit

_ = translator("classroom")
UNIT = "2.2"
#: The exercise's year; the lesson looks at the year before.
YEAR = 2014
RECIPE = "recipe"
_MADE = "made-by-apply-recipe.sha256"


def dams_file(year: int = YEAR, seed: int | None = None) -> Path:
    """Give the path of the file of dams, as it was handed over; see `handed_over`.

    Parameters:
        year: 2014 for the exercise, 2013 for the lesson.
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the year is none of the two, or the workspace cannot be written.
    """
    year = int(year) if str(year).isdecimal() else year
    if year not in (YEAR - 1, YEAR):
        raise Problem(_("There is no file of dams of {year}. There are those of {first} and {last}.", year=year,
                        first=YEAR - 1, last=YEAR))  # fmt: skip
    file = dams(places.own_seed() if seed is None else seed, year)
    return handed_over(UNIT, "presas", file.name, file.data, seed, lesson=year != YEAR)


def make_recipe(unit: str = UNIT) -> Card:
    """Write recipe.csv: a row for each choice of the recipe task.

    Parameters:
        unit: as "2.2".

    Raises:
        Problem: when the file is open elsewhere or cannot be written.
    """
    from .units.u2_2 import recipe_rows

    folder = places.unit_folder(find_unit(unit))
    if places.grading() and own_tables.found_table(folder, RECIPE):
        return Card.note(_("{file} is there; it is marked as it is.", file="recipe.csv"))
    task = find_task(f"{unit}.f")
    rows = recipe_rows(task.understand(answers.of(task)))
    if not rows:
        waiting = _(
            "The recipe is still empty. Choose its steps in task {task}, then run this cell again.", task=task.id
        )
        return Card("not-attempted", waiting)
    table = [("fix", "columns", "value"), *rows]
    path = own_tables.write_table(folder, RECIPE, table)
    line = _("{file} has {count} rows. Each says what to mend, where and how; you may go on in a spreadsheet.", file=path.name,
             count=len(rows))  # fmt: skip
    return Card("note", _("Your recipe was written"), (line, *own_tables.shadow(folder, RECIPE)), table=tuple(table))


def _recipe(unit: str) -> Path | None:
    return own_tables.found_table(places.unit_folder(find_unit(unit)), RECIPE)


def _no_recipe() -> Card:
    return Card(
        "not-attempted", _("There is no recipe yet. Write it with the cell above or in a spreadsheet: recipe.csv.")
    )


def preview_recipe(unit: str = UNIT) -> Any:
    """Show what the unit's recipe would change, and write nothing.

    Parameters:
        unit: as "2.2".

    Raises:
        Problem: when the recipe cannot be used.
    """
    from ..conversion import preview

    path = _recipe(unit)
    return _no_recipe() if path is None else preview(dams_file(), fix=(), recipe=path)


def apply_recipe(unit: str = UNIT) -> Card:
    """Mend the unit's file by its recipe: a clean file, and beside it the page that tells every cell that changed.

    Parameters:
        unit: as "2.2".

    Raises:
        Problem: when the recipe cannot be used or a file cannot be written.
    """
    from ..conversion import convert

    path = _recipe(unit)
    if path is None:
        return _no_recipe()
    if places.grading():
        return Card.note(_("{file} is there; it is marked as it is.", file=path.name))
    source = dams_file()
    target = path.with_name(f"{source.stem}-clean.csv")
    files.refuse_locked(target)
    keep_by_hand(target, _MADE)
    result = convert(source, target, recipe=path)
    files.write_text(places.state_file(_MADE), files.sha256(target))
    changed = sum(result.fixes.values())
    lines = (
        _("{file} has {rows} rows. Below are the first ones.", file=target.name, rows=result.written[0].rows),
        _("Cells changed: {count}. The page {page}, beside it, shows each before and after.", count=changed,
          page=f"{target.name}.changes.html"),
        *result.doubts,
    )  # fmt: skip
    return Card("note", _("Your recipe was applied"), lines, table=first_rows(target), wide=True)
