"""A workbook without a browser: a notebook, a page and the files, and what is said when something cannot be done."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from opendata_training.classroom.own import workbook
from opendata_training.classroom.own.notebook import last_part
from opendata_training.classroom.own.page import page_of
from opendata_training.classroom.own.step import steps
from opendata_training.cli import main
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.locale.notebooks import source_of

from .files import written


@pytest.mark.slow
def test_a_unit_leaves_its_notebook_its_page_and_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    file, out = written(tmp_path / "secret-folder"), tmp_path / "out"
    assert main(["--lang", "es", "workbook", "2-5", "--data", str(file), "-o", str(out), "--json"]) == 0
    said = capfd.readouterr()
    (made,) = json.loads(said.out)["units"]
    assert made["state"] == "done" and "risk-memo.md" in made["left"]
    assert said.err.strip() == "Unidad 2.5 (1 de 1)…"
    page = (out / "2-5.html").read_text(encoding="utf-8")
    notebook = json.loads((out / "2-5.ipynb").read_text(encoding="utf-8"))
    assert '<html lang="es">' in page and "Ahora lo tuyo" in page and "padrón 2014.csv" in page
    assert page.index("<strong>Cuidado:</strong>") < page.index("Ahora lo tuyo")
    assert any(cell.get("outputs") for cell in notebook["cells"]) and "papermill" not in notebook["metadata"]
    # Unit 2.5 shows no cell of the file, and nothing names a folder of this machine or asks another one.
    for text in (page, json.dumps(notebook, ensure_ascii=False)):
        assert "ROSA" not in text and "LOHR" not in text and str(tmp_path) not in text
    assert not re.search(r"<(?:script|link)|src=\"http", page)
    assert sorted(one.name for one in out.iterdir()) == [".made.json", "2-5.html", "2-5.ipynb", "clean", "risk-memo.md"]


def test_a_unit_that_fails_says_which_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def one(unit: str, *_rest: object) -> workbook.Made:
        if unit == "1.2":
            return workbook.Made(unit, "failed", "It did not go.", tmp_path / "1-2.ipynb", tmp_path / "1-2.html")
        return workbook.Made(unit, "done", "Done.", tmp_path / "a.ipynb", tmp_path / "a.html")

    monkeypatch.setattr(workbook, "_one", one)
    call = ["workbook", "all", "--data", str(written(tmp_path / "mine")), "-o", str(tmp_path / "out")]
    assert main(call) == 1
    said = capsys.readouterr().out
    assert re.search(r"✗ 1\.2 +It did not go\.", said) and said.count("✓") == len(steps()) - 1
    index = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert index.count('href="a.html"') == len(steps()) - 1 and "It did not go." in index
    assert main(["workbook", "1.2", *call[2:]]) == 2
    assert main(["workbook", "2.1", *call[2:]]) == 0


@pytest.mark.parametrize("text", ["", "\n", "%PDF-1.4\n"], ids=["empty", "blank", "pdf"])
def test_a_file_that_is_no_table_is_told_once_before_anything_runs(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path / "mine", text=text)
    assert main(["workbook", "all", "--data", str(file), "-o", str(tmp_path / "out")]) == 2
    said = capsys.readouterr()
    assert said.out == "" and len(said.err.strip().splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_a_wrong_call_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path / "mine")
    for call in (["9.9", "--data", str(file)], ["2.1", "--data", str(tmp_path / "none.csv")], ["2.1"],
                 ["2.1", "--data", str(tmp_path)], ["2.1", "--data", str(file), "-o", str(file)],
                 ["2.1", "--data", str(file), "-o", str(file.parent)],
                 ["2.3", "--data", str(file), "--previous", str(tmp_path / "none.csv")]):  # fmt: skip
        assert main(["workbook", *call]) == 2, call
        assert len(capsys.readouterr().err.strip().splitlines()) == 1, call
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_without_a_folder_it_goes_to_work_in_the_files_name(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(workbook, "workbook", lambda _units, _file, folder, *_rest: asked.append(folder) or [])
    main(["workbook", "0", "--data", str(written(workspace / "elsewhere", "mine.csv"))])
    assert asked == [workspace / "work" / "mine"]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("unit", [step.unit for step in steps()])
def test_the_last_part_of_a_lesson_is_a_notebook(unit: str, language: str) -> None:
    use_language(language)
    cells = last_part(unit, "mine.csv")
    assert cells[0]["source"].startswith(f"# {unit} " if "." in unit else "# ")
    assert "mine.csv" in cells[1]["source"]
    assert [cell["id"] for cell in cells[-2:]] == ["own-choose", "own-run"]
    first = next(cell for cell in cells[2:] if cell["cell_type"] == "markdown")
    assert source_of(first).startswith({"en": "## Now yours", "es": "## Ahora lo tuyo"}[language])


def test_a_lesson_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="lesson"):
        last_part("2.1", "mine.csv", tmp_path)


def test_a_page_holds_texts_and_what_cells_showed() -> None:
    page = page_of([
        {"cell_type": "markdown", "source": "# One <b>two</b>\n\nSee [unit](2-1.ipynb) and [web](https://example.org)."},
        {"cell_type": "code", "source": "a < b", "outputs": [{"output_type": "stream", "name": "stdout", "text": "x < y"}]},
        {"cell_type": "code", "source": "silent", "outputs": []},
        {"cell_type": "code", "source": "form", "outputs": [
            {"data": {"application/vnd.jupyter.widget-view+json": {}, "text/plain": "VBox()"}}]},
        {"cell_type": "code", "source": "wrong", "outputs": [
            {"output_type": "error", "ename": "KeyError", "evalue": "ROSA", "traceback": []}]},
        {"cell_type": "code", "source": "table", "outputs": [
            {"data": {"text/html": "<table><thead><tr><th>n</th></tr></thead><tr><td>1</td></tr></table>"}}]},
    ], "T & U")  # fmt: skip
    assert "<title>T &amp; U</title>" in page and "x &lt; y" in page and "a &lt; b" in page
    assert "silent" not in page and "VBox" not in page and "ROSA" not in page
    assert '<th scope="col">n</th>' in page and page.index('href="#content"') < page.index('<main id="content">')
    assert 'href="2-1.ipynb"' not in page and 'href="https://example.org"' in page
