"""A notebook of a lesson's last part alone: its title, "Now yours" and the cells that do it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import notebooks, translator
from ..book.lessons import read_lesson, tags
from ..opening.workspace import PROJECT
from ..tasks import find_unit

_ = translator("own")
#: The tag of the cells that do it, and of the one that papermill gives the file to.
TAG, PARAMETERS = "now-yours", "parameters"
_HEADING = "## "


def last_part(unit: str, file: str, project: Path = PROJECT) -> list[dict[str, Any]]:
    """Give the cells of a lesson's title and its "Now yours", in the language in use.

    Parameters:
        unit: the unit, as "2.1".
        file: the own file's name, to be told at the top.
        project: where the lessons come from.

    Raises:
        Problem: when the lesson is not there, or has no such part.
    """
    lesson = read_lesson(find_unit(unit), project)
    cells = lesson.cells
    doing = [at for at, cell in enumerate(cells) if TAG in tags(cell)]
    if not doing:
        raise Problem(_("The lesson of unit {unit} has no part for a file of yours.", unit=unit))
    begin = max(at for at in range(doing[0]) if cells[at]["cell_type"] == "markdown"
                and notebooks.source_of(cells[at]).startswith(_HEADING))  # fmt: skip
    careful = _("**Careful:** this page is about a file of your own, {file}, and shows pieces of it. It stays on this machine: do "
                "not send it, and do not put it on the web.", file=file)  # fmt: skip
    # The lesson's text is for somebody who has yet to run its cells.
    done = _("**Good to know:** the cells that the text tells you to run were run already, and what they made is below them. "
             "After you answered or changed something, run `opendata workbook` again in place of a cell.")  # fmt: skip
    return [
        _text("own-title", f"# {lesson.title}"),
        _text("own-note", f"{careful}\n\n{done}"),
        *(cell for cell in cells if PARAMETERS in tags(cell)),
        *cells[begin : doing[-1] + 1],
    ]


def _text(name: str, source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": source}
