"""Unit 2.6 in a real browser: its lesson runs, and its exercise is done with forms alone; screenshots under build/screenshots/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Opened
from .test_browser import fill, shot
from .unit_page import all_say, in_form, opened_and_run, run_again, shots

# One exercise of each area is done in a browser each time (1.1, 2.1, 3.1); the others in the long suite.
pytestmark = [pytest.mark.slow, pytest.mark.long]
LESSON = "2-opening-and-quality/2-6.ipynb"
EXERCISE = "exercises/2-6/2-6.ipynb"
SHOWN = ("step-report-run", "step-scorecard-run", "step-dictionary-show", "step-rules-check", "step-before-after-run")


@pytest.mark.parametrize("lang", [pytest.param("en", marks=pytest.mark.long), "es"])
def test_the_lesson_runs(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, LESSON)
    shots(page, cells, SHOWN, f"2-6-{lang}")


def test_the_exercise_is_done_with_forms_alone(opening: Callable[..., Opened], page: Any) -> None:
    cells = opened_and_run(opening, page, "es", EXERCISE)
    said = fill(page, cells, "form-b", in_form("2.6.b", cve_mun="integer"))
    assert "Todavía no" in said and "02004 se vuelve 2004" in said
    shot(page, "2-6-exercise-es-0-not-yet")
    for letter in "abcdeg":
        assert "Correcto" in fill(page, cells, f"form-{letter}", in_form(f"2.6.{letter}"))
    assert "rules.csv" in fill(page, cells, "form-h", in_form("2.6.h"))
    cells = run_again(page)
    assert all_say(cells, "abcdefgh", "Correcto")
    shots(page, cells, ("dictionary", "rules", "my-report", "my-scorecard"), "2-6-exercise-es")
