"""What a class handed in becomes scores in the gradebook: nbgrader's autograding, one submission after another."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from .course import Course, task_name, unit_name
from .nbgrader_run import logged_to, need_nbgrader, step
from .release import release
from .settings import settings

_ = translator("grading")
#: A score's states: counted by a test or a person; waiting for a person; not gradable at all.
GRADED, WAITING, FAILED = "graded", "waiting", "failed"


@dataclass(frozen=True)
class Score:
    """One learner's points for one task; `points` is None where the submission could not be graded."""

    learner: str
    unit: str
    task: str
    points: float | None
    max: float
    state: str


@dataclass
class Grading:
    """What came of grading a unit.

    Parameters:
        unit: as people write it, "2.1".
        scores: one a learner and task, in the notebook's order.
        failures: why a submission could not be graded, by learner.
        seconds: how long all of it took.
    """

    unit: str
    scores: list[Score] = field(default_factory=list)
    failures: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def learners(self) -> list[str]:
        """Everyone who submitted, sorted."""
        return sorted({score.learner for score in self.scores} | set(self.failures))

    def to_json(self) -> dict[str, Any]:
        """Give the document that ``opendata grade --json`` prints."""
        return {
            "graded": len(self.learners) - len(self.failures),
            "failed": len(self.failures),
            "seconds": round(self.seconds, 3),
            "scores": [asdict(score) for score in self.scores],
        }


def graded_cells(solution: Path) -> list[tuple[str, float, bool]]:
    """Give (grade id, points, a person grades it) of a unit's graded cells, in the notebook's order."""
    notebook = json.loads((solution / f"{solution.name}.ipynb").read_text(encoding="utf-8"))
    found = []
    for cell in notebook["cells"]:
        facts = cell["metadata"].get("nbgrader", {})
        if facts.get("grade") or facts.get("task"):
            found.append((facts["grade_id"], float(facts["points"]), bool(facts.get("task"))))
    return found


def grade(unit: str, course: Course, progress: Callable[[str], None] = lambda line: None) -> Grading:
    """Grade everyone's submission of a unit; what they submitted is only read.

    Parameters:
        unit: the unit's folder, "2-1".
        course: whose submissions.
        progress: is told a line for each submission.

    Returns:
        Scores and failures; one submission that cannot be graded does not stop the others.

    Raises:
        Problem: when there is no such unit, or nobody has submitted.
    """
    need_nbgrader()
    start = time.monotonic()
    solution = course.solution(unit)
    folders = course.submissions(unit)
    if not folders:
        raise Problem(
            _(
                "Nobody has submitted unit {unit} yet: there is nothing in {folder}.",
                unit=unit_name(unit),
                folder=str(course.folder / "submitted" / "*" / unit),
            )
        )
    release(solution, course.database)
    result = Grading(unit_name(unit))
    for place, folder in enumerate(folders, start=1):
        learner = folder.parent.name
        progress(_("Grading {number} of {total}: {learner}", number=place, total=len(folders), learner=learner))
        graded = course.folder / "autograded" / learner / unit / f"{unit}.ipynb"
        read_last = _written(graded)
        why = _unreadable(folder / f"{unit}.ipynb") or _autograde(course, unit, learner)
        if why:
            result.failures[learner] = why
        elif _written(graded) != read_last:
            _ask_again(course, unit, learner)
        result.scores += _scores(course, solution, unit, learner, bool(why))
    result.seconds = time.monotonic() - start
    return result


def _unreadable(notebook: Path) -> str:
    """Give why a notebook cannot be graded, or nothing; said before nbgrader says it in its own way."""
    if not notebook.is_file():
        return _("{file} is missing from what was handed in.", file=notebook.name)
    try:
        content = json.loads(notebook.read_text(encoding="utf-8"))
        cells = content["cells"]
        old = [cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("schema_version", 3) != 3]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _(
            "{file} is not a whole notebook: it was cut off or is another kind of file. Ask for it again.",
            file=notebook.name,
        )
    if old:
        return _("{file} has graded cells of another version of nbgrader.", file=notebook.name)
    return ""


def _autograde(course: Course, unit: str, learner: str) -> str:
    config = settings(course.folder, course.folder)
    # Files that belong to the unit are put over the learner's from here, whatever the course's folder is.
    config.CourseDirectory.source_directory = str(course.project / "solutions")
    try:
        with logged_to(course.log):
            try:
                step("Autograde", config, unit, learner)
            except Exception:
                logging.getLogger("traitlets").exception("Autograde %s %s", unit, learner)
                raise
    except Exception:
        # Whatever somebody handed in, and whatever nbgrader raises over it: the others are still graded.
        return _("nbgrader could not grade it; {log} says why.", log=str(course.log))
    return ""


def _written(notebook: Path) -> list[str] | None:
    """Give a notebook's texts that are not the course's own, None where it cannot be read."""
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        texts = [cell for cell in cells if cell["cell_type"] == "markdown"]
        return ["".join(cell["source"]) for cell in texts if not cell["metadata"].get("nbgrader", {}).get("locked")]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _ask_again(course: Course, unit: str, learner: str) -> None:
    """Let what a person has marked wait for them once more, points and comment as they are: they read another text.

    nbgrader does this for written answers alone, not for its tasks, which the rubrics of this course are.
    """
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course.database}") as gradebook:
        for notebook in gradebook.find_submission(unit, learner).notebooks:
            for mark in notebook.grades:
                if mark.manual_score is not None:
                    mark.needs_manual_grade = True
        gradebook.db.commit()


def _scores(course: Course, solution: Path, unit: str, learner: str, failed: bool) -> list[Score]:
    from nbgrader.api import Gradebook

    found: dict[str, tuple[float, str]] = {}
    if not failed:
        with Gradebook(f"sqlite:///{course.database}") as gradebook:
            for notebook in gradebook.find_submission(unit, learner).notebooks:
                for mark in notebook.grades:
                    found[mark.name] = (float(mark.score), WAITING if mark.needs_manual_grade else GRADED)
    scores = []
    for cell, most, _by_person in graded_cells(solution):
        points, state = found.get(cell, (None, FAILED))
        scores.append(Score(learner, unit_name(unit), task_name(cell, unit), points, most, state))
    return scores
