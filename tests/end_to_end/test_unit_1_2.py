"""Unit 1.2 in a real browser: its lesson runs, its sliders move the ranking, and its exercise is done with forms alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from opendata_training.classroom.planning.candidates import candidates

from .conftest import Opened
from .lab_page import show_cell
from .test_browser import fill, shot
from .unit_page import all_say, in_form, opened_and_run, run_again, shots

# One exercise of each area is done in a browser each time (1.1, 2.1, 3.1); the others in the long suite.
pytestmark = [pytest.mark.slow, pytest.mark.long]
LESSON = "1-planning-and-evaluation/1-2.ipynb"
EXERCISE = "exercises/1-2/1-2.ipynb"
SHOWN = ("title", "scores", "step-notes-run", "step-pencil", "step-rank-run", "step-picture-run", "step-people-run",
         "step-weights-run", "step-firm-run")  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_lesson_runs(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, LESSON)
    shots(page, cells, SHOWN, f"1-2-{lang}")


def test_a_slider_moves_the_ranking(opening: Callable[..., Opened], page: Any) -> None:
    show_cell(page, opened_and_run(opening, page, "es", LESSON), "step-weights-run")
    handle = page.locator(".widget-slider .noUi-handle").nth(3)
    handle.wait_for()
    assert page.get_by_text("nuevos: 0").count() == 1
    handle.press("Home")
    page.get_by_text("nuevos: 1").wait_for()
    shot(page, "1-2-es-slider-moved")
    page.get_by_role("button", name="Regresar a como estaban").click()
    page.get_by_text("nuevos: 0").wait_for()


def test_the_exercise_is_done_with_forms_alone(opening: Callable[..., Opened], page: Any) -> None:
    cells = opened_and_run(opening, page, "es", EXERCISE)
    said = fill(page, cells, "form-a", in_form("1.2.a", note_a="5"))
    assert "Todavía no" in said and "nadie contó nada" in said
    shot(page, "1-2-exercise-es-0-not-yet")
    for letter in "acde":
        assert "Correcto" in fill(page, cells, f"form-{letter}", in_form(f"1.2.{letter}"))
    mend(page, cells)
    reasons = [f"Se contó el año pasado y está casi listo, número {number}." for number in range(15)]
    assert "Correcto" in fill(page, cells, "form-f", reasons)
    shot(page, "1-2-exercise-es-form-f")
    cells = run_again(page)
    assert all_say(cells, "abcdef", "Correcto")
    shots(
        page,
        cells,
        ("scores", "notes", "sheet", "picture", "people", "sliders", "choice", "firmness"),
        "1-2-exercise-es",
    )


@pytest.mark.long
def test_the_exercise_runs_in_english(opening: Callable[..., Opened], page: Any) -> None:
    cells = opened_and_run(opening, page, "en", EXERCISE)
    shots(page, cells, ("overview", "notes", "form-b", "choice", "form-f", "task-g"), "1-2-exercise-en")


def mend(page: Any, cells: list[dict[str, Any]]) -> None:
    """Mend the colleague's sheet in its form."""
    made = candidates(2014)
    show_cell(page, cells, "form-b")
    form = page.locator(".jp-Cell.jp-mod-active .widget-vbox").first
    form.wait_for()
    shot(page, "1-2-exercise-es-form-b")
    form.get_by_role("button", name="Voltear").click()
    for name in ("typed", "blank"):
        at = getattr(made.colleague, name)
        form.locator("select").nth(2 * at).select_option(label=str(made.items[at].scores["demand"]))
    form.locator("select").nth(2 * made.colleague.belief).select_option(index=0)
    form.locator("input[type=checkbox]").nth(made.colleague.twice).uncheck()
    form.get_by_role("button", name="Guardar").click()
    card = form.locator("[role=status]").last
    card.wait_for()
    assert "Correcto" in card.inner_text()
