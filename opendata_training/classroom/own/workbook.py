"""A unit's "Now yours" run without a browser: a notebook with what it showed, the same as a page, and the files it leaves."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ... import files
from ...locale import translator
from ...locale.notebooks import source_of
from ..book.headless import need_runner, run_notebook
from ..settings_for_now import set_for_now
from .choosing import FOLDER
from .doing import begin
from .keeping import Keeper
from .notebook import last_part
from .page import index_of, page_of
from .step import step_of
from .told import KEY, State

_ = translator("own")
_RUNNING = ".workbook-"


@dataclass(frozen=True)
class Made:
    """What came of one unit.

    Parameters:
        unit: the unit.
        state: done, waiting or failed.
        sentence: how it went.
        notebook: the notebook; None where there is none.
        page: the page.
        left: the names of the files that the unit left or went on with.
    """

    unit: str
    state: State
    sentence: str
    notebook: Path | None = None
    page: Path | None = None
    left: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        places = {
            name: str(path) if path else None for name, path in (("notebook", self.notebook), ("page", self.page))
        }
        return {"unit": self.unit, "state": self.state, "sentence": self.sentence, **places, "left": list(self.left)}


def workbook(
    units: Sequence[str], file: Path, folder: Path, previous: Path | None = None,
    told: Callable[[str], None] = lambda _sentence: None,
) -> list[Made]:  # fmt: skip
    """Run the last part of lessons on an own file, one after the other, each on what the one before left.

    A unit that cannot be done says so in its notebook, and the next goes on.

    Parameters:
        units: the units, as "2.1".
        file: the own file; it is only read.
        folder: where everything goes that is made of it.
        previous: an earlier release of it; None without one.
        told: is told a sentence as each unit begins.

    Raises:
        Problem: when a file cannot be read at all, the folder cannot be written, or what runs notebooks is not installed.
    """
    need_runner()
    for one in filter(None, (file, previous)):
        _refuse_unreadable(one)
    begin(file, folder)
    for old in folder.glob(f"{_RUNNING}*"):
        # Of a run that was killed; it holds pieces of the file.
        shutil.rmtree(old, ignore_errors=True)
    made = []
    for number, unit in enumerate(units, start=1):
        told(_("Unit {unit} ({number} of {all})…", unit=unit, number=number, all=len(units)))
        made.append(_one(unit, file, folder, previous))
    if len(made) > 1:
        _index(made, file, folder)
    return made


def _index(made: Sequence[Made], file: Path, folder: Path) -> None:
    """Leave a page that leads to those of the units."""
    rows = [(one.unit, str(step_of(one.unit).does), one.sentence, one.page.name if one.page else "") for one in made]
    text = index_of(file.name, rows)
    Keeper(folder).keep("index.html", text, lambda path: files.write_text(path, text))


def _refuse_unreadable(file: Path) -> None:
    """Stop before thirteen units say the same.

    Raises:
        Problem: when the file cannot be read.
    """
    from ...reading import read
    from ...reading.windows import is_for_windows

    files.refuse_special(file)
    # A large text is looked at by the units themselves; reading it whole would take the memory.
    if not is_for_windows(file):
        read(file)


def _one(unit: str, file: Path, folder: Path, previous: Path | None) -> Made:
    # From the folder itself, so that the notebook tells nothing of this machine and can be run again there.
    parameters = {"data": _seen_from(folder, file)} | ({"previous": _seen_from(folder, previous)} if previous else {})
    with (
        tempfile.TemporaryDirectory(dir=folder, prefix=_RUNNING) as place,
        set_for_now({FOLDER: str(folder.absolute())}),
    ):
        ran = run_notebook(last_part(unit, file.name), Path(place) / "in.ipynb", folder, parameters)
    stopped = ""
    if ran.error:
        stopped = _("Unit {unit} stopped before its end ({kind}). Tell your mentor the unit and this word; do not send your data.",
                    unit=unit, kind=ran.kind)  # fmt: skip
    return _kept(unit, folder, ran.notebook, stopped)


def _seen_from(folder: Path, file: Path) -> str:
    try:
        return Path(os.path.relpath(file.absolute(), folder.absolute())).as_posix()
    except ValueError:
        # On another drive of Windows.
        return str(file.absolute())


def _kept(unit: str, folder: Path, notebook: dict[str, Any], stopped: str) -> Made:
    """Leave the notebook and its page, and say how it went."""
    about = _outcome(notebook)
    name = unit.replace(".", "-")
    keeper = Keeper(folder)
    text = json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
    title = source_of(notebook["cells"][0]).lstrip("# ")
    page = page_of(notebook["cells"], title)
    kept = keeper.keep(f"{name}.ipynb", text, lambda path: files.write_text(path, text))
    shown = keeper.keep(f"{name}.html", page, lambda path: files.write_text(path, page))
    state: State = "failed" if stopped else about.get("state", "failed")
    sentence = stopped or str(about.get("sentence", ""))
    return Made(unit, state, sentence, kept, shown, tuple(about.get("left", ())))


def _outcome(notebook: dict[str, Any]) -> dict[str, Any]:
    """Give what the cell that did it said of how it went."""
    found: dict[str, Any] = {}
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            found = output.get("metadata", {}).get(KEY, found)
    return found
