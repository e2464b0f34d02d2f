"""A unit's lesson and exercise in a real browser: opened, run, shown, and answered by its forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from opendata_training.classroom.publishing.describing import WAYS
from opendata_training.classroom.tasks import Work, find_task

from .conftest import Opened
from .lab_page import open_notebook, run_all, show_cell, troubles, wait_for_notebook
from .test_browser import WELCOME, shot


def in_form(task: str, **changed: str) -> list[str]:
    """Give the right answers of a task as its form takes them: the place in a list, or a text."""
    return as_chosen(task, {**find_task(task).examples[0].answers(Work(Path(), {}, 2014)), **changed})


def as_chosen(task: str, right: dict[str, str]) -> list[str]:
    """Give answers as a form takes them: the place in a list, or a text."""
    given = []
    for item in find_task(task).items:
        codes = [choice.code for choice in item.choices]
        meant = item.understand(right[item.key])
        given.append(str(codes.index(str(meant)) + 1) if codes else right[item.key])
    return given


def opened_and_run(opening: Callable[..., Opened], page: Any, lang: str, notebook: str) -> list[dict[str, Any]]:
    """Open a notebook as a learner does, run all of it without trouble, and give its cells."""
    opened = opening("ana", "--lang", lang)
    page.goto(opened.lab)
    wait_for_notebook(page, WELCOME)
    open_notebook(page, notebook)
    return run_again(page)


def run_again(page: Any) -> list[dict[str, Any]]:
    """Run all cells without trouble, and give them."""
    cells = run_all(page)
    assert troubles(cells) == []
    return cells


def shots(page: Any, cells: list[dict[str, Any]], names: Iterable[str], prefix: str) -> None:
    """Take a picture of some cells, by their ids."""
    for name in names:
        show_cell(page, cells, name)
        shot(page, f"{prefix}-{name}")


def all_say(cells: list[dict[str, Any]], letters: str, right: str) -> bool:
    """Say whether the check of each task shows a word."""
    done = {cell["id"]: str(cell.get("outputs")) for cell in cells}
    return all(right in done[f"test-{letter}"] for letter in letters)


def fill_description(page: Any, cells: list[dict[str, Any]], cell: str, right: dict[str, str]) -> str:
    """Fill in the form of a publication's description by its fields' own kinds, save it, and give the card's words.

    Parameters:
        page: the page with the notebook.
        cells: the notebook's cells.
        cell: the id of the form's cell.
        right: what to fill in; a field that it does not name stays as it is.
    """
    show_cell(page, cells, cell)
    form = page.locator(".jp-Cell.jp-mod-active .widget-vbox").first
    form.wait_for()
    fields = form.locator("select, input[type=text], textarea")
    ways = [*WAYS, "name of who signs", "day"]
    assert fields.count() == len(ways)
    for place, way in enumerate(ways):
        if way not in right:
            continue
        field, text = fields.nth(place), right[way]
        if field.evaluate("field => field.tagName") == "SELECT":
            found = field.locator("option").all_inner_texts()
            field.select_option(index=next(at for at, words in enumerate(found) if f"({text})" in words))
        else:
            field.fill(text)
            field.blur()
    form.locator("button").click()
    card = form.locator("[role=status]").last
    card.wait_for()
    return str(card.inner_text())
