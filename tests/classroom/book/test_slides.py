"""Slides made from the lessons' tags: enough of them, nothing lost, for everybody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from opendata_training.classroom.book.lessons import Lesson, read_lesson, read_lessons
from opendata_training.classroom.book.slides import slides_of, write_slides
from opendata_training.classroom.tasks import find_unit, units
from opendata_training.cli import main
from opendata_training.errors import Problem
from opendata_training.locale import LANGUAGES, use_language
from tests.portal.pages._looking import faults

# Ninety minutes hold no more, and fewer show no lesson.
FEWEST, MOST = 8, 18


@pytest.mark.parametrize("unit", [unit.id for unit in units()])
def test_every_lesson_has_slides_that_begin_with_its_title_and_end_with_its_key_points(unit: str) -> None:
    lesson = read_lesson(find_unit(unit))
    found = slides_of(lesson)
    assert FEWEST <= len(found) <= MOST
    assert found[0].heading == lesson.title
    assert "Summary" in [slide.heading for slide in found[-3:]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_slides_are_for_everybody(language: str, tmp_path: Path) -> None:
    use_language(language)
    try:
        for lesson in read_lessons():
            page = tmp_path / f"{lesson.unit.folder}.html"
            write_slides(lesson, page)
            text = page.read_text(encoding="utf-8")
            assert faults(text) == [], lesson.unit.id
            assert not re.search(r"<link|@import|url\(|<script src", text)
    finally:
        use_language(None)


def lesson_of(*cells: tuple[str, str, list[str]]) -> Lesson:
    unit = find_unit("2.2")
    made = [
        {"cell_type": kind, "id": f"c{number}", "metadata": {"tags": tags}, "source": source, "outputs": []}
        for number, (kind, source, tags) in enumerate(cells)
    ]
    return Lesson(unit, Path("curriculum/2-opening-and-quality/2-2.ipynb"), made)


TEXT = """## Step 1. Look

First sentence with 3.5 in it. Second sentence.

Another paragraph.

**Predict:** how many?

It has three parts:

- one
- two

<details><summary>Answer</summary>

Seven.

</details>"""


def test_a_slide_shows_the_first_sentence_lists_and_labels_and_leaves_the_rest_to_the_presenter() -> None:
    slides = slides_of(lesson_of(("markdown", "# T", []), ("markdown", TEXT, ["slide"]), ("markdown", "Said.", ["notes"]),
                                 ("markdown", "Untold.", [])))  # fmt: skip
    (slide,) = slides
    shown = [text for _kind, text in slide.body]
    assert shown == ["First sentence with 3.5 in it.", "**Predict:** how many?", "It has three parts:", "- one\n- two"]
    notes = "\n".join(slide.notes)
    assert all(part in notes for part in ("Second sentence.", "Another paragraph.", "Seven.", "Said."))
    assert "Untold." not in notes and slide.heading == "Step 1. Look"


def test_code_or_bold_words_are_never_cut() -> None:
    text = "## A\n\nSee **this one. It is long** and `a. B` too. Then more."
    (slide,) = slides_of(lesson_of(("markdown", text, ["slide"])))
    assert slide.body == [("markdown", "See **this one. It is long** and `a. B` too.")] and slide.notes == [
        "Then more."
    ]


def test_a_code_cell_shows_what_it_made_under_the_heading_before_it() -> None:
    lesson = lesson_of(("markdown", "## Step 4. Draw", []), ("code", "draw()", ["slide"]))
    assert slides_of(lesson)[0].body == [("html", "<pre><code>draw()</code></pre>")]
    lesson.cells[1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "seven"}]
    (slide,) = slides_of(lesson)
    assert slide.heading == "Step 4. Draw" and "seven" in slide.body[0][1] and "draw()" not in slide.body[0][1]


def test_a_lesson_without_slides_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no slides"):
        write_slides(lesson_of(("markdown", "# T", [])), tmp_path / "s.html")
    assert not (tmp_path / "s.html").exists()


def test_the_command_says_how_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["slides", "2.2", "-o", str(tmp_path / "s.html")]) == 0
    assert "14 slides" in capsys.readouterr().out
    assert main(["slides", "9", "-o", str(tmp_path / "s.html")]) == 2
