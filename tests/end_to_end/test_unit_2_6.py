"""Unit 2.6 in a real browser: its lesson runs, and its exercise is done with forms alone; screenshots under build/screenshots/."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from opendata_training.classroom.tasks import Work, find_task

from .conftest import Opened
from .lab_page import open_notebook, run_all, show_cell, troubles, wait_for_notebook
from .test_browser import WELCOME, fill, shot

pytestmark = pytest.mark.slow
LESSON = "2-opening-and-quality/2-6.ipynb"
EXERCISE = "exercises/2-6/2-6.ipynb"
SHOWN = ("step-report-run", "step-scorecard-run", "step-dictionary-show", "step-rules-check", "step-before-after-run")


def in_form(task: str, **changed: str) -> list[str]:
    """Give the right answers of a task as its form takes them: the place in a list, or a text."""
    found = find_task(task)
    right = {**found.examples[0].answers(Work(Path(), {}, 2014)), **changed}
    given = []
    for item in found.items:
        codes = [choice.code for choice in item.choices]
        meant = item.understand(right[item.key])
        given.append(str(codes.index(str(meant)) + 1) if codes else right[item.key])
    return given


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_lesson_runs(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    opened = opening("ana", "--lang", lang)
    page.goto(opened.lab)
    wait_for_notebook(page, WELCOME)
    open_notebook(page, LESSON)
    cells = run_all(page)
    assert troubles(cells) == []
    for name in SHOWN:
        show_cell(page, cells, name)
        shot(page, f"2-6-{lang}-{name}")


def test_the_exercise_is_done_with_forms_alone(opening: Callable[..., Opened], page: Any) -> None:
    opened = opening("ana", "--lang", "es")
    page.goto(opened.lab)
    wait_for_notebook(page, WELCOME)
    open_notebook(page, EXERCISE)
    cells = run_all(page)
    assert troubles(cells) == []
    said = fill(page, cells, "form-b", in_form("2.6.b", cve_mun="integer"))
    assert "Todavía no" in said and "02004 se vuelve 2004" in said
    shot(page, "2-6-exercise-es-0-not-yet")
    for letter in "abcdeg":
        assert "Correcto" in fill(page, cells, f"form-{letter}", in_form(f"2.6.{letter}"))
    assert "rules.csv" in fill(page, cells, "form-h", in_form("2.6.h"))
    cells = run_all(page)
    done = {cell["id"]: str(cell.get("outputs")) for cell in cells}
    assert troubles(cells) == []
    assert all("Correcto" in done[f"test-{letter}"] for letter in "abcdefgh")
    for name in ("dictionary", "rules", "my-report", "my-scorecard"):
        show_cell(page, cells, name)
        shot(page, f"2-6-exercise-es-{name}")
