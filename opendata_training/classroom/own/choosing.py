"""Choosing the file that "now yours" is about: by its name, or with a form over the files in work/."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import translator
from ...publishing.description.formats import format_of, stem_of
from .. import error_cards, places
from ..cards import Card
from ..lessons import own_files
from .keeping import read_notes

_ = translator("own")
#: Where a workbook without a browser leaves its files; else they go to work/ in a folder of the file's name.
FOLDER = "OPENDATA_OWN_FOLDER"
_CHOSEN = "own-data.json"


@dataclass
class Mine:
    """The file that was chosen, and an earlier release of it.

    Parameters:
        file: the file; None while none is chosen.
        previous: the earlier release; None without one.
        why: why there is none, in a sentence; "" where nobody has chosen yet.
    """

    file: Path | None = None
    previous: Path | None = None
    why: str = field(default="")

    def __repr__(self) -> str:
        return _("No file is chosen yet.") if self.file is None else _("Chosen: {file}", file=self.file.name)

    @property
    def folder(self) -> Path:
        """Where what is made of the file goes."""
        told = os.environ.get(FOLDER)
        if told:
            return Path(told)
        assert self.file is not None
        return folder_for(self.file, places.workspace() / own_files.FOLDER)


def folder_for(file: Path, work: Path) -> Path:
    """Give the folder of a file's own work: of the file's name, with its ending where another file has that name.

    Parameters:
        file: the file.
        work: the folder that holds it.
    """
    folder = work / stem_of(file)
    other = read_notes(folder).get("source", file.name)
    # A file without an ending would stand where its folder is to be.
    return work / f"{file.name.replace('.', '-')}-work" if other != file.name or folder.is_file() else folder


def my_data(data: str | Path = "", previous: str | Path | None = None) -> Mine:
    """Give the file of the reader's own that the next cell works on; without a name, a form asks for it.

    It never fails: what is the matter with a name is said, and said again by the cell that needs the file.

    Parameters:
        data: the file: its name in work/, or its path; "" shows the form.
        previous: an earlier release of it; None where the unit asks for none.
    """
    error_cards.show_cards()
    mine = Mine()
    if not str(data).strip():
        if not places.grading():
            _show_form(mine, ask_previous=previous is not None)
        return mine
    try:
        mine.file = _found(data)
        mine.previous = _found(previous) if previous is not None and str(previous).strip() else None
    except Problem as problem:
        mine.file, mine.why = None, problem.sentence
    return mine


def _found(name: str | Path) -> Path:
    path = own_files.find(Path(str(name).strip()).expanduser())
    if not path.exists():
        raise Problem(
            _("There is no file {file} in your folder work. Put it there, or check its name.", file=str(name))
        )
    files.refuse_special(path)
    return path.absolute()


def at_hand() -> list[str]:
    """Give the names of the tables in work/, sorted."""
    folder = places.workspace() / own_files.FOLDER
    try:
        names = sorted((one.name for one in folder.iterdir() if one.is_file()), key=str.casefold)
    except OSError:
        return []
    return [name for name in names if not name.startswith((".", "~$")) and _may_hold_a_table(name)]


def _may_hold_a_table(name: str) -> bool:
    found = format_of(Path(name))
    return found.table or found.perhaps_table


def _show_form(mine: Mine, ask_previous: bool) -> None:
    from IPython.display import display

    display(_how_to())
    try:
        import ipywidgets as widgets
    except ImportError:
        return
    remembered = _remembered()
    wide = widgets.Layout(width="min(100%, 32em)")
    which = widgets.Dropdown(layout=wide, tooltip=_("The file that the next cell works on"))
    earlier = widgets.Dropdown(layout=wide, tooltip=_("An earlier release of the same file"))
    again = widgets.Button(description=_("Look again"), tooltip=_("Look for files in the folder work again"))
    said = widgets.HTML()

    def fill(_button: Any = None) -> None:
        names = at_hand()
        for field_, name in ((which, "file"), (earlier, "previous")):
            kept = field_.value or remembered.get(name)
            field_.options = [(_("— choose —"), ""), *((one, one) for one in names)]
            field_.value = kept if kept in names else ""
        chosen()

    def chosen(_change: Any = None) -> None:
        folder = places.workspace() / own_files.FOLDER
        mine.file = folder / which.value if which.value else None
        mine.previous = folder / earlier.value if ask_previous and earlier.value else None
        told = (
            _("Chosen: {file}. Now run the next cell.", file=which.value)
            if which.value
            else _("Nothing is chosen yet.")
        )
        said.value = _paragraph(escape(told))
        if which.value:
            _remember({"file": which.value, "previous": earlier.value or ""})

    fill()
    which.observe(chosen, names="value")
    earlier.observe(chosen, names="value")
    again.on_click(fill)
    rows = [widgets.HTML(_paragraph(f"<strong>{escape(_('Your file'))}</strong>")), which]
    if ask_previous:
        rows += [widgets.HTML(_paragraph(escape(_("An earlier release of it, if you have one")))), earlier]
    display(widgets.VBox([*rows, again, said], layout=widgets.Layout(max_width="46em")))


def _how_to() -> Card:
    return Card.note(
        _("Which file of your own?"),
        _("Put a copy of it into the folder work: in JupyterLab, open the folder work on the left and press the button with the "
          "arrow that points up (Upload Files). Then press Look again."),
        _("It stays on this machine. The file itself is only read; what is made of it goes to a folder of its name in work."),
    )  # fmt: skip


def _paragraph(html: str) -> str:
    # ipywidgets sets lines 28 px apart, which pulls a sentence of two lines to pieces.
    return f'<p role="status" style="line-height:1.4;margin:0.5em 0 0.1em 0">{html}</p>'


def _remembered() -> dict[str, str]:
    """Give what was chosen last, so that the next unit goes on with the same file."""
    try:
        found = json.loads(places.state_file(_CHOSEN).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str)} if isinstance(found, dict) else {}


def _remember(chosen: dict[str, str]) -> None:
    try:
        files.write_text(places.state_file(_CHOSEN), json.dumps(chosen, ensure_ascii=False) + "\n")
    except Problem:
        # Not to be remembered is no reason to stop.
        return
