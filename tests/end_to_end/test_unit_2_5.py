"""Unit 2.5 in a real browser: its lesson runs, its slider moves, and its exercise is done with forms alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Opened
from .lab_page import open_notebook, run_all, show_cell, troubles, wait_for_notebook
from .test_browser import WELCOME, fill, shot
from .test_unit_2_6 import in_form

pytestmark = pytest.mark.slow
LESSON = "2-opening-and-quality/2-5.ipynb"
EXERCISE = "exercises/2-5/2-5.ipynb"
SHOWN = ("title", "step-find-run", "step-alone", "step-slider-run", "step-cells-run")


@pytest.mark.parametrize("lang", [pytest.param("en", marks=pytest.mark.long), "es"])
def test_the_lesson_runs(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    opened = opening("ana", "--lang", lang)
    page.goto(opened.lab)
    wait_for_notebook(page, WELCOME)
    open_notebook(page, LESSON)
    cells = run_all(page)
    assert troubles(cells) == []
    for name in SHOWN:
        show_cell(page, cells, name)
        shot(page, f"2-5-{lang}-{name}")


def test_the_slider_says_what_another_k_costs(opening: Callable[..., Opened], page: Any) -> None:
    opened = opening("ana", "--lang", "es")
    page.goto(opened.lab)
    wait_for_notebook(page, WELCOME)
    open_notebook(page, LESSON)
    show_cell(page, run_all(page), "step-slider-run")
    handle = page.locator(".widget-slider .noUi-handle").first
    handle.wait_for()
    assert page.get_by_text("Con k = 5:").count() == 1
    handle.press("ArrowRight")
    page.get_by_text("Con k = 6:").wait_for()
    shot(page, "2-5-es-slider-moved")


def test_the_exercise_is_done_with_forms_alone(opening: Callable[..., Opened], page: Any) -> None:
    opened = opening("ana", "--lang", "es")
    page.goto(opened.lab)
    wait_for_notebook(page, WELCOME)
    open_notebook(page, EXERCISE)
    cells = run_all(page)
    assert troubles(cells) == []
    said = fill(page, cells, "form-d", in_form("2.5.d", keys="hash"))
    assert "Todavía no" in said and "hashes" in said
    shot(page, "2-5-exercise-es-0-not-yet")
    for letter in "abcdf":
        assert "Correcto" in fill(page, cells, f"form-{letter}", in_form(f"2.5.{letter}"))
    cells = run_all(page)
    done = {cell["id"]: str(cell.get("outputs")) for cell in cells}
    assert troubles(cells) == []
    assert all("Correcto" in done[f"test-{letter}"] for letter in "abcdef")
    for name in ("privacy", "slider", "protect", "memo"):
        show_cell(page, cells, name)
        shot(page, f"2-5-exercise-es-{name}")
