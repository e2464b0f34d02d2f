"""Choosing a file never fails: what is the matter is said by the cell that needs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opendata_training import my_data, now_yours
from opendata_training.classroom.own.choosing import FOLDER, Mine, at_hand, folder_for
from opendata_training.classroom.own.keeping import NOTES

from .files import shown, written


def test_nothing_chosen_says_what_to_do(workspace: Path) -> None:
    mine = my_data("")
    assert mine.file is None
    told = now_yours("2.2", mine)
    assert told.state == "waiting" and "Choose a file" in shown(told)
    assert not (workspace / "work").exists() or not list((workspace / "work").iterdir())


@pytest.mark.parametrize("name", ["not-there.csv", "../up.csv", ".", "/dev/zero", "~nobody/x.csv", "a\nb.csv"])
def test_a_wrong_name_is_told_and_nothing_fails(name: str, workspace: Path) -> None:
    told = now_yours("0", my_data(name))
    assert told.state == "failed" and "Traceback" not in shown(told)


def test_a_file_is_found_in_work_and_what_is_made_goes_below_it(workspace: Path) -> None:
    file = written(workspace / "work", "mine.csv")
    before = file.read_bytes()
    told = now_yours("1.1", my_data("mine.csv"))
    assert told.state == "done" and (workspace / "work" / "mine" / "inventory.csv").is_file()
    assert "work/mine" in shown(told) and str(workspace) not in shown(told)
    assert file.read_bytes() == before and sorted(one.name for one in file.parent.iterdir()) == ["mine", "mine.csv"]


def test_what_cannot_be_read_is_told_without_the_folders_of_the_machine(workspace: Path) -> None:
    written(workspace / "work", "mine.csv", "")
    told = now_yours("0", "mine.csv")
    assert told.state == "failed" and "mine.csv" in told.sentence and str(workspace) not in shown(told)


def test_two_files_of_one_name_do_not_share_a_folder(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / NOTES).write_text(json.dumps({"source": "mine.csv"}), encoding="utf-8")
    assert folder_for(tmp_path / "mine.csv", tmp_path) == tmp_path / "mine"
    assert folder_for(tmp_path / "mine.xlsx", tmp_path) == tmp_path / "mine-xlsx-work"
    (tmp_path / "bare").touch()
    assert folder_for(tmp_path / "bare", tmp_path) == tmp_path / "bare-work"


def test_a_workbook_says_where_the_files_go(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER, str(workspace / "there"))
    now_yours("1.1", str(written(workspace / "work", "mine.csv")))
    assert (workspace / "there" / "inventory.csv").is_file()


def test_the_form_lists_tables_and_nothing_else(workspace: Path) -> None:
    for name in ("b.csv", "A.xlsx", "note.docx", ".hidden.csv", "~$A.xlsx", "c.csv.gz", "d.zip"):
        written(workspace / "work", name, "x")
    (workspace / "work" / "folder.csv").mkdir()
    assert at_hand() == ["A.xlsx", "b.csv", "c.csv.gz", "d.zip"]


def test_choosing_in_the_form_is_remembered(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import ipywidgets as widgets

    boxes: list[widgets.VBox] = []
    monkeypatch.setattr(
        "IPython.display.display", lambda thing: boxes.append(thing) if isinstance(thing, widgets.VBox) else None
    )
    written(workspace / "work", "later.csv")
    mine = my_data("", "")
    which, earlier = (one for one in boxes[-1].children if isinstance(one, widgets.Dropdown))
    assert which.value == "" and mine.file is None
    which.value = "later.csv"
    assert mine.file == workspace / "work" / "later.csv" and mine.previous is None
    written(workspace / "work", "earlier.csv")
    next(one for one in boxes[-1].children if isinstance(one, widgets.Button)).click()
    assert which.value == "later.csv"
    earlier.value = "earlier.csv"
    assert mine.previous == workspace / "work" / "earlier.csv"
    # The next unit goes on with the same; one that compares nothing asks for no earlier one.
    assert my_data("").file == workspace / "work" / "later.csv"
    (workspace / "work" / "later.csv").unlink()
    assert my_data("").file is None


def test_while_an_exercise_is_marked_own_files_are_left_alone(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(workspace / "work", "mine.csv")
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    assert now_yours("0", Mine(file)).state == "waiting"
    assert my_data("").file is None and not (workspace / "work" / "mine").exists()
