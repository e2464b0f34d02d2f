"""Unit 1.3 in a real browser: its lesson runs, a barrier moves, its exercise is begun with forms and the board."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from opendata_training.classroom.planning.obstacles import practice_register

from .conftest import Opened
from .lab_page import show_cell
from .test_browser import fill, shot
from .unit_page import in_form, opened_and_run, shots

# One exercise of each area is done in a browser each time (1.1, 2.1, 3.1); the others in the long suite.
pytestmark = [pytest.mark.slow, pytest.mark.long]
LESSON = "1-planning-and-evaluation/1-3.ipynb"
EXERCISE = "exercises/1-3/1-3.ipynb"
SHOWN = ("title", "step-met-run", "step-matrix-run", "step-late-run", "step-ready-run", "step-evidence-board")


@pytest.mark.long
@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_lesson_runs_and_a_barrier_moves(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, LESSON)
    shots(page, cells, SHOWN, f"1-3-{lang}")
    show_cell(page, cells, "step-touch-board")
    board = page.locator(".jp-Cell.jp-mod-active .widget-vbox").first
    shot(page, f"1-3-{lang}-step-touch-board-before")
    first = next(row for row in practice_register(2014, lesson=True) if row["state"] in ("open", "working"))
    board.locator(".noUi-handle").first.press("End")
    board.get_by_text(f"5 × {first['impact']} = {5 * first['impact']}:").wait_for()
    shot(page, f"1-3-{lang}-step-touch-board-moved")


@pytest.mark.parametrize("lang", [pytest.param("en", marks=pytest.mark.long), "es"])
def test_the_exercise_is_begun_with_forms_and_the_board(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, EXERCISE)
    right = "Correcto" if lang == "es" else "Correct"
    said = fill(page, cells, "form-a", in_form("1.3.a", case_legal="withhold"))
    assert right not in said
    shot(page, f"1-3-exercise-{lang}-0-not-yet")
    for letter in "abce":
        assert right in fill(page, cells, f"form-{letter}", in_form(f"1.3.{letter}"))
    show_cell(page, cells, "board-d")
    board = page.locator(".jp-Cell.jp-mod-active .widget-vbox").first
    board.locator("input[type=text]").first.fill("Hugo Ríos Mar")
    board.locator("button.jupyter-button").click()
    board.get_by_text("barriers.csv").first.wait_for()
    shots(page, cells, ("files", "board-d", "matrix-d", "profile-e", "technical-table"), f"1-3-exercise-{lang}")
