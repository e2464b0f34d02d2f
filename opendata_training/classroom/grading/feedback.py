"""Feedback pages: each learner's notebook as it was graded, with scores and comments, as nbgrader makes them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from ... import files
from ...errors import Problem
from ...locale import translator
from ...locale.notebooks import language_of
from .course import Course, unit_name
from .nbgrader_run import logged_to, need_nbgrader, step
from .pages import finished
from .settings import settings

_ = translator("grading")


def feedback(unit: str, course: Course, progress: Callable[[str], None] = lambda line: None) -> list[Path]:
    """Write the feedback page of everyone whose submission of a unit was graded.

    Parameters:
        unit: the unit's folder, "2-1".
        course: whose submissions.
        progress: is told a line for each page.

    Returns:
        The pages.

    Raises:
        Problem: when nothing of the unit was graded yet, or nbgrader could not make a page.
    """
    need_nbgrader()
    from nbgrader.converters.base import NbGraderException

    graded = sorted(path for path in (course.folder / "autograded").glob(f"*/{unit}") if any(path.glob("*.ipynb")))
    if not graded:
        raise Problem(
            _("Nothing of unit {unit} was graded yet. Run opendata grade {unit} first.", unit=unit_name(unit))
        )
    pages = []
    for place, folder in enumerate(graded, start=1):
        learner = folder.parent.name
        progress(_("Feedback {number} of {total}: {learner}", number=place, total=len(graded), learner=learner))
        try:
            with logged_to(course.log):
                step("GenerateFeedback", settings(course.folder, course.folder), unit, learner)
        except NbGraderException as error:
            raise Problem(
                _(
                    "The feedback page of {learner} could not be made; {log} says why.",
                    learner=learner,
                    log=str(course.log),
                )
            ) from error
        for page in sorted((course.folder / "feedback" / learner / unit).glob("*.html")):
            source = folder / f"{page.stem}.ipynb"
            if not source.is_file():
                # A page of the learner's own, such as that of changes, which nbgrader copies with the rest.
                continue
            notebook = json.loads(source.read_text(encoding="utf-8"))
            files.write_text(page, finished(page.read_text(encoding="utf-8"), language_of(notebook)))
            pages.append(page)
    return pages
