"""Unit 1.1 in a real browser: its lesson runs, its exercise is begun with forms; screenshots in build/screenshots/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Opened
from .test_browser import fill, shot
from .unit_page import in_form, opened_and_run, shots

pytestmark = pytest.mark.slow
LESSON = "1-planning-and-evaluation/1-1.ipynb"
EXERCISE = "exercises/1-1/1-1.ipynb"
SHOWN = ("step-report-run", "step-numbers-run", "step-told-run", "step-draw-run", "step-form-run", "step-open-run",
         "step-twice-run", "step-unlisted-run", "step-adela-run")  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_lesson_runs(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, LESSON)
    shots(page, cells, SHOWN, f"1-1-{lang}")


@pytest.mark.parametrize("lang", [pytest.param("en", marks=pytest.mark.long), "es"])
def test_the_exercise_is_begun_with_forms(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, EXERCISE)
    right = "Correcto" if lang == "es" else "Correct"
    assert ("papel" if lang == "es" else "paper") in fill(page, cells, "form-a", in_form("1.1.a", case_typed="made"))
    shot(page, f"1-1-exercise-{lang}-0-not-yet")
    assert right in fill(page, cells, "form-a", in_form("1.1.a"))
    assert right in fill(page, cells, "form-f", in_form("1.1.f"))
    shots(
        page, cells, ("files", "draw-b", "form-b", "report-c", "notes-d", "form-d", "systems-e"), f"1-1-exercise-{lang}"
    )
