"""Lessons run from top to bottom in a workspace of their own, with a practice portal, so that a page can show what cells make."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from ...errors import Problem
from ...locale import translator
from ..settings_for_now import set_for_now
from .headless import need_runner, run_notebook
from .lessons import Lesson

_ = translator("book")


def run_lessons(lessons: Sequence[Lesson], told: Callable[[str], None] = lambda _sentence: None) -> list[Lesson]:
    """Run lessons with the open practice files, and give them with what their cells showed.

    Parameters:
        lessons: the lessons.
        told: is told a sentence as each one begins.

    Raises:
        Problem: when a lesson stops before its end, or what runs notebooks is not installed.
    """
    need_runner()
    from ...portal import serve_in_thread

    with tempfile.TemporaryDirectory(prefix="opendata-lessons-") as place:
        home = Path(place)
        (home / "workspace" / ".opendata").mkdir(parents=True)
        (home / "workspace" / ".opendata" / "workspace.json").write_text("{}", encoding="utf-8")
        ran = []
        with serve_in_thread(home / "portal") as portal:
            wanted = {"OPENDATA_WORKSPACE": str(home / "workspace"), "OPENDATA_PORTAL": portal.url,
                      "OPENDATA_TOKEN": portal.token, "IPYTHONDIR": str(home / "ipython")}  # fmt: skip
            with set_for_now(wanted):
                for number, lesson in enumerate(lessons, start=1):
                    told(_("Running {title} ({number} of {all})…", title=lesson.title, number=number, all=len(lessons)))
                    ran.append(_run(lesson, home / "workspace"))
        return ran


def _run(lesson: Lesson, workspace: Path) -> Lesson:
    # As in a learner's workspace, where the folders of the areas lie at the top.
    source = workspace / Path(*lesson.path.parts[1:])
    source.parent.mkdir(parents=True, exist_ok=True)
    ran = run_notebook(lesson.cells, source, source.parent)
    if ran.error:
        raise Problem(
            _("The lesson of unit {unit} stopped before its end ({kind}). Open it in the workbook and run it from the top to see "
              "where.", unit=lesson.unit.id, kind=ran.kind)
        ) from ran.error  # fmt: skip
    return replace(lesson, cells=ran.notebook["cells"])
