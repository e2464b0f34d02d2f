"""How far each learner is from the certificate, by the syllabus: three areas, all rubrics, one dataset through the gates."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import Words, translator
from ..grading.course import Course, task_name
from ..grading.grade import graded_cells
from ..grading.nbgrader_run import need_nbgrader
from ..grading.release import units
from ..handing_in.leaves.capstone import OWN

_ = translator("certificate")
#: The three areas of the programme, by the first sign of their units; the capstone publishes, so it is of the third.
AREAS = {
    "1": Words("Planning and evaluation", "Planeación y evaluación"),
    "2": Words("Opening and quality", "Apertura y calidad"),
    "3": Words("Publication", "Publicación"),
}
_OF_WORDS = {"capstone": "3"}
#: What the syllabus asks for: in each area so much of the points that are marked automatically, and "meets" in each rubric,
#: which is 2 of 3.
SHARE, MEETS = 0.7, 2 / 3
_PRACTICE = "practice-"
#: Signs of a dataset's name, and of a portal's address.
_LONGEST = 200


@dataclass(frozen=True)
class Dataset:
    """A dataset that went through every gate, as its receipt tells.

    Parameters:
        name: what the portal calls it.
        portal: the portal's address.
        published: the day, YYYY-MM-DD.
        own: whether it is the department's own, not the practice one of the capstone.
    """

    name: str
    portal: str
    published: str
    own: bool


@dataclass
class Standing:
    """Where a learner stands.

    Parameters:
        learner: the folder of their submissions.
        name: as it is to be written; empty where nobody wrote it down.
        areas: {area: share of its points}.
        below: rubrics below "meets", by their tasks.
        waiting: rubrics that nobody has marked, by their tasks.
        dataset: the dataset that counts.
    """

    learner: str
    name: str = ""
    areas: dict[str, float] = field(default_factory=dict)
    below: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    dataset: Dataset | None = None

    @property
    def missing(self) -> list[str]:
        """What is missing for the certificate, a sentence each."""
        said = [
            _("Area {area}, {title}: {share} % of the points; {needed} % are needed.", area=area, title=str(AREAS[area]),
              share=int(share * 100), needed=round(SHARE * 100))
            for area, share in sorted(self.areas.items()) if share < SHARE
        ]  # fmt: skip
        if self.below:
            said.append(_("Below “meets”, to be handed in again: {tasks}.", tasks=", ".join(self.below)))
        if self.waiting:
            said.append(
                _("Waiting for somebody to mark them, or not handed in: {tasks}.", tasks=", ".join(self.waiting))
            )
        if self.dataset is None:
            said.append(_("No receipt of a dataset of the department's own that went through every gate. It is handed in with: "
                          "{call}", call='hand_in("capstone", own="FOLDER")'))  # fmt: skip
        return said


def standings(course: Course, learners: Iterable[str] = (), practice: bool = False) -> list[Standing]:
    """Say where learners stand.

    Parameters:
        course: the course.
        learners: whose; all who handed something in when not told.
        practice: whether the capstone's practice dataset counts, where departments may not publish yet.

    Raises:
        Problem: when nothing was graded yet, or a learner is unknown.
    """
    need_nbgrader()
    from nbgrader.api import Gradebook

    if not course.database.is_file():
        raise Problem(_("There is no gradebook in {folder} yet. Collect and grade first.", folder=str(course.folder)))
    cells = {unit: graded_cells(course.project / "solutions" / unit) for unit in units(course.project)}
    with Gradebook(f"sqlite:///{course.database}") as gradebook:
        known = {
            student.id: " ".join(filter(None, (student.first_name, student.last_name)))
            for student in gradebook.students
        }
        wanted = list(learners) or sorted(known)
        for learner in wanted:
            if learner not in known:
                raise Problem(_("Nothing of {learner} was graded. There are: {names}.", learner=learner,
                                names=", ".join(sorted(known)) or "-"))  # fmt: skip
        return [
            _standing(course, learner, known[learner], cells, _marks(gradebook, learner, cells), practice)
            for learner in wanted
        ]


def _marks(gradebook: Any, learner: str, cells: Mapping[str, Any]) -> dict[tuple[str, str], float | None]:
    """Give {(unit, grade id): points}, None where a person has not marked it yet."""
    from nbgrader.api import MissingEntry

    found: dict[tuple[str, str], float | None] = {}
    for unit in cells:
        try:
            submission = gradebook.find_submission(unit, learner)
        except MissingEntry:
            continue
        for notebook in submission.notebooks:
            for mark in notebook.grades:
                found[unit, mark.name] = None if mark.needs_manual_grade else float(mark.score)
    return found


def _standing(
    course: Course, learner: str, name: str, cells: Mapping[str, list[tuple[str, float, bool]]],
    marks: Mapping[tuple[str, str], float | None], practice: bool,
) -> Standing:  # fmt: skip
    found = Standing(learner, name)
    earned, most = dict.fromkeys(AREAS, 0.0), dict.fromkeys(AREAS, 0.0)
    for unit, graded in cells.items():
        area = _OF_WORDS.get(unit, unit[:1])
        for cell, points, by_person in graded:
            mark = marks.get((unit, cell))
            if not by_person:
                if area in AREAS:
                    earned[area] += mark or 0.0
                    most[area] += points
            elif mark is None:
                found.waiting.append(task_name(cell, unit))
            elif mark < points * MEETS - 1e-9:
                found.below.append(task_name(cell, unit))
    found.areas = {area: earned[area] / most[area] if most[area] else 0.0 for area in AREAS}
    found.dataset = _dataset(course, learner, practice)
    return found


def _dataset(course: Course, learner: str, practice: bool) -> Dataset | None:
    """Give the dataset that counts: the department's own, else, where that is allowed, the capstone's."""
    folder = course.folder / "submitted" / learner / "capstone"
    paths = [folder / OWN, *sorted((folder / "publication" / "receipts").glob("*.json"), reverse=True)]
    datasets = [one for path in paths if (one := dataset_of(path)) is not None]
    return next((one for one in datasets if one.own or practice), None)


def dataset_of(path: Path) -> Dataset | None:
    """Give the dataset of a receipt when it went through every gate, reached the portal, and was read back; else None.

    Parameters:
        path: the receipt.
    """
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        gates, files, verified = told["gates"], told["files"], told["verified"]
        through = bool(gates) and all(one["passed"] is True for one in gates) and told.get("there", True) is True
        read_back = {one["sha256"] for one in verified} >= {one["sha256"] for one in files} and bool(files)
        day = datetime.fromisoformat(told["when"]).date().isoformat()
        name, identifier, portal = str(told["dataset"]), str(told["identifier"]), str(told["portal"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if not (through and read_back and name and identifier) or "withdrawn" in told:
        return None
    # They come from the learner and are drawn and signed: no lines of their own, and no more than a page has room for.
    if not (name + portal).isprintable() or len(name) > _LONGEST or len(portal) > _LONGEST or " " in portal:
        return None
    return Dataset(name, portal, day, not identifier.startswith(_PRACTICE))
