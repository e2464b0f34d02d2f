"""Doing a unit's step on an own file, and telling what came of it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...files import trouble
from ...locale import translator
from .. import error_cards, places
from ..cards import Card
from .bench import Bench
from .choosing import FOLDER, Mine, my_data
from .keeping import NOTES, read_notes
from .step import Step, step_of
from .told import Told

_ = translator("own")


def now_yours(unit: str, mine: Mine | str | Path, previous: str | Path = "") -> Told:
    """Do what a unit does on an own file; without a file it says what to do.

    Parameters:
        unit: the unit, as "2.1".
        mine: what `my_data` gave, or the file itself.
        previous: an earlier release of it, where the file itself is given.

    Raises:
        Problem: when there is no such unit.
    """
    error_cards.show_cards()
    step = step_of(unit)
    if not isinstance(mine, Mine):
        mine = my_data(mine, previous) if str(mine).strip() else Mine()
    if places.grading():
        return _waiting(step, _("While an exercise is marked, files of your own are left alone."))
    if mine.why:
        return failed(step.unit, mine.why)
    if mine.file is None:
        return _waiting(step, _("Choose a file of yours in the cell above, then run this cell again."))
    try:
        told = do(step, mine.file, mine.folder, mine.previous)
        if step.form is not None and FOLDER not in os.environ:
            _show(step.form(mine.folder))
        return told
    except Problem as problem:
        # What read the file names it with all its folders; the page tells nothing of this machine.
        return failed(step.unit, problem.sentence.replace(str(mine.file), mine.file.name))
    except (OSError, MemoryError) as error:
        return failed(step.unit, _sentence(mine.file, error))


def do(step: Step, file: Path, folder: Path, previous: Path | None = None) -> Told:
    """Do a step on a file.

    Parameters:
        step: the step.
        file: the file; it is only read.
        folder: where what is made of it goes.
        previous: an earlier release of it; None without one.

    Raises:
        Problem: when the file cannot be read, or something cannot be written.
    """
    begin(file, folder)
    bench = Bench(file, folder, previous)
    shown = list(step.run(bench))
    return Told(step.unit, "done", [*shown, _left(step, bench)], [_name(path, bench) for path in bench.keeper.left],
                _("Done."))  # fmt: skip


def begin(file: Path, folder: Path) -> None:
    """Make the folder of own work, never the one that the file is in.

    Parameters:
        file: the own file.
        folder: the folder.

    Raises:
        Problem: when they are the same, or it cannot be made.
    """
    try:
        if os.path.realpath(folder) == os.path.realpath(file.parent):
            raise Problem(_("{folder} is where your file is, and nothing is put beside it. Choose another folder.",
                            folder=str(folder)))  # fmt: skip
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise trouble(folder, error) from error
    notes = read_notes(folder)
    if notes.get("source") != file.name:
        told: dict[str, Any] = {"source": file.name, **{key: value for key, value in notes.items() if key != "source"}}
        files.write_text(folder / NOTES, json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def _show(form: Any) -> None:
    """Show a form above what the step tells; where no notebook is, nothing."""
    if form is not None:
        from IPython.display import display

        display(form)


def failed(unit: str, sentence: str) -> Told:
    """Tell why a step could not be done.

    Parameters:
        unit: the unit.
        sentence: why, and what to do.
    """
    card = Card("trouble", sentence, (_("Your file is as it was. When this is mended, run the cell again."),))
    return Told(unit, "failed", [card], sentence=sentence)


def _waiting(step: Step, sentence: str) -> Told:
    return Told(step.unit, "waiting", [Card("not-attempted", sentence, (str(step.does),))], sentence=sentence)


def _sentence(file: Path, error: OSError | MemoryError) -> str:
    if isinstance(error, MemoryError):
        return _("There is not enough memory for {file}. Close other programs and run the cell again.", file=file.name)
    return trouble(Path(error.filename) if isinstance(error.filename, str) else file, error).sentence


def _left(step: Step, bench: Bench) -> Card:
    names = [_name(path, bench) for path in bench.keeper.left]
    lines = [str(step.person)]
    if names:
        lines.insert(0, _("In {folder}: {names}", folder=_where(bench.folder), names=", ".join(names)))
    return Card("note", _("Now you"), (*lines, *bench.keeper.said))


def _name(path: Path, bench: Bench) -> str:
    return path.relative_to(bench.folder).as_posix()


def _where(folder: Path) -> str:
    """Give a folder's name from the workspace, without the folders of this machine."""
    try:
        inside = folder.relative_to(places.workspace()).as_posix()
    except ValueError:
        return folder.name
    return folder.name if inside == "." else inside
