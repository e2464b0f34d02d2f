"""Unit 2.4 in a real browser: its lesson runs, and its exercise is done with forms alone; screenshots under build/screenshots/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Opened
from .test_browser import fill, shot
from .unit_page import all_say, in_form, opened_and_run, run_again, shots

# One exercise of each area is done in a browser each time (1.1, 2.1, 3.1); the others in the long suite.
pytestmark = [pytest.mark.slow, pytest.mark.long]
LESSON = "2-opening-and-quality/2-4.ipynb"
EXERCISE = "exercises/2-4/2-4.ipynb"
SHOWN = ("step-pieces-run", "step-formats-run", "step-split-run", "step-sums-run")


@pytest.mark.long
@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_lesson_runs(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, LESSON)
    shots(page, cells, SHOWN, f"2-4-{lang}")


@pytest.mark.parametrize(
    ("lang", "right", "not_yet"),
    [pytest.param("en", "Correct", "Not yet", marks=pytest.mark.long), ("es", "Correcto", "Todavía no")],
)
def test_the_exercise_is_done_with_forms_alone(
    opening: Callable[..., Opened], page: Any, lang: str, right: str, not_yet: str
) -> None:
    cells = opened_and_run(opening, page, lang, EXERCISE)
    said = fill(page, cells, "form-b", in_form("2.4.b", rows="30000"))
    assert not_yet in said and "MB" in said
    shot(page, f"2-4-exercise-{lang}-0-not-yet")
    for letter in "abcdf":
        assert right in fill(page, cells, f"form-{letter}", in_form(f"2.4.{letter}"))
    cells = run_again(page)
    assert all_say(cells, "abcdef", right)
    shots(page, cells, ("formats", "parts", "received"), f"2-4-exercise-{lang}")
