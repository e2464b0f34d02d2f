"""A notebook's Spanish edition differs in the words of its markdown cells and in nothing else."""

from __future__ import annotations

import copy
from pathlib import Path

import polib
import pytest

from opendata_training import locale
from opendata_training.locale.notebooks import EMPTY_ANSWER, catalogues_of, pieces, translate


def notebook() -> dict:
    scheme = "=== BEGIN MARK SCHEME ===\n3: exceeds\n=== END MARK SCHEME ==="
    return {
        "cells": [
            {"cell_type": "markdown", "id": "intro", "metadata": {}, "source": ["# Hello\n", "\n", "World"]},
            {"cell_type": "markdown", "id": "again", "metadata": {}, "source": "# Hello\n\nWorld"},
            {"cell_type": "markdown", "id": "task", "metadata": {}, "source": f"\nDo it.\n\n{scheme}\n"},
            {"cell_type": "markdown", "id": "empty", "metadata": {}, "source": EMPTY_ANSWER},
            {
                "cell_type": "code",
                "id": "code",
                "metadata": {},
                "source": "Hello",
                "outputs": [],
                "execution_count": None,
            },
        ],
        "metadata": {},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


@pytest.fixture
def catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    made = {
        "unit": [("intro", "# Hello\n\nWorld", "# Hola\n\nMundo"), ("task", "Do it.", "Hazlo."), ("code", "Hello", "Hola")],
        "rubric": [("task/scheme", "=== BEGIN MARK SCHEME ===\n3: exceeds\n=== END MARK SCHEME ===",
                    "=== BEGIN MARK SCHEME ===\n3: supera\n=== END MARK SCHEME ===")],
    }  # fmt: skip
    folder = tmp_path / "es" / "notebooks"
    folder.mkdir(parents=True)
    for name, rows in made.items():
        book = polib.POFile()
        book.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
        for context, english, spanish in rows:
            book.append(polib.POEntry(msgctxt=context, msgid=english, msgstr=spanish))
        book.save(str(folder / f"{name}.po"))
    monkeypatch.setattr(locale, "FOLDER", tmp_path)
    locale.catalogue.cache_clear()
    yield
    locale.catalogue.cache_clear()


def test_cells_change_by_their_id_and_text(catalogues: None) -> None:
    given = notebook()
    before = copy.deepcopy(given)
    made = translate(given, ["unit", "rubric"], "es")
    assert given == before, "the notebook given is not touched"
    sources = {cell["id"]: cell["source"] for cell in made["cells"]}
    assert sources["intro"] == "# Hola\n\nMundo"
    assert sources["again"] == "# Hello\n\nWorld", "the same text in another cell has a translation of its own"
    assert sources["task"] == "\nHazlo.\n\n=== BEGIN MARK SCHEME ===\n3: supera\n=== END MARK SCHEME ===\n"
    assert (sources["empty"], sources["code"]) == (EMPTY_ANSWER, "Hello")
    assert made["metadata"]["opendata"] == {"language": "es"}


def test_a_learners_catalogue_leaves_the_rubric_alone(catalogues: None) -> None:
    made = translate(notebook(), ["unit"], "es")
    assert "Hazlo." in made["cells"][2]["source"] and "exceeds" in made["cells"][2]["source"]


def test_english_is_the_notebook_itself_and_knows_its_language(catalogues: None) -> None:
    made = translate(notebook(), ["unit"], "en")
    assert made["cells"] == notebook()["cells"]
    assert made["metadata"]["opendata"] == {"language": "en"}


def test_pieces_leave_out_what_holds_no_sentence() -> None:
    cells = notebook()["cells"]
    assert [context for cell in cells for context, _text in pieces(cell)] == ["intro", "again", "task", "task/scheme"]


def test_each_notebook_knows_its_catalogues() -> None:
    assert catalogues_of("curriculum/00-welcome.ipynb") == ["00-welcome"]
    assert catalogues_of("curriculum/2-opening-and-quality/2-1.ipynb") == ["2-1"]
    assert catalogues_of("exercises/2-1/2-1.ipynb") == ["exercise-2-1"]
    assert catalogues_of(Path("solutions/2-1/2-1.ipynb")) == ["exercise-2-1", "scheme-2-1"]
