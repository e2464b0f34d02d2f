"""The capstone in a real browser: its lesson runs, its exercise is walked with forms and buttons to the next release."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from opendata_training.classroom.capstone.cleaning import RIGHT as CLEANING
from opendata_training.classroom.capstone.dataset import good_texts
from opendata_training.classroom.capstone.desk import LABELS, NEEDED, desk
from opendata_training.classroom.capstone.dictionary import RIGHT as DESCRIBING

from .conftest import Opened
from .lab_page import show_cell
from .test_browser import fill, shot
from .unit_page import all_say, as_chosen, fill_description, in_form, opened_and_run, run_again, shots

pytestmark = [pytest.mark.slow, pytest.mark.long]
LESSON = "3-publication/capstone.ipynb"
EXERCISE = "exercises/capstone/capstone.ipynb"
SHOWN = (
    *("step-way-run", "step-decide-with", "step-recipe-look", "step-recipe-run", "step-dictionary-run"),
    *("step-describe-gates", "step-describe-given", "step-publish-run", "step-publish-again", "step-next-compare"),
    *("step-next-try", "step-next-pairs", "step-next-run", "step-page-run", "step-page-where"),
)
DATA, NEXT = desk(2014), desk(2014, 2015)


def described(page: Any, cells: list[dict[str, Any]]) -> str:
    """Fill in what was not worked out and is not the portal's, and give the card's words."""
    right = {**good_texts(DATA), "name of who signs": DATA.signer, "day": "2026-01-15"}
    return fill_description(page, cells, "form-e", right)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_lesson_runs(opening: Callable[..., Opened], page: Any, lang: str) -> None:
    cells = opened_and_run(opening, page, lang, LESSON)
    shots(page, cells, SHOWN, f"capstone-{lang}")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_exercise_is_walked_with_forms_to_the_next_release(
    opening: Callable[..., Opened], page: Any, lang: str
) -> None:
    cells = opened_and_run(opening, page, lang, EXERCISE)
    right = "Correcto" if lang == "es" else "Correct"
    shots(page, cells, ("note", "journey", "given", "risk-with", "form-a"), f"capstone-exercise-{lang}-0")
    wrong = fill(page, cells, "form-a", in_form("capstone.a", curp="hash"))
    assert ("unidad 2.5" if lang == "es" else "unit 2.5") in wrong
    assert right in fill(page, cells, "form-a", in_form("capstone.a"))
    assert right in fill(page, cells, "form-b", as_chosen("capstone.b", CLEANING))
    fill(page, cells, "form-d", as_chosen("capstone.d", DESCRIBING))
    cells = run_again(page)
    assert all_say(cells, "abcd", right)
    assert right in described(page, cells)
    said = fill(page, cells, "form-g", in_form("capstone.g"))
    assert "2015" in said
    cells = run_again(page)
    assert all_say(cells, "abcdef", right)
    # The grid was drawn by now: the two columns that have no place in 2015 get theirs.
    show_cell(page, cells, "grid-g")
    grid = page.locator(".jp-Cell.jp-mod-active .widget-vbox").first
    grid.wait_for()
    shot(page, f"capstone-exercise-{lang}-1-grid-before")
    for label in ("TEMA", "DIAS_RESPUESTA"):
        # Two lists, column and factor, for each of both releases.
        chosen = grid.locator("select").nth((LABELS.index(label) * 2 + 1) * 2)
        words = chosen.locator("option").all_inner_texts()
        chosen.select_option(index=next(at for at, one in enumerate(words) if NEXT.titles[label] in one))
    grid.locator("button").click()
    grid.locator("[role=status]").last.wait_for()
    shot(page, f"capstone-exercise-{lang}-1-grid")
    cells = run_again(page)
    assert all_say(cells, "abcdefgh", right)
    shots(page, cells, ("gates", "publish-next", "page", "finish-journey"), f"capstone-exercise-{lang}-2")
    said = str(next(cell for cell in cells if cell["id"] == "publish-next")["outputs"])
    page.goto(re.findall(r"http://[\w.:]+/dataset/[\w-]+", said)[0] + f"?lang={lang}")
    page.get_by_text(NEXT.rows[0][NEEDED[0]]).first.wait_for()
    shot(page, f"capstone-exercise-{lang}-3-page")
