"""Unit 1.4 in a real browser: its lesson runs, a case is walked by clicks, and its exercise is done with forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from opendata_training.classroom.planning.cases import Told, walked
from opendata_training.planning.rights import rights_tree
from opendata_training.planning.rights.words import DECISIONS

from .conftest import Opened
from .lab_page import show_cell
from .test_browser import fill, shot
from .unit_page import all_say, in_form, opened_and_run, run_again, shots

# One exercise of each area is done in a browser each time (1.1, 2.1, 3.1); the others in the long suite.
pytestmark = [pytest.mark.slow, pytest.mark.long]
LESSON = "1-planning-and-evaluation/1-4.ipynb"
EXERCISE = "exercises/1-4/1-4.ipynb"
SHOWN = (
    "title",
    "step-order-cases",
    "step-walk-form",
    "step-decide-run",
    "step-licence-run",
    "step-letter-run",
    "step-days-run",
)


def walk_by_clicks(page: Any, told: Told) -> None:
    """Choose a case in the form, and click its answers as each question comes."""
    name = told.case.name.es
    page.locator("select", has=page.locator("option", has_text=name)).first.select_option(name)
    for key, code in told.answers.items():
        question = rights_tree("mx").questions[key]
        # Two answers in a row may have the same words: the next is clicked when its own question stands there.
        page.locator("strong").get_by_text(question.ask.es, exact=True).wait_for()
        page.locator(".widget-radio").get_by_label(question.answers[code].words.es, exact=True).first.click()
    page.locator("strong").get_by_text(DECISIONS[told.decision].es.upper(), exact=True).wait_for()
    if told.ending.columns:
        field = page.get_by_placeholder("CURP; TELEFONO")
        field.fill(told.ending.columns)
        field.press("Enter")
        page.locator(".widget-html").get_by_text(told.ending.columns).first.wait_for()


@pytest.mark.long
@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_lesson_runs(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, LESSON)
    shots(page, cells, SHOWN, f"1-4-{lang}")


def test_the_exercise_is_done_with_forms_alone(opening: Callable[..., Opened], page: Any) -> None:
    cells = opened_and_run(opening, page, "es", EXERCISE)
    said = fill(page, cells, "form-d", in_form("1.4.d", photos="CC0-1.0"))
    assert "Todavía no" in said and "quita las fotografías" in said
    shot(page, "1-4-exercise-es-0-not-yet")
    for letter in "acdef":
        assert "Correcto" in fill(page, cells, f"form-{letter}", in_form(f"1.4.{letter}"))
    show_cell(page, cells, "form-b")
    for told in walked(2014):
        walk_by_clicks(page, told)
    shot(page, "1-4-exercise-es-1-walked")
    cells = run_again(page)
    assert all_say(cells, "abcdef", "Correcto")
    shots(page, cells, ("cases-b", "decide-run", "cases-c", "days", "letter"), "1-4-exercise-es")
