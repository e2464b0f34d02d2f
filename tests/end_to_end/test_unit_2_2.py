"""Unit 2.2 in a real browser: its lesson runs, and its exercise is done with forms alone; screenshots under build/screenshots/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Opened
from .lab_page import open_notebook, run_all, show_cell, troubles, wait_for_notebook
from .test_browser import WELCOME, fill, shot
from .test_unit_2_6 import in_form

pytestmark = pytest.mark.slow
LESSON = "2-opening-and-quality/2-2.ipynb"
EXERCISE = "exercises/2-2/2-2.ipynb"
SHOWN = ("step-look-grid", "step-numbers-thousands", "step-dates-readings", "step-west-run", "step-recipe-run")


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
        shot(page, f"2-2-{lang}-{name}")


@pytest.mark.parametrize(("lang", "right"), [pytest.param("en", "Correct", marks=pytest.mark.long), ("es", "Correcto")])
def test_the_exercise_is_done_with_forms_alone(
    opening: Callable[..., Opened], page: Any, lang: str, right: str
) -> None:
    opened = opening("ana", "--lang", lang)
    page.goto(opened.lab)
    wait_for_notebook(page, WELCOME)
    open_notebook(page, EXERCISE)
    cells = run_all(page)
    assert troubles(cells) == []
    fill(page, cells, "form-c", in_form("2.2.c", key="2003"))
    shot(page, f"2-2-exercise-{lang}-0-not-yet")
    for letter in "abcdef":
        assert right in fill(page, cells, f"form-{letter}", in_form(f"2.2.{letter}"))
    cells = run_all(page)
    done = {cell["id"]: str(cell.get("outputs")) for cell in cells}
    assert troubles(cells) == []
    assert all(right in done[f"test-{letter}"] for letter in "abcdef")
    for name in ("file", "form-f", "recipe", "preview", "apply"):
        show_cell(page, cells, name)
        shot(page, f"2-2-exercise-{lang}-{name}")
