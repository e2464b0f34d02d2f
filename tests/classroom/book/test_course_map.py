"""The map: no objective without practice, no task without an objective, and everything named is there."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from opendata_training.classroom.book import course
from opendata_training.classroom.book.course_map import course_map, objective_words
from opendata_training.classroom.book.exercises import marked_tasks
from opendata_training.classroom.book.lessons import read_lesson
from opendata_training.classroom.tasks import Unit, units
from opendata_training.cli import main
from opendata_training.locale import LANGUAGES, use_language
from opendata_training.locale.notebooks import source_of
from tests.notebooks.conftest import in_language

ROOT = Path(__file__).resolve().parents[3]
every_unit = pytest.mark.parametrize("unit", units(), ids=lambda unit: unit.id)
in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@every_unit
def test_no_task_is_without_an_objective_and_no_objective_without_a_task(unit: Unit) -> None:
    there = {one.letter for one in marked_tasks(unit)}
    practised = Counter(letter for one in unit.objectives for letter in one.tasks)
    assert set(practised) == there
    assert unit.objectives and all(one.tasks for one in unit.objectives)


@every_unit
def test_each_task_names_an_objective_of_its_unit(unit: Unit) -> None:
    words = objective_words(unit)
    for task in unit.tasks:
        assert task.objective.en in words, f"{task.id} names an objective that the unit has not"


@every_unit
def test_no_objective_is_taught_nowhere_and_each_part_named_is_there(unit: Unit) -> None:
    lesson = read_lesson(unit)
    for one in unit.objectives:
        assert one.sections
        assert all(lesson.heading_of(cell) for cell in one.sections), one.sections


@every_unit
@in_each_language
def test_the_lesson_promises_the_objectives_and_no_others(unit: Unit, language: str) -> None:
    use_language(language)
    try:
        assert list(read_lesson(unit).objectives) == objective_words(unit)
    finally:
        use_language(None)


@every_unit
def test_who_marks_each_task_is_said(unit: Unit) -> None:
    assert all(one.title and one.check for one in marked_tasks(unit))


def test_every_area_step_and_difficulty_of_2014_has_its_units() -> None:
    known = {unit.id for unit in units()}
    parts = [*course.AREAS.values(), *course.STEPS, *course.CHALLENGES]
    assert len(course.AREAS) == 3 and len(course.STEPS) == 6 and len(course.CHALLENGES) == 5
    for part in parts:
        assert part.units and set(part.units) <= known
    in_areas = [unit for part in course.AREAS.values() for unit in part.units]
    assert sorted(in_areas) == sorted(known - {"0"}), "a unit is in one area, and unit 0 before them"
    in_steps = {unit for part in course.STEPS for unit in part.units}
    # 1.4 stands before step 5: what may not be published is not.
    assert known - in_steps <= {"1.4"}


def test_a_unit_lies_in_the_folder_of_its_area() -> None:
    for folder, part in course.AREAS.items():
        for unit in units():
            if unit.id in part.units:
                assert read_lesson(unit).path.parts[1] == folder


@pytest.mark.parametrize(("language", "name"), [("en", "map.md"), ("es", "map.es.md")])
def test_the_page_in_docs_is_what_the_units_say_today(language: str, name: str) -> None:
    use_language(language)
    try:
        said = course_map()
    finally:
        use_language(None)
    made = f"opendata --lang {language} map -o docs/{name}"
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == said, f"run: {made}"


def told_steps(path: str, language: str) -> str:
    if path.endswith(".md"):
        return (ROOT / path).read_text(encoding="utf-8")
    return "\n".join(source_of(cell) for cell in in_language(Path(path), language)["cells"])


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("curriculum/README.md", "en"),
        ("curriculum/README.es.md", "es"),
        ("curriculum/00-welcome.ipynb", "en"),
        ("curriculum/00-welcome.ipynb", "es"),
    ],
)
def test_the_steps_are_told_with_the_same_units_everywhere(path: str, language: str) -> None:
    text = re.sub(r"\*\*| \([^)]*\)", "", told_steps(path, language))
    for number, part in enumerate(course.STEPS, start=1):
        (row,) = re.findall(rf"(?m)^\| {number}\. [^|]*\|([^|]*)\|", text)
        told = set(re.findall(r"\d(?:\.\d)?", row))
        wanted = set(part.units) - {"capstone"}
        # A row of many may name the first and the last.
        assert told <= wanted and {min(wanted), max(wanted)} <= told, row


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["map"]) == 0
    assert capsys.readouterr().out == course_map()
    assert main(["--lang", "es", "map", "-o", str(tmp_path / "m.md")]) == 0
    assert "# El mapa del curso" in (tmp_path / "m.md").read_text(encoding="utf-8")
