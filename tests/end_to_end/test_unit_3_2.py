"""Unit 3.2 in a real browser: its lesson runs, its exercise is done with forms; screenshots in build/screenshots/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Opened
from .test_browser import fill, shot
from .unit_page import in_form, opened_and_run, shots

# One exercise of each area is done in a browser each time (1.1, 2.1, 3.1); the others in the long suite.
pytestmark = [pytest.mark.slow, pytest.mark.long]
LESSON = "3-publication/3-2.ipynb"
EXERCISE = "exercises/3-2/3-2.ipynb"
SHOWN = ("step-links-run", "step-calendar-run", "step-slider-run", "step-use-run", "step-own-run", "step-release-run")


@pytest.mark.long
@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_lesson_runs(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, LESSON)
    shots(page, cells, SHOWN, f"3-2-{lang}")


@pytest.mark.parametrize("lang", [pytest.param("en", marks=pytest.mark.long), "es"])
def test_the_exercise_is_begun_with_forms(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, EXERCISE)
    right = "Correcto" if lang == "es" else "Correct"
    assert "MUNICIPIO" in fill(page, cells, "form-a", in_form("3.2.a", title="minor"))
    shot(page, f"3-2-exercise-{lang}-0-not-yet")
    assert right in fill(page, cells, "form-a", in_form("3.2.a"))
    assert right in fill(page, cells, "form-b", in_form("3.2.b"))
    assert right in fill(page, cells, "form-c", in_form("3.2.c"))
    shots(page, cells, ("compare", "links", "calendar", "use", "form-f", "at-hand"), f"3-2-exercise-{lang}")
