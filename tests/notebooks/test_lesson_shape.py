"""Every lesson has the same shape and the same labels, in both languages."""

from __future__ import annotations

import re

import pytest

from opendata_training.classroom.book.callouts import ANSWER, CALLOUTS, callout_of, is_label, strange_labels
from opendata_training.classroom.book.lessons import Lesson, read_lesson, tags
from opendata_training.classroom.tasks import find_unit, units
from opendata_training.locale import LANGUAGES, Words, use_language
from opendata_training.locale.notebooks import source_of

from .conftest import ROOT

# The parts that every lesson has, in this order, with its steps between the second and the third.
PARTS = (
    Words("Overview", "De un vistazo"),
    Words("Before you start", "Antes de empezar"),
    Words("Now yours", "Ahora lo tuyo"),
    Words("Summary", "Resumen"),
    Words("What's next", "Qué sigue"),
    Words("Resources", "Recursos"),
)
TAGS = {"parameters", "slide", "notes", "now-yours"}
FEWEST_QUESTIONS, FEWEST_OBJECTIVES, FEWEST_POINTS, FEWEST_TO_DO = 2, 3, 5, 3


@pytest.fixture(params=[(unit.id, language) for unit in units() for language in LANGUAGES], ids="-".join)
def lesson(request: pytest.FixtureRequest) -> Lesson:
    unit, language = request.param
    use_language(language)
    return read_lesson(find_unit(unit))


def texts(lesson: Lesson) -> list[tuple[str, str]]:
    return [(cell["id"], source_of(cell)) for cell in lesson.cells if cell["cell_type"] == "markdown"]


def test_it_begins_with_its_title_and_has_its_parts_in_order(lesson: Lesson) -> None:
    assert lesson.headings[0].level == 1 and lesson.headings[0].cell == lesson.cells[0]["id"]
    if lesson.unit.id[0].isdigit() and lesson.unit.id != "0":
        assert lesson.title.startswith(f"{lesson.unit.id} ")
    words = [one.words for one in lesson.headings if one.level == 2]
    places = [words.index(str(part)) for part in PARTS]
    assert places == sorted(places)


def test_its_overview_has_questions_objectives_and_minutes(lesson: Lesson) -> None:
    assert len(lesson.questions) >= FEWEST_QUESTIONS
    assert all(one.endswith("?") for one in lesson.questions)
    assert len(lesson.objectives) >= FEWEST_OBJECTIVES
    assert lesson.minutes and all(5 <= one <= 180 for one in lesson.minutes)


def test_its_key_points_and_resources_are_lists(lesson: Lesson) -> None:
    for part, fewest in ((PARTS[3], FEWEST_POINTS), (PARTS[5], 1)):
        text = next(text for _name, text in texts(lesson) if text.startswith(f"## {part}"))
        assert len(re.findall(r"(?m)^- ", text)) >= fewest


def test_its_labels_are_those_of_all_lessons(lesson: Lesson) -> None:
    strange = [(name, label) for name, text in texts(lesson) for label in strange_labels(text)]
    assert strange == [], f"labels are {', '.join(str(one.label) for one in CALLOUTS)}, bold, with a colon inside"


def test_its_labels_are_in_its_own_language(lesson: Lesson) -> None:
    used = [
        label.rstrip(":") for _name, text in texts(lesson) for label in re.findall(r"(?m)^\*\*([^*\n]+:)\*\*", text)
    ]
    assert {label for label in used if (one := callout_of(label)) and str(one.label) != label} == set()


def test_it_makes_its_reader_think_and_do(lesson: Lesson) -> None:
    labels = [label for _name, text in texts(lesson) for label in re.findall(r"\*\*([^*\n]+):\*\*", text)]
    assert sum(one.kind != "know" for label in labels if (one := callout_of(label))) >= FEWEST_TO_DO


def test_no_label_stands_in_the_middle_of_a_paragraph(lesson: Lesson) -> None:
    # A list or a table may hold one: "3. **Predict:** what happens?"
    found = [
        (name, label)
        for name, text in texts(lesson)
        for line in text.splitlines()
        if not re.match(r"([-*|>]|\d+\.) ", line)
        for label in re.findall(r"\S +\*\*([^*\n]+:)\*\*", line)
        if is_label(label)
    ]
    assert found == []


def test_what_is_to_be_opened_after_thinking_says_answer(lesson: Lesson) -> None:
    opened = [words for _name, text in texts(lesson) for words in re.findall(r"<summary>(.*?)</summary>", text)]
    assert [words for words in opened if not words.startswith(str(ANSWER))] == []


def test_its_tags_are_known(lesson: Lesson) -> None:
    assert {tag for cell in lesson.cells for tag in tags(cell)} <= TAGS
    assert sum("parameters" in tags(cell) for cell in lesson.cells) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("**Predict:** how many?", []),
        ("**Te toca:** cuenta.", []),
        ("**Predict** how many.", ["Predict"]),
        ("**Bug hunt:** look.", ["Bug hunt:"]),
        ("**Two quick ones.** (1)", ["Two quick ones."]),
        ("**What happened?** It", ["What happened?"]),
        ("**Known uses**, and best", []),
        ("**This is a whole sentence that is loud.** It", []),
        ("A **Bug hunt:** within", []),
    ],
)
def test_the_check_sees_labels_and_leaves_sentences_alone(text: str, found: list[str]) -> None:
    assert strange_labels(text) == found


@pytest.mark.parametrize(("name", "language"), [("README.md", "en"), ("README.es.md", "es")])
def test_the_curriculum_names_the_labels_to_whoever_writes_lessons(name: str, language: str) -> None:
    use_language(language)
    text = " ".join((ROOT / "curriculum" / name).read_text(encoding="utf-8").split())
    assert [str(one.label) for one in CALLOUTS if f"**{one.label}**" not in text] == []
