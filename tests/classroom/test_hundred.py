"""The hundred datasets of the ten departments go through the plan; each step reads what the one before wrote, as it lies there."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from opendata_training import families
from opendata_training.classroom.planning.hundred.playing import MARK, Played, play
from opendata_training.cli import main
from opendata_training.departments.dataset import codes
from opendata_training.locale import use_language
from opendata_training.planning import check_sheet, read_sheet, sheet_named
from opendata_training.planning.rights import rights_sheet
from opendata_training.planning.sheet import SHEETS

STEPS = ("inventory", "process-map", "criteria", "scores", "priorities", "barriers", "decisions", "sign-offs", "opening-plan",
         "adela-opening-plan")  # fmt: skip


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    use_language("es")
    try:
        return play(tmp_path_factory.mktemp("hundred"), progress=lambda _said: None)
    finally:
        use_language(None)


@pytest.mark.slow
def test_all_hundred_are_planned(played: Played) -> None:
    board = played.board
    assert len(board.lines) == 10 and board.target == 100 and sum(len(line.seen) for line in board.lines) == 100
    assert board.reached("inventoried") + board.withheld == 100 == board.reached("prioritised") + board.withheld
    assert board.reached("cleared") > 70 and board.reached("cleaned") == 30 and board.reached("documented") == 20
    assert 5 <= board.published <= 10 and not board.problems and not board.out_of_order
    assert board.forecast is not None and board.left < 60
    assert played.squads.enough and played.page.is_file()
    assert {path.name for path in played.folder.glob("*.*")} >= {
        "board.html",
        "sessions.ics",
        "burn-down.png",
        "squads.png",
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", STEPS)
def test_every_file_of_every_department_is_valid(played: Played, name: str) -> None:
    for code in codes():
        path = played.folder / "departments" / code / f"{name}.csv"
        found = check_sheet(sheet_named(name), path)
        assert found.valid and found.rows, f"{code}\n{found}"
    assert name in {one.SHEET.name for one in families.members(SHEETS)}


@pytest.mark.slow
def test_rights_and_plans_speak_of_the_same_datasets(played: Played) -> None:
    for code in codes():
        folder = played.folder / "departments" / code
        listed = {row["id"] for row in read_sheet(sheet_named("inventory"), folder / "inventory.csv")}
        assert check_sheet(rights_sheet(), folder / "rights.csv").valid
        decided = {row["id"]: row["decision"] for row in read_sheet(sheet_named("decisions"), folder / "decisions.csv")}
        planned = {row["id"] for row in read_sheet(sheet_named("opening-plan"), folder / "opening-plan.csv")}
        assert set(decided) == listed and planned == {
            each for each, decision in decided.items() if decision != "withhold"
        }


@pytest.mark.slow
def test_each_receipt_is_of_a_dataset_that_was_cleared(played: Played) -> None:
    folder = played.folder / "departments"
    found = list(folder.glob("*/publications/*/receipts/*.json"))
    assert len(found) == played.board.published
    for path in found:
        told = json.loads(path.read_text(encoding="utf-8"))
        assert all(gate["passed"] for gate in told["gates"]) and told["files"]
    with (folder / "history.csv").open(encoding="utf-8-sig", newline="") as stream:
        days = [row[0] for row in csv.reader(stream)][1:]
    assert len(set(days)) > 10 and min(days) == "2014-05-27"


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("x")
    assert main(["plan", "programme", "--practice", str(tmp_path)]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"] and MARK.startswith(".")


@pytest.mark.long
def test_the_stages_are_the_same_in_both_languages(played: Played, tmp_path: Path) -> None:
    other = play(tmp_path, progress=lambda _said: None)
    assert [(one.id, one.stage) for line in other.board.lines for one in line.seen] == [
        (one.id, one.stage) for line in played.board.lines for one in line.seen
    ]
