"""Unit 2.4 in a real browser: its lesson runs, and its exercise is done with forms alone; screenshots under build/screenshots/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Opened
from .lab_page import open_notebook, run_all, show_cell, troubles, wait_for_notebook
from .test_browser import WELCOME, fill, shot
from .test_unit_2_6 import in_form

pytestmark = pytest.mark.slow
LESSON = "2-opening-and-quality/2-4.ipynb"
EXERCISE = "exercises/2-4/2-4.ipynb"
SHOWN = ("step-pieces-run", "step-formats-run", "step-split-run", "step-sums-run")


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
        shot(page, f"2-4-{lang}-{name}")


@pytest.mark.parametrize(
    ("lang", "right", "not_yet"),
    [pytest.param("en", "Correct", "Not yet", marks=pytest.mark.long), ("es", "Correcto", "Todavía no")],
)
def test_the_exercise_is_done_with_forms_alone(
    opening: Callable[..., Opened], page: Any, lang: str, right: str, not_yet: str
) -> None:
    opened = opening("ana", "--lang", lang)
    page.goto(opened.lab)
    wait_for_notebook(page, WELCOME)
    open_notebook(page, EXERCISE)
    cells = run_all(page)
    assert troubles(cells) == []
    said = fill(page, cells, "form-b", in_form("2.4.b", rows="30000"))
    assert not_yet in said and "MB" in said
    shot(page, f"2-4-exercise-{lang}-0-not-yet")
    for letter in "abcdf":
        assert right in fill(page, cells, f"form-{letter}", in_form(f"2.4.{letter}"))
    cells = run_all(page)
    done = {cell["id"]: str(cell.get("outputs")) for cell in cells}
    assert troubles(cells) == []
    assert all(right in done[f"test-{letter}"] for letter in "abcdef")
    for name in ("formats", "parts", "received"):
        show_cell(page, cells, name)
        shot(page, f"2-4-exercise-{lang}-{name}")
