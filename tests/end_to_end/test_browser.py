"""A learner's first hour in a real browser; screenshots are left under build/screenshots/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from opendata_training.departments import build

from .conftest import ROOT, Opened
from .lab_page import open_notebook, run_all, show_cell, troubles, wait_for_notebook

pytestmark = pytest.mark.slow
SHOTS = ROOT / "build" / "screenshots"
WELCOME = "00-welcome.ipynb"
LESSON = "2-opening-and-quality/2-1.ipynb"
EXERCISE = "exercises/2-1/2-1.ipynb"


def shot(page: Any, name: str) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=str(SHOTS / f"{name}.png"))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_welcome_notebook_runs_and_its_button_shows_a_report(
    opening: Callable[..., Opened], page: Any, lang: str
) -> None:
    opened = opening("ana", "--lang", lang)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(opened.lab)
    wait_for_notebook(page, WELCOME)
    shot(page, f"welcome-{lang}-0-opened")
    assert page.evaluate("document.documentElement.lang")[:2] == lang
    cells = run_all(page)
    assert troubles(cells) == []
    show_cell(page, cells, "first-report")
    # One button, typing nothing.
    page.locator(".jp-OutputArea button.jupyter-button").first.click()
    page.locator(".jp-OutputArea .widget-output .jp-RenderedHTML").first.wait_for()
    page.wait_for_timeout(500)
    shot(page, f"welcome-{lang}-1-report")
    show_cell(page, cells, "question-figure")
    shot(page, f"welcome-{lang}-2-figure")
    # The workbook asks nobody outside for anything.
    outside = [url for url in asked if not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:"))]
    assert outside == []


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_lesson_of_unit_2_1_runs(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    opened = opening("ana", "--lang", lang)
    page.goto(opened.lab)
    wait_for_notebook(page, WELCOME)
    open_notebook(page, LESSON)
    cells = run_all(page)
    assert troubles(cells) == []
    for number, cell in enumerate(cell for cell in cells if cell.get("outputs")):
        show_cell(page, cells, cell["id"])
        shot(page, f"2-1-{lang}-{number:02}-{cell['id']}")


def fill(page: Any, cells: list[dict[str, Any]], name: str, answers: list[str]) -> str:
    """Answer a form by its fields' order, save it, and give the card's words."""
    show_cell(page, cells, name)
    form = page.locator(".jp-Cell.jp-mod-active .widget-vbox").first
    form.wait_for()
    fields = form.locator("select, input[type=text]")
    for place, value in enumerate(answers):
        field = fields.nth(place)
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(index=int(value))
        else:
            field.fill(value)
            field.blur()
    form.evaluate("form => form.querySelectorAll('[role=status]').forEach(card => card.dataset.old = 'yes')")
    form.locator("button").click()
    card = form.locator("[role=status]:not([data-old])").last
    card.wait_for()
    return str(card.inner_text())


def test_the_exercise_is_done_with_forms_alone_up_to_a_published_dataset(
    opening: Callable[..., Opened], page: Any
) -> None:
    opened = opening("ana", "--lang", "es")
    page.goto(opened.lab)
    wait_for_notebook(page, WELCOME)
    open_notebook(page, EXERCISE)
    cells = run_all(page)
    assert troubles(cells) == []
    said = fill(page, cells, "form-d", ["1", "1", "no", "1", "2"])
    assert "Todavía no" in said
    shot(page, "exercise-es-0-not-yet")
    assert "Correcto" in fill(page, cells, "form-d", ["1", "1", "5", "1", "2"])
    shot(page, "exercise-es-1-correct")
    words = "Delitos por municipio, tipo y mes; los meses en blanco aún no se reportan."
    fill(page, cells, "form-g", ["Delitos por municipio y mes, 2014", words, "2", "datos@example.org", "1"])
    shot(page, "exercise-es-2-description")
    done = {cell["id"]: str(cell.get("outputs")) for cell in run_all(page)}
    assert all("Correcto" in done[test] for test in ("test-d", "test-e", "test-g"))
    show_cell(page, cells, "publish")
    shot(page, "exercise-es-3-published")
    page.goto(f"{opened.portal}?lang=es")
    page.get_by_role("link", name="Delitos por municipio y mes, 2014").first.click()
    page.get_by_text(build("sesnsp").truth[0]["Cve. Municipio"]).first.wait_for()
    shot(page, "portal-es-published")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_practice_portal_has_a_front_page(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    opened = opening("ana", "--lang", lang)
    page.goto(opened.portal)
    assert page.locator("html").get_attribute("lang") == lang
    assert page.locator("h1").first.inner_text().strip()
    shot(page, f"portal-{lang}")
