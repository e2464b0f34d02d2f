"""The demonstration itself: release, twelve submissions, grading, feedback, a table and a report."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .... import files
from ....errors import Problem
from ....locale import translator
from ...handing_in.collecting import collect
from ...handing_in.packing import submit
from ...tasks import find_unit
from ..course import Course, project, unit_folder
from ..feedback import feedback
from ..grade import WAITING, Grading, grade
from ..release import release
from ..table import points_text, rows_of_text
from .desk import UNIT, Desk, sitting_at
from .learners import LEARNERS, Learner
from .seen import Seen, mistakes

_ = translator("grading")
MARK = ".opendata-demo"


@dataclass(frozen=True)
class Row:
    """One learner's points beside those they deserve, in the order of the tasks."""

    learner: Learner
    points: dict[str, float | None]
    deserved: dict[str, float]

    @property
    def total(self) -> float:
        """The points of all tasks that a test marks."""
        return round(sum(points or 0.0 for points in self.points.values()), 2)

    @property
    def expected(self) -> float:
        """The points that the work deserves."""
        return round(sum(self.deserved.values()), 2)

    @property
    def right(self) -> bool:
        """Whether every task has the points that it deserves."""
        return self.points == self.deserved


@dataclass(frozen=True)
class Demo:
    """What the demonstration did."""

    folder: Path
    grading: Grading
    rows: list[Row]
    seen: list[Seen]
    pages: list[Path]

    @property
    def right(self) -> bool:
        """Whether everyone got what they deserve."""
        return all(row.right for row in self.rows)


def fresh(folder: Path) -> None:
    """Empty the folder of an earlier demonstration; a folder with anything else in it is left alone.

    Raises:
        Problem: when the folder has something in it that no demonstration made.
    """
    try:
        if folder.exists() and any(folder.iterdir()):
            if not (folder / MARK).is_file():
                raise Problem(_("{folder} has other files in it. Choose an empty or a new folder with -o.",
                                folder=str(folder)))  # fmt: skip
            shutil.rmtree(folder)
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise files.trouble(folder, error) from error
    files.write_text(folder / MARK, "")


def hand_in(learner: Learner, desk: Desk, course: Course) -> None:
    """Let a learner work and hand in, and put what they sent into the course."""
    with sitting_at(desk.folder, desk.workspace, learner.language):
        learner.work(desk)
        sent = submit(desk.unit.id, learner=learner.name)
    collect([sent.path], course)


def run(
    folder: Path, progress: Callable[[str], None] = lambda line: None, learners: Sequence[Learner] = LEARNERS
) -> Demo:
    """Run the demonstration in a folder of its own.

    Parameters:
        folder: where workspaces, submissions, gradebook and feedback go; emptied when an earlier one left it.
        progress: is told a line for each step.
        learners: who takes part.

    Raises:
        Problem: when the folder cannot be used.
    """
    folder = folder.resolve()
    fresh(folder)
    course = Course(project(), folder / "course")
    unit = unit_folder(UNIT)
    progress(_("Releasing unit {unit}…", unit=UNIT))
    exercise = json.loads(release(course.solution(unit), course.database)[f"{unit}.ipynb"])
    for place, learner in enumerate(learners, start=1):
        progress(_("Working {number} of {total}: {learner}, {did}", number=place, total=len(learners),
                   learner=learner.name, did=learner.did))  # fmt: skip
        hand_in(learner, Desk(folder / "workspaces" / learner.name, learner.name, learner.language, exercise), course)
    grading = grade(unit, course, progress)
    pages = feedback(unit, course, progress)
    progress(_("Looking at the mistakes…"))
    copies = folder / "looked-at"
    shutil.copytree(course.folder / "submitted", copies)
    seen = mistakes(find_unit(UNIT), sorted(copies.glob(f"*/{unit}")))
    shutil.rmtree(copies)
    return Demo(folder, grading, [_row(learner, grading) for learner in learners], seen, pages)


def _row(learner: Learner, grading: Grading) -> Row:
    own = [score for score in grading.scores if score.learner == learner.name and score.state != WAITING]
    deserved = {f"{UNIT}.{letter}": float(points) for letter, points in learner.deserves.items()}
    return Row(learner, {score.task: score.points for score in own}, deserved)


def table(demo: Demo) -> str:
    """Give the class as a table for the terminal: points by task, total, what was expected, and whether it is so."""
    tasks = list(dict.fromkeys(score.task for score in demo.grading.scores))
    header = [_("learner"), *(task.rpartition(".")[2] for task in tasks), _("total"), _("expected"), _("ok?"), _("did")]
    rows = []
    for row in demo.rows:
        states = {score.task: score for score in demo.grading.scores if score.learner == row.learner.name}
        points = [points_text(states[task].points, states[task].state) for task in tasks]
        verdict = _("yes") if row.right else _("NO")
        rows.append([row.learner.name, *points, f"{row.total:g}", f"{row.expected:g}", verdict, str(row.learner.did)])
    note = _("? = waits for a person · ! = could not be graded")
    return f"{rows_of_text(header, rows, last_left=True)}\n{note}"
