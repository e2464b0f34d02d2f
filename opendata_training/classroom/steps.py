"""The steps of an exercise that do something: begin, clean, publish. Each reads and writes files of the unit's folder."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from pathlib import Path

from .. import files
from ..locale import language, translator
from . import answers, error_cards, journal, places
from .cards import Card
from .tasks import find_task, find_unit

_ = translator("classroom")
CLEAN = "clean.csv"
RECIPE = "recipe.csv"
RECEIPT = "receipt.json"
MADE = "made-by-clean.sha256"
ROWS_SHOWN = 5


def start(unit: str) -> Card:
    """Begin or go on with a unit: make its answer sheet if there is none, and show the progress.

    Parameters:
        unit: as "2.1".

    Raises:
        Problem: when the unit does not exist or the workspace cannot be written.
    """
    found = find_unit(unit)
    error_cards.show_cards()
    path = answers.make_sheet(found)
    shown = journal.progress()
    return Card(
        "note",
        _("Unit {unit}: {title}", unit=found.id, title=found.title),
        (_("Your answers are kept in {file}. Form, spreadsheet and code line all write there.", file=path.name),
         *shown.lines),
        bar=shown.bar,
    )  # fmt: skip


def write_recipe(path: Path, rows: list[tuple[str, str, str]]) -> None:
    """Write a recipe: the rows (fix, columns, value) in the order they are applied."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([("fix", "columns", "value"), *rows])
    files.write_text(path, out.getvalue())


def keep_by_hand(path: Path, made: str) -> None:
    """Put aside a file that was not made by a cell, because hours of work in a spreadsheet may be in it.

    Parameters:
        path: the file that is about to be written.
        made: the name of the state file that tells the hash of what a cell made.

    Raises:
        Problem: when the file cannot be read or renamed.
    """
    mark = places.state_file(made)
    try:
        if path.is_file() and (
            not mark.is_file() or mark.read_bytes().strip().decode("ascii", "replace") != files.sha256(path)
        ):
            when = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
            path.replace(path.with_name(f"{path.stem}-{when}{path.suffix}"))
    except OSError as error:
        raise files.trouble(path, error) from error


def clean(unit: str) -> Card:
    """Apply the recipe chosen in the unit's recipe task to the practice file and write clean.csv and recipe.csv.

    Parameters:
        unit: as "2.1".

    Raises:
        Problem: when a file cannot be written.
    """
    from ..conversion import convert
    from .recipes import recipe_rows, steps_not_taken

    found = find_unit(unit)
    folder = places.unit_folder(found)
    target = folder / CLEAN
    if places.grading() and target.is_file():
        return Card.note(_("{file} is there; it is marked as it is.", file=CLEAN))
    task = find_task(f"{found.id}.d")
    chosen = task.understand(answers.of(task))
    if all(value is None for value in chosen.values()):
        waiting = _(
            "The recipe is still empty. Choose its steps in task {task}, then run this cell again.", task=task.id
        )
        return Card("not-attempted", waiting)
    rows = recipe_rows(chosen)
    write_recipe(folder / RECIPE, rows)
    files.refuse_locked(target)
    keep_by_hand(target, MADE)
    result = convert(places.practice_file(), target, recipe=folder / RECIPE)
    if not places.grading():
        files.write_text(places.state_file(MADE), files.sha256(target))
    lines = [_("{file} has {rows} rows. Below are the first ones.", file=CLEAN, rows=result.written[0].rows)]
    lines += steps_not_taken(chosen)
    return Card("note", _("Your recipe was applied"), tuple(lines), table=first_rows(target))


def first_rows(path: Path) -> tuple[tuple[str, ...], ...]:
    """Give a table's labels and first rows as text, for a card."""
    from ..reading import read

    frame = read(path).frame
    labels = tuple(str(label) for label in frame.columns)
    return (labels, *(tuple(str(v) for v in row) for row in frame.head(ROWS_SHOWN).itertuples(index=False)))


def publish_practice(unit: str) -> Card:
    """Publish the unit's clean.csv to the practice portal with the description given in the publication task.

    Parameters:
        unit: as "2.1".

    Raises:
        Problem: when the portal is not running or does not answer.
    """
    found = find_unit(unit)
    folder = places.unit_folder(found)
    receipt = folder / RECEIPT
    if places.grading():
        return Card.note(_("Nothing is sent while an exercise is marked; the receipt is read as it is."))
    data = folder / CLEAN
    if not data.is_file():
        return Card("not-attempted", _("There is no {file} to publish yet. Make it in task {task} first.", file=CLEAN,
                                       task=f"{found.id}.e"))  # fmt: skip
    task = find_task(f"{found.id}.g")
    facts = task.understand(answers.of(task))
    portal = places.portal()

    from ..publishing import new_publication, publish
    from .publication import bring_dictionary, description_of

    publication = folder / "publication"
    new_publication(publication, data, **description_of(found.id, facts, publication))
    bring_dictionary(publication)
    done = publish(publication, portal.url, token=portal.token)
    refused = [gate for gate in done.gates if not gate.passed]
    if refused:
        return Card(
            "not-yet",
            _("Not published yet. Closed gates: {count}", count=len(refused)),
            tuple(gate.why for gate in refused),
        )
    if done.receipt is not None:
        files.write_bytes(receipt, Path(done.receipt).read_bytes())
    changed = _("Changes made: {count}.", count=len(done.changes)) if done.changes else _(
        "Nothing had changed, so nothing was sent again.")  # fmt: skip
    return Card("correct", _("Published on the practice portal"),
                (f"{done.url}?lang={language()}", changed, _("The receipt is in {file}.", file=RECEIPT)))  # fmt: skip
