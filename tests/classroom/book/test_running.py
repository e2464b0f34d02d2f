"""Lessons run for their pages: what cells make is shown, and a lesson that stops says so in one sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from opendata_training.classroom.book.lessons import Lesson
from opendata_training.classroom.book.pages import page_of
from opendata_training.classroom.book.running import run_lessons
from opendata_training.classroom.tasks import find_unit
from opendata_training.errors import Problem

pytestmark = pytest.mark.slow
AT = Path("curriculum/2-opening-and-quality/2-2.ipynb")


def lesson(*lines: str) -> Lesson:
    title = {"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# 2.2 Types"}
    cells = [{"cell_type": "code", "id": f"c{number}", "metadata": {}, "source": line, "outputs": [], "execution_count": None}
             for number, line in enumerate(lines)]  # fmt: skip
    return Lesson(find_unit("2.2"), AT, [title, *cells])


def test_a_page_shows_what_cells_make_with_the_practice_files_and_the_portal(tmp_path: Path) -> None:
    before = dict(os.environ)
    told: list[str] = []
    (ran,) = run_lessons(
        [lesson("from opendata_training import practice_file, work_file", "practice_file('sesnsp').name",
                "import os; os.environ['OPENDATA_PORTAL'][:16], work_file('x.csv').parent.name")],
        told.append,
    )  # fmt: skip
    text = page_of(ran)
    assert ".csv" in text.partition("<pre>")[2] and "http://127.0.0.1" in text and "work" in text
    assert "<title>2.2 Types</title>" in text and len(told) == 1
    assert dict(os.environ) == before


def test_a_lesson_that_stops_says_which_one_and_what_to_do() -> None:
    with pytest.raises(Problem, match=r"unit 2\.2 stopped before its end \(ZeroDivisionError\)"):
        run_lessons([lesson("1 / 0")])
