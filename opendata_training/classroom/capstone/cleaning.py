"""Steps b and c of the capstone: the recipe that mends the register and leaves out what is not for outside, and what it makes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import files
from ...locale import translator
from .. import answers, own_tables, places
from ..cards import Card
from ..steps import first_rows, keep_by_hand
from ..tasks import find_task
from .deciding import complaints_file
from .desk import AGE, NO_DATUM, PERSONAL
from .folder import CAPSTONE, DATA, RECIPE, UNIT, place_of, table_in

_ = translator("classroom_capstone")
FIELDS = ("fix", "columns", "value")
#: The answers of task b that mend the register.
RIGHT: dict[str, str] = {
    "total": "out", "days_first": "dd/mm", "key_width": "5", "topics": "commonest", "no_datum": "blank", "unit": "out",
    "comma": "thousands",
}  # fmt: skip
#: Which questions of task a say that a column goes.
OUT = {"curp": PERSONAL, "age": AGE}
_MADE = "made-capstone-clean.sha256"
_WIDEST = 40
Chosen = Mapping[str, str | int | None]


def recipe_rows(chosen: Chosen) -> list[tuple[str, str, str]]:
    """Give the recipe's rows (fix, columns, value) for the answers of tasks a and b; what has no answer adds no row.

    Parameters:
        chosen: the answers of both.
    """
    rows: list[tuple[str, str, str]] = []
    if chosen.get("total") == "out":
        rows.append(("total-row", "", ""))
    if chosen.get("days_first") in ("dd/mm", "mm/dd"):
        rows.append(("date-form", "FECHA", str(chosen["days_first"])))
    width = str(chosen.get("key_width") or "")
    if width.isdecimal() and 0 < int(width) <= _WIDEST:
        rows.append(("lost-leading-zero", "CVE_MUN", width))
    if chosen.get("topics") == "commonest":
        rows.append(("category-variant", "TEMA", ""))
    if chosen.get("no_datum") == "blank":
        rows.append(("missing-marker", "DIAS_RESPUESTA", NO_DATUM))
    if chosen.get("no_datum") == "nought":
        rows.append(("canonical-list", "DIAS_RESPUESTA", f"{NO_DATUM}=0"))
    if chosen.get("unit") == "out":
        rows.append(("unit-in-cell", "DIAS_RESPUESTA", ""))
    if chosen.get("comma") == "thousands":
        rows.append(("thousands-mark", "MONTO_RECLAMADO", ""))
    if chosen.get("comma") == "decimal":
        rows.append(("decimal-mark", "MONTO_RECLAMADO", ""))
    out = [label for key, label in OUT.items() if chosen.get(key) == "out"]
    if out:
        rows.append(("drop-columns", ";".join(out), ""))
    return rows


def chosen_of() -> dict[str, Any]:
    """Give what a learner answered in tasks a and b."""
    found: dict[str, Any] = {}
    for letter in "ab":
        task = find_task(f"{UNIT}.{letter}")
        found |= task.understand(answers.of(task))
    return found


def my_complaints_report(which: str = CAPSTONE) -> Any:
    """Show the report of the register as it was handed over.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.

    Raises:
        Problem: when which is neither.
    """
    from ...validation import validate

    return validate(complaints_file(which))


def complaints_recipe(which: str = CAPSTONE) -> Card:
    """Write recipe.csv: a row for each choice of task b, and one for the columns that the decision of task a leaves out.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.

    Raises:
        Problem: when the file is open elsewhere or cannot be written.
    """
    folder = place_of(which)
    if places.grading() and table_in(folder, RECIPE):
        return Card.note(_("{file} is there; it is marked as it is.", file=f"{RECIPE}.csv"))
    chosen = chosen_of()
    rows = recipe_rows(chosen)
    if not rows:
        return Card(
            "not-attempted", _("The recipe is still empty. Choose its steps in task b, then run this cell again.")
        )
    table = [FIELDS, *rows]
    path = own_tables.write_table(folder, RECIPE, table)
    lines = [
        _("{file} has {count} rows. The next release goes through the same ones.", file=path.name, count=len(rows))
    ]
    if not any(chosen.get(key) == "out" for key in OUT):
        lines.append(_("No column is left out: task a has not decided that yet."))
    return Card("note", _("Your recipe was written"), (*lines, *own_tables.shadow(folder, RECIPE)), table=tuple(table))


def preview_complaints(which: str = CAPSTONE) -> Any:
    """Show what the recipe would change, and write nothing.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.

    Raises:
        Problem: when the recipe cannot be used.
    """
    from ...conversion import preview

    path = table_in(place_of(which), RECIPE)
    return _no_recipe() if path is None else preview(complaints_file(which), fix=(), recipe=path)


def _no_recipe() -> Card:
    return Card(
        "not-attempted", _("There is no recipe yet. Write it with the cell above or in a spreadsheet: recipe.csv.")
    )


def clean_complaints(which: str = CAPSTONE) -> Card:
    """Mend the register by its recipe: the clean file, and beside it the page that tells every cell that changed.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.

    Raises:
        Problem: when the recipe cannot be used or a file cannot be written.
    """
    from ...conversion import convert

    folder = place_of(which)
    path = table_in(folder, RECIPE)
    if path is None:
        return _no_recipe()
    target = folder / DATA
    if places.grading():
        return Card.note(_("{file} is there; it is marked as it is.", file=path.name))
    files.refuse_locked(target)
    keep_by_hand(target, _MADE)
    result = convert(complaints_file(which), target, recipe=path)
    files.write_text(places.state_file(_MADE), files.sha256(target))
    lines = (
        _("{file} has {rows} rows. Below are the first ones.", file=target.name, rows=result.written[0].rows),
        _("Cells changed: {count}. The page {page}, beside it, shows each before and after.",
          count=sum(result.fixes.values()), page=f"{target.name}.changes.html"),
        *result.doubts,
    )  # fmt: skip
    return Card("note", _("Your recipe was applied"), lines, table=first_rows(target), wide=True)
