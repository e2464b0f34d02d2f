"""An exception in a learner's cell is a card in their language, and the cell still counts as failed."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from opendata_training.classroom.error_cards import _MEANINGS, card_for
from opendata_training.errors import Problem
from opendata_training.locale import use_language

START = 'from opendata_training import start\nstart("2.1")'


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("kind", _MEANINGS)
def test_each_known_exception_has_a_meaning_and_its_traceback_folded(kind, language):
    use_language(language)
    card = card_for(kind("colour"), "Traceback (most recent call last)")
    use_language(None)
    assert card.look == "trouble"
    assert "Traceback" not in card.title + "".join(card.lines)
    assert "<details>" in card._repr_html_() and "Traceback" in card._repr_html_()
    assert not any("{" in line for line in card.lines)


def test_a_problem_is_its_sentence_alone():
    card = card_for(Problem("Close the file."), "Traceback")
    assert (card.title, card.lines, card.folded) == ("Close the file.", (), ())


def run(cells, monkeypatch, tmp_path, **environment):
    from nbclient import NotebookClient

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENDATA_WORKSPACE", str(tmp_path))
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    notebook = new_notebook(cells=[new_code_cell(source) for source in cells])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
    NotebookClient(notebook, allow_errors=True, resources={"metadata": {"path": str(tmp_path)}}).execute()
    nbformat.validate(notebook)
    return notebook.cells


@pytest.mark.slow
def test_in_a_notebook_every_error_is_a_card_in_spanish(monkeypatch, tmp_path):
    cells = run([START, "colour", 'answer("2.1.a"', "1 / 0"], monkeypatch, tmp_path, OPENDATA_LANG="es")
    for cell in cells[1:]:
        assert [output.output_type for output in cell.outputs] == ["display_data"]
        assert "Esta celda se detuvo" in cell.outputs[0].data["text/html"]


@pytest.mark.slow
def test_while_marking_errors_stay_errors(monkeypatch, tmp_path):
    cells = run([START, "colour"], monkeypatch, tmp_path, OPENDATA_LANG="en", OPENDATA_GRADING="1")
    assert [output.output_type for output in cells[1].outputs] == ["error"]
