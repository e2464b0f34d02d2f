"""Given states: a step whose files are lacking begins from ready ones, and its own mark is what is earned from there on.

Which files were given stands in given.csv; a task does not count a file that is still as it was given.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

from ... import files
from ...errors import Problem
from ...locale import translator
from .. import error_cards, places
from ..cards import Card
from .desk import NEEDED
from .folder import (
    CAPSTONE,
    CLEAN,
    DATA,
    DECISIONS,
    DICTIONARY,
    GIVEN,
    PUBLICATION,
    RECIPE,
    place_of,
    practice_desk,
    table_in,
)

_ = translator("classroom_capstone")
#: The steps that can begin from a given state, in their order, each with what has to be there before it.
STEPS = {"b": (DECISIONS,), "c": (DECISIONS, RECIPE), "d": (DECISIONS, RECIPE, CLEAN),
         "e": (DECISIONS, RECIPE, CLEAN, DICTIONARY),
         "f": (DECISIONS, RECIPE, CLEAN, DICTIONARY, PUBLICATION)}  # fmt: skip


def start_from(step: str, which: str = CAPSTONE) -> Card:
    """Lay out what the steps before one leave behind, where it is lacking, so that a learner who missed them can go on.

    What is there already stays. What was given earns no mark in the task that makes it.

    Parameters:
        step: the letter of the task to begin with, b to f.
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.

    Raises:
        Problem: when there is no such step, or a file cannot be written.
    """
    error_cards.show_cards()
    letter = str(step).strip().lower()
    if not letter:
        return Card.note(
            _("Nothing is given: you go on with your own files."),
            _("Only if you missed a step: write the letter of the task to begin with between the quotation marks."),
        )
    if letter not in STEPS:
        raise Problem(
            _("“{given}” is no step to begin from. Write one of: {words}.", given=step, words=", ".join(STEPS))
        )
    if places.grading():
        return Card.note(_("The files are marked as they are."))
    folder, made = place_of(which), []
    for name in STEPS[letter]:
        if _lacks(folder, name):
            _MAKE[name](which, folder)
            made.append(name)
    _note(folder, made)
    if not made:
        return Card.note(_("All that step {step} begins with is there already; nothing was changed.", step=letter))
    return Card.note(
        _("You can begin with step {step}.", step=letter),
        _("Given to you: {names}. The tasks that make them earn their marks once you make them yourself: delete the file "
          "and run its cells.", names=", ".join(made)),
    )  # fmt: skip


def given(folder: Path) -> dict[str, str]:
    """Give what was given, as {name: the fingerprint it had}.

    Parameters:
        folder: the unit's folder.
    """
    try:
        text = (folder / GIVEN).read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return {}
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return {str(row.get("name")): str(row.get("sha256") or "") for row in rows}


def as_given(folder: Path, path: Path) -> bool:
    """Say whether a file is still as it was given.

    Parameters:
        folder: the unit's folder.
        path: the file.
    """
    told = given(folder).get(path.stem)
    return told is not None and path.is_file() and files.sha256(path) == told


def forget(folder: Path, name: str) -> None:
    """Take note that something is the learner's own from now on.

    Parameters:
        folder: the unit's folder.
        name: what was given.
    """
    known = given(folder)
    if known.pop(name, None) is not None:
        _write(folder, known)


def _lacks(folder: Path, name: str) -> bool:
    if name == PUBLICATION:
        # Begun and not described is lacking too: it is finished.
        return not _title(folder / PUBLICATION)
    return table_in(folder, name) is None


def _title(publication: Path) -> str:
    from ...publishing.description.draft import load

    try:
        return load(publication).text("title")
    except Problem:
        return ""


def _note(folder: Path, names: list[str]) -> None:
    if not names:
        return
    known = given(folder)
    for name in names:
        path = folder / f"{name}.csv"
        known[name] = files.sha256(path) if path.is_file() else ""
    _write(folder, known)


def _write(folder: Path, known: dict[str, str]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([("name", "sha256"), *sorted(known.items())])
    files.write_text(folder / GIVEN, out.getvalue())


def _decisions(which: str, folder: Path) -> None:
    from .deciding import RIGHT, write_rows

    write_rows(folder, which, {**RIGHT, "licence": practice_desk(which).licence, "signer": practice_desk(which).signer})


def _recipe(which: str, folder: Path) -> None:
    from ..own_tables import write_table
    from .cleaning import FIELDS, OUT, RIGHT, recipe_rows

    write_table(folder, RECIPE, [FIELDS, *recipe_rows({**RIGHT, **dict.fromkeys(OUT, "out")})])


def _clean(which: str, folder: Path) -> None:
    files.write_bytes(folder / DATA, practice_desk(which).clean(NEEDED))


def _dictionary(which: str, folder: Path) -> None:
    from ..own_tables import write_table
    from .dictionary import good_rows

    write_table(folder, DICTIONARY, good_rows(which))


def _publication(which: str, folder: Path) -> None:
    from .dataset import begin_dataset, finish

    begin_dataset(which)
    finish(which)


_MAKE: dict[str, Callable[[str, Path], None]] = {
    DECISIONS: _decisions, RECIPE: _recipe, CLEAN: _clean, DICTIONARY: _dictionary, PUBLICATION: _publication,
}  # fmt: skip
