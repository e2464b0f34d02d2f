"""Unit 3.1 in a real browser: its lesson runs, its exercise is done with forms and buttons up to a published page."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from opendata_training.classroom.publishing.describing import WAYS
from opendata_training.classroom.publishing.pumps import pumps
from opendata_training.classroom.units._u3_1_looks import good_texts

from .conftest import Opened
from .test_browser import fill, shot
from .unit_page import all_say, fill_description, in_form, opened_and_run, run_again, shots

pytestmark = pytest.mark.slow
LESSON = "3-publication/3-1.ipynb"
EXERCISE = "exercises/3-1/3-1.ipynb"
SHOWN = (
    *("step-score-run", "step-readers-run", "step-words-score", "step-codes-note", "step-gates-run", "step-open-look"),
    *("step-publish-try", "step-publish-button", "step-publish-run", "step-again-run", "step-others-run"),
    *("step-others-score", "step-others-search", "step-back-run", "step-back-releases", "step-back-changelog"),
)
DATA = pumps(2014)


def in_description(page: Any, cells: list[dict[str, Any]]) -> str:
    """Fill in what the cell with from_inventory() did not write, and give the card's words."""
    right = {**good_texts(DATA), "name of who signs": DATA.signer, "day": "2026-01-15"}
    left = {way: "" if text == "-" else text for way, text in right.items() if way not in ("identifier", "name")}
    assert {*WAYS} - {"identifier", "name"} <= {*left}
    return fill_description(page, cells, "form-c", left)


@pytest.mark.long
@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_lesson_runs(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, LESSON)
    shots(page, cells, SHOWN, f"3-1-{lang}")


@pytest.mark.parametrize("lang", [pytest.param("en", marks=pytest.mark.long), "es"])
def test_the_exercise_is_done_with_forms_up_to_a_published_page(
    opening: Callable[..., Opened], page: Any, lang: str
) -> None:
    cells = opened_and_run(opening, page, lang, EXERCISE)
    right = "Correcto" if lang == "es" else "Correct"
    shots(page, cells, ("gates-start", "note", "score-before", "form-d"), f"3-1-exercise-{lang}-0")
    wrong = fill(page, cells, "form-a", in_form("3.1.a", file="dataset"))
    assert ("Un conjunto, dos archivos" if lang == "es" else "One dataset, two files") in wrong
    assert right in fill(page, cells, "form-a", in_form("3.1.a"))
    assert right in fill(page, cells, "form-b", in_form("3.1.b"))
    assert right in in_description(page, cells)
    shot(page, f"3-1-exercise-{lang}-1-described")
    assert right in fill(page, cells, "form-g", in_form("3.1.g"))
    assert "80" in fill(page, cells, "form-d", ["mixed-dates", "CURP_QUEJOSO"])
    cells = run_again(page)
    # Published and published again by running the cells; nothing is broken yet.
    assert all_say(cells, "abcdeg", right)
    shots(page, cells, ("score-after", "gates-after", "publish", "score-published"), f"3-1-exercise-{lang}-2")
    said = str(next(cell for cell in cells if cell["id"] == "publish")["outputs"])
    page.goto(re.findall(r"http://[\w.:]+/dataset/[\w-]+", said)[0] + f"?lang={lang}")
    page.get_by_text(DATA.rows[0]["NUM_ACTA"]).first.wait_for()
    shot(page, f"3-1-exercise-{lang}-3-page")
