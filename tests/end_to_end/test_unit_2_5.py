"""Unit 2.5 in a real browser: its lesson runs, its slider moves, and its exercise is done with forms alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Opened
from .lab_page import show_cell
from .test_browser import fill, shot
from .unit_page import all_say, in_form, opened_and_run, run_again, shots

# One exercise of each area is done in a browser each time (1.1, 2.1, 3.1); the others in the long suite.
pytestmark = [pytest.mark.slow, pytest.mark.long]
LESSON = "2-opening-and-quality/2-5.ipynb"
EXERCISE = "exercises/2-5/2-5.ipynb"
SHOWN = ("title", "step-find-run", "step-alone", "step-slider-run", "step-cells-run")


@pytest.mark.long
@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_lesson_runs(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, LESSON)
    shots(page, cells, SHOWN, f"2-5-{lang}")


def test_the_slider_says_what_another_k_costs(opening: Callable[..., Opened], page: Any) -> None:
    show_cell(page, opened_and_run(opening, page, "es", LESSON), "step-slider-run")
    handle = page.locator(".widget-slider .noUi-handle").first
    handle.wait_for()
    assert page.get_by_text("Con k = 5:").count() == 1
    handle.press("ArrowRight")
    page.get_by_text("Con k = 6:").wait_for()
    shot(page, "2-5-es-slider-moved")


def test_the_exercise_is_done_with_forms_alone(opening: Callable[..., Opened], page: Any) -> None:
    cells = opened_and_run(opening, page, "es", EXERCISE)
    said = fill(page, cells, "form-d", in_form("2.5.d", keys="hash"))
    assert "Todavía no" in said and "hashes" in said
    shot(page, "2-5-exercise-es-0-not-yet")
    for letter in "abcdf":
        assert "Correcto" in fill(page, cells, f"form-{letter}", in_form(f"2.5.{letter}"))
    cells = run_again(page)
    assert all_say(cells, "abcdef", "Correcto")
    shots(page, cells, ("privacy", "slider", "protect", "memo"), "2-5-exercise-es")
