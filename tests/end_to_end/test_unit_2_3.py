"""Unit 2.3 in a real browser: its lesson runs, its exercise is done with forms and the grid; screenshots in build/screenshots/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Opened
from .test_browser import fill, shot
from .unit_page import in_form, opened_and_run, shots

# One exercise of each area is done in a browser each time (1.1, 2.1, 3.1); the others in the long suite.
pytestmark = [pytest.mark.slow, pytest.mark.long]
LESSON = "2-opening-and-quality/2-3.ipynb"
EXERCISE = "exercises/2-3/2-3.ipynb"
SHOWN = ("step-look-run", "step-title-run", "step-trap-run", "step-kinds-run", "step-grid-run", "step-nothing-run")


@pytest.mark.long
@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_lesson_runs(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, LESSON)
    shots(page, cells, SHOWN, f"2-3-{lang}")


@pytest.mark.parametrize("lang", [pytest.param("en", marks=pytest.mark.long), "es"])
def test_the_exercise_is_begun_with_forms_and_the_grid(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, EXERCISE)
    right = "Correcto" if lang == "es" else "Correct"
    assert "RAMO" in fill(page, cells, "form-a", in_form("2.3.a", case_ramo="same"))
    shot(page, f"2-3-exercise-{lang}-0-not-yet")
    assert right in fill(page, cells, "form-a", in_form("2.3.a"))
    assert right in fill(page, cells, "form-f", in_form("2.3.f"))
    shots(page, cells, ("files", "grid-c", "stack", "gaps"), f"2-3-exercise-{lang}")
