"""Every notebook, in both languages, is for everybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from .accessibility import faults_of, faults_of_headings, faults_of_outputs, faults_of_text
from .conftest import LANGUAGES, in_language, notebooks


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", notebooks("curriculum", "exercises", "solutions"), ids=str)
def test_a_notebook_is_for_everybody(path: Path, language: str) -> None:
    assert faults_of(in_language(path, language)) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("![](x.png)", "without words"),
        ('<img src="x.png">', "without alt"),
        ("See [here](2-1.ipynb).", "says 'here'"),
        ("Ve [**aquí**](2-1.ipynb).", "says"),
        ("Look at the red cells.", "a colour alone"),
        ("Mira las celdas marcadas en rojo.", "a colour alone"),
        ("🔴 is wrong", "a colour alone"),
        ("| | |\n| --- | --- |\n| a | b |", "without words over its columns"),
        ("<details><summary>x</summary>", "never closed"),
        ("</details>", "closes nothing"),
    ],
)
def test_the_check_sees_what_is_wrong(text: str, fault: str) -> None:
    assert any(fault in one for one in faults_of_text(text)), faults_of_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "`[here](x)` is code",
        "| | what |\n| --- | --- |\n| a | b |",
        "Rosa asks.",
        "a <b>b</b>",
        "`<details>`",
        "We redden.",
    ],
)
def test_the_check_leaves_alone_what_is_right(text: str) -> None:
    assert faults_of_text(text) == []


def test_headings_are_in_order() -> None:
    assert faults_of_headings([1, 2, 3, 2]) == []
    assert faults_of_headings([2, 3]) and faults_of_headings([1, 3]) and faults_of_headings([1, 2, 1])


def test_pictures_that_cells_show_have_words() -> None:
    def shows(data: dict[str, str]) -> dict[str, object]:
        return {"cells": [{"id": "c", "outputs": [{"output_type": "display_data", "data": data}]}]}

    assert faults_of_outputs(shows({"image/png": "AA"})) and faults_of_outputs(shows({"text/html": '<img src="x">'}))
    assert faults_of_outputs(shows({"text/html": '<img alt="four bars" src="x">', "image/png": "AA"})) == []
