"""Every lesson and every solution runs from top to bottom, in both languages; solutions earn all, exercises nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opendata_training.classroom.grading import grade, release
from opendata_training.classroom.grading.course import Course
from opendata_training.classroom.handing_in.collecting import collect
from opendata_training.classroom.handing_in.packing import submit

from .accessibility import faults_of_outputs
from .conftest import LANGUAGES, ROOT, execute, in_language, notebooks

pytestmark = pytest.mark.slow
OPEN_SEED, OTHER_SEED = 2014, 7
UNITS = [path.stem for path in notebooks("solutions")]
# Code is the same in both languages: the second one is run by `make test-long`. Most learners speak Spanish.
in_both_languages = pytest.mark.parametrize(
    "language", [pytest.param(code, marks=() if code == "es" else pytest.mark.long) for code in LANGUAGES]
)


def problems(ran: dict) -> list[str]:
    """Give what a learner would be alarmed by: errors, tracebacks, warnings."""
    return [
        f"{cell['id']}: {output.get('ename') or output.get('text')}"
        for cell in ran["cells"]
        for output in cell.get("outputs", [])
        if output["output_type"] == "error" or (output["output_type"] == "stream" and output["name"] == "stderr")
    ]


@in_both_languages
@pytest.mark.parametrize("path", notebooks("curriculum"), ids=lambda path: path.stem)
def test_a_lesson_runs(path: Path, language: str, workspace: Path) -> None:
    inside = Path(*path.parts[1:])
    ran = execute(in_language(path, language), workspace / inside, language, dataset="sesnsp", seed=OPEN_SEED)
    assert problems(ran) == []
    assert faults_of_outputs(ran) == []


@pytest.mark.parametrize(
    "path",
    # One of them each time, all in the long suite.
    [
        pytest.param(path, id=path.stem, marks=() if path.stem == "2-1" else pytest.mark.long)
        for path in notebooks("curriculum")
    ],
)
def test_a_lesson_runs_on_another_file(path: Path, workspace: Path) -> None:
    """The lesson speaks of any practice file, not of one: another department's, from another seed."""
    inside = Path(*path.parts[1:])
    ran = execute(in_language(path, "en"), workspace / inside, "en", dataset="pemex", seed=OTHER_SEED)
    assert problems(ran) == []


@in_both_languages
@pytest.mark.parametrize("unit", UNITS)
def test_a_solution_earns_all_and_its_exercise_nothing(
    unit: str, language: str, workspace: Path, tmp_path: Path
) -> None:
    """The solution is run as a learner runs it, with the portal, and handed in with the files that it left."""
    course = Course(ROOT, tmp_path / "course")
    done = workspace / "exercises" / unit / f"{unit}.ipynb"
    notebook = in_language(Path("solutions", unit, f"{unit}.ipynb"), language)
    ran = execute(notebook, done, language, dataset="sesnsp", seed=OPEN_SEED)
    assert problems(ran) == []
    # Handed in as a learner does: what does not go must not be needed for a mark.
    sent = submit(unit, learner="solution")
    assert [one.state for one in collect([sent.path], course).ones] == ["new"]

    blank = course.folder / "submitted" / "blank" / unit / f"{unit}.ipynb"
    blank.parent.mkdir(parents=True)
    exercise = in_language(Path("exercises", unit, f"{unit}.ipynb"), language)
    blank.write_text(json.dumps(exercise, ensure_ascii=False), encoding="utf-8")

    result = grade.grade(unit, course)
    assert result.failures == {}
    marked = [score for score in result.scores if score.state == "graded"]
    assert {score.task: score.points for score in marked if score.learner == "solution"} == {
        score.task: score.max for score in marked if score.learner == "solution"
    }
    assert sum(score.max for score in marked if score.learner == "solution") > 0
    assert {score.points for score in marked if score.learner == "blank"} == {0.0}


def test_exercises_are_what_solutions_generate() -> None:
    assert release.differences(ROOT) == []
