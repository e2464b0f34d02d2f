"""The steps of unit 2.6: the file that is handed over, its dictionary and rules as files, and the report by them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..errors import Problem
from ..locale import translator
from . import answers, own_tables, places
from .cards import Card
from .handed_over import handed_over
from .lessons.describing import shown, table_of
from .tasks import find_task, find_unit
from .vaccination import vaccination, written

_ = translator("classroom")
UNIT = "2.6"
#: The exercise's year; the lesson looks at the year before.
YEAR = 2014


def vaccination_file(year: int = YEAR, seed: int | None = None, corrected: bool = False) -> Path:
    """Give the path of the vaccination file, as the department hands it over or as it comes back corrected.

    The exercise's lies beside the exercise and the lesson's in work/, where a spreadsheet program finds them. One that was changed
    there stays; a fresh one is then made apart, so that a file saved over does not spoil the exercise.

    Parameters:
        year: 2014 for the exercise, 2013 for the lesson.
        seed: which variant; the learner's own when not told.
        corrected: whether to give what the people who keep the data sent back.

    Raises:
        Problem: when the year is none of the two, or the workspace cannot be written.
    """
    year = int(year) if str(year).isdecimal() else year
    if year not in (YEAR - 1, YEAR):
        raise Problem(_("There is no vaccination file of {year}. There are those of {first} and {last}.", year=year,
                        first=YEAR - 1, last=YEAR))  # fmt: skip
    file = vaccination(places.own_seed() if seed is None else seed, year)
    name = file.name.replace(".csv", "-corregido.csv") if corrected else file.name
    data = written(file.corrected) if corrected else file.data
    return handed_over(UNIT, "vacunacion", name, data, seed, lesson=year != YEAR)


def _chosen(unit: str, letters: str) -> dict[str, Any]:
    """Give what a learner answered in some of a unit's tasks, by the items' keys."""
    tasks = [find_task(f"{unit}.{letter}") for letter in letters]
    return {key: value for task in tasks for key, value in task.understand(answers.of(task)).items()}


def write_dictionary(unit: str = UNIT) -> Card:
    """Write dictionary.csv: what can be inferred of the file, completed with the answers of the tasks before.

    Parameters:
        unit: as "2.6".

    Raises:
        Problem: when the file is open elsewhere or cannot be written.
    """
    from .units.u2_6 import completed

    folder = places.unit_folder(find_unit(unit))
    if places.grading() and own_tables.found_table(folder, "dictionary"):
        return Card.note(_("{file} is there; it is marked as it is.", file="dictionary.csv"))
    chosen = _chosen(unit, "bcde")
    if all(value is None for value in chosen.values()):
        return Card(
            "not-attempted",
            _("The tasks b, c, d and e are still empty. Answer a part of them, then run this cell again."),
        )
    schema = completed(vaccination_file(), chosen)
    rows = table_of(schema)
    path = own_tables.write_table(folder, "dictionary", rows)
    blank = sum(value is None for value in chosen.values())
    lines = [
        _(
            "{file} has one row for each column of your file. Open it in a spreadsheet, or check it below.",
            file=path.name,
        )
    ]
    if blank:
        lines.append(_("Questions of b, c, d and e still without an answer: {count}. Their cells are as they were inferred.",
                       count=blank))  # fmt: skip
    return Card(
        "note",
        _("Your dictionary was written"),
        (*lines, *own_tables.shadow(folder, "dictionary")),
        table=shown(schema),
        wide=True,
    )


def write_rules(unit: str = UNIT) -> Card:
    """Write rules.csv: the rules chosen for the manual's sentences and the learner's own.

    Parameters:
        unit: as "2.6".

    Raises:
        Problem: when the file is open elsewhere or cannot be written.
    """
    from .lessons.rules import rows_of_rules
    from .units.u2_6 import chosen_rules

    folder = places.unit_folder(find_unit(unit))
    if places.grading() and own_tables.found_table(folder, "rules"):
        return Card.note(_("{file} is there; it is marked as it is.", file="rules.csv"))
    chosen = _chosen(unit, "gh")
    rules = chosen_rules(chosen)
    if not rules:
        return Card(
            "not-attempted", _("No rule has been chosen yet. Choose one in task g or h, then run this cell again.")
        )
    rows = rows_of_rules(rules)
    path = own_tables.write_table(folder, "rules", rows)
    line = _(
        "{file} has {count} rules. More can be added below them in a spreadsheet.", file=path.name, count=len(rules)
    )
    return Card("note", _("Your rules were written"), (line, *own_tables.shadow(folder, "rules")), table=tuple(rows))


def _given(unit: str) -> dict[str, Path]:
    folder = places.unit_folder(find_unit(unit))
    found = {"schema": own_tables.found_table(folder, "dictionary"), "rules": own_tables.found_table(folder, "rules")}
    return {name: path for name, path in found.items() if path is not None}


def my_report(unit: str = UNIT) -> Any:
    """Show the report of the unit's file by the learner's dictionary and rules, as far as they are there.

    Parameters:
        unit: as "2.6".

    Raises:
        Problem: when one of them cannot be used.
    """
    from ..validation import validate

    return validate(vaccination_file(), **_given(unit))  # type: ignore[arg-type]


def my_scorecard(unit: str = UNIT) -> Any:
    """Show the scorecard of the unit's file before and after it was corrected, by the learner's dictionary and rules.

    Parameters:
        unit: as "2.6".

    Raises:
        Problem: when one of them cannot be used.
    """
    from ..validation import validate
    from ..validation.scorecard import scorecard

    given: dict[str, Any] = _given(unit)
    if not given:
        return Card(
            "not-attempted",
            _("There is neither a dictionary nor a table of rules yet. Write them in tasks f and h first."),
        )
    return scorecard(validate(vaccination_file(), **given), validate(vaccination_file(corrected=True), **given))
