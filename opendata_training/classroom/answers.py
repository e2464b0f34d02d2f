"""The answer sheet of a unit: one CSV file that the form, a spreadsheet program and a line of code all write."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Mapping
from pathlib import Path

from .. import files
from ..errors import Problem
from ..locale import translator
from . import journal, places
from .cards import Card
from .tasks import Task, Unit, find_task, find_unit

_ = translator("classroom")
NAME = "answers.csv"
COLUMNS = ["task", "item", "question", "answer"]


def sheet(unit: Unit) -> Path:
    """Give the path of a unit's answer sheet."""
    return places.unit_folder(unit) / NAME


def load(path: Path) -> dict[tuple[str, str], str]:
    """Read a sheet as {(task, item): text}; {} when there is none yet.

    Spreadsheet programs save CSV in the system's encoding and with the country's separator, so both are looked for.

    Raises:
        Problem: when the file cannot be read or is not an answer sheet.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise files.trouble(path, error) from error
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        rows = []
    if not rows or not {"task", "item", "answer"} <= rows[0].keys():
        raise Problem(
            _(
                "{file} is not an answer sheet any more: its first row must be task, item, question, answer. "
                "Rename the file and run start again: a new sheet is made and yours is kept.",
                file=str(path),
            )
        )
    found: dict[tuple[str, str], str] = {}
    for row in rows:
        key = (row["task"], row["item"])
        # A row that was pasted twice counts where it says something.
        if all(key) and (row["answer"] or key not in found):
            found[key] = row["answer"] or ""
    return found


def save(unit: Unit, texts: Mapping[tuple[str, str], str]) -> None:
    """Write a unit's sheet with all its questions in the learner's language.

    The file begins with a byte order mark: without it, Excel shows every accent of a UTF-8 file as two odd signs.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for task in unit.tasks:
        for item in task.items:
            offered = " / ".join(str(choice.words) for choice in item.choices)
            question = f"{item.question} ({offered})" if offered else str(item.question)
            writer.writerow([task.id, item.key, question, texts.get((task.id, item.key), "")])
    files.write_text(sheet(unit), "\ufeff" + out.getvalue())


def make_sheet(unit: Unit) -> Path:
    """Make a unit's sheet where there is none; what a learner wrote stays."""
    path = sheet(unit)
    # Not path.exists(): it raises where we may not look; writing then says what is wrong.
    if not os.path.lexists(path):
        save(unit, {})
    return path


def of(task: Task, path: Path | None = None) -> dict[str, str]:
    """Give a task's answers as {item: text}."""
    unit = find_unit(task.unit)
    texts = load(path or sheet(unit))
    return {item.key: texts.get((task.id, item.key), "") for item in task.items}


def write(task: Task, texts: Mapping[str, str]) -> None:
    """Put a task's answers into its unit's sheet; the other tasks' stay as they are."""
    unit = find_unit(task.unit)
    known = load(sheet(unit))
    known.update({(task.id, key): value for key, value in texts.items()})
    save(unit, known)


def answer(task: str, **items: object) -> Card:
    """Write the answers of a task into its sheet, as the form and a spreadsheet do.

    A blank answer changes nothing. A line that was run before and is run again unchanged changes nothing either, so that
    "run all cells" never undoes what was corrected in the form or the spreadsheet meanwhile.

    Parameters:
        task: as "2.1.a".
        items: the answers by the names of the questions.

    Raises:
        Problem: for a task or question that does not exist, or a sheet that cannot be written.
    """
    found = find_task(task)
    keys = [item.key for item in found.items]
    unknown = [name for name in items if name not in keys]
    if unknown:
        raise Problem(_("Task {task} has no question called {name}. Its questions are: {names}.", task=found.id,
                        name=unknown[0], names=", ".join(keys) or _("none")))  # fmt: skip
    given = {key: str(value).strip() for key, value in items.items() if value is not None and str(value).strip()}
    if not given and any(of(found).values()):
        return Card.note(_("Task {task}: your answers are in {file}. This line is empty and changes nothing.",
                           task=found.id, file=NAME))  # fmt: skip
    if not given:
        return Card.note(
            _("Task {task}: nothing written yet", task=found.id),
            _("Put your answers between the quotation marks and run this cell again, or use the form above."),
        )
    before = of(found)
    if places.grading():
        # What the learner left in the sheet is the answer; the line only fills in what a lost sheet lacks.
        given = {key: value for key, value in given.items() if not before[key]}
    elif journal.code_line(found.id) == given and any(before.values()):
        return Card.note(
            _("Task {task}: this line was already written", task=found.id),
            _("The sheet keeps what you last wrote there, here, in the form or in a spreadsheet."),
        )
    if given:
        write(found, given)
        journal.note_code_line(found.id, given)
    return Card.note(
        _("Task {task}: saved", task=found.id),
        _("Answers saved in {file}: {count}. Run the next cell to check them.", count=len(given), file=NAME),
    )
