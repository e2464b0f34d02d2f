"""The hundred datasets are planned and opened; each step reads what the one before wrote, as it lies there."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

from opendata_training import families
from opendata_training.classroom.hundred import unchanged
from opendata_training.classroom.hundred.one import Prepared
from opendata_training.classroom.hundred.outcome import by_outcome, outcome, seconds, to_json
from opendata_training.classroom.hundred.pages import write_pages
from opendata_training.classroom.hundred.playing import MARK
from opendata_training.classroom.hundred.portal import practice_portal
from opendata_training.classroom.hundred.running import Opened, open_the_hundred
from opendata_training.classroom.hundred.totals import COUNT, totals
from opendata_training.cli import main
from opendata_training.departments.dataset import codes, datasets_of
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.planning import check_sheet, read_sheet, sheet_named
from opendata_training.planning.rights import rights_sheet
from opendata_training.planning.sheet import SHEETS
from opendata_training.publishing.many.bulk import Bulk, One

STEPS = ("inventory", "process-map", "criteria", "scores", "priorities", "barriers", "decisions", "sign-offs", "opening-plan",
         "adela-opening-plan")  # fmt: skip


def run(place: Path) -> Opened:
    use_language("es")
    try:
        done = open_the_hundred(place, progress=lambda _said: None)
        write_pages(done)
        return done
    finally:
        use_language(None)


@pytest.mark.slow
def test_the_hundred_are_opened_and_a_second_run_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One test, because a second run of the programme would double its minute."""
    opened = run(tmp_path / "hundred")
    _all_hundred_are_opened_or_withheld(opened)
    _the_plan_is_whole(opened)
    _receipts_name_made_up_signers_as_such(opened)
    _nothing_that_was_to_be_left_out_is_published(opened)
    before = _state(opened)
    # Nothing is otherwise, so no portal is started.
    monkeypatch.setattr("opendata_training.classroom.hundred.running.practice_portal", lambda _folder: 1 / 0)
    again = run(opened.folder)
    assert not again.made and not again.sent and _state(again) == before
    assert by_outcome(again) == by_outcome(opened) and again.bulk.to_json()["unchanged"] == opened.board.published
    assert to_json(again)["first_run"] == to_json(opened)["seconds"]["all"] and "first run" in str(again)


def _all_hundred_are_opened_or_withheld(opened: Opened) -> None:
    many = by_outcome(opened)
    assert len(opened.prepared) == 100 and set(many) <= {"published", "redacted", "totals", "withheld"}, to_json(opened)
    assert many["published"] > 30 and many["redacted"] > 5 and many["totals"] > 20 and 0 < many["withheld"] < 10
    board = opened.board
    assert board.published == 100 - many["withheld"] and board.withheld == many["withheld"] and not board.problems
    assert opened.sent >= board.published and len(opened.made) == 100
    # What only people can decide is counted, not hidden.
    assert to_json(opened)["people"]["signatures"] >= 2 * board.published
    assert {path.name for path in opened.folder.glob("*.*")} >= {
        "report.html",
        "report.json",
        "board.html",
        "times.png",
    }
    took = seconds(opened)
    assert all(took.values()) and sum(took.values()) == pytest.approx(sum(opened.seconds.values()), rel=0.02)


def _the_plan_is_whole(opened: Opened) -> None:
    names = {one.SHEET.name for one in families.members(SHEETS)}
    for code in codes():
        folder = opened.folder / "departments" / code
        for name in STEPS:
            found = check_sheet(sheet_named(name), folder / f"{name}.csv")
            assert name in names and found.valid and found.rows, f"{code}\n{found}"
        assert check_sheet(rights_sheet(), folder / "rights.csv").valid
        listed = {row["id"] for row in read_sheet(sheet_named("inventory"), folder / "inventory.csv")}
        decided = {row["id"]: row["decision"] for row in read_sheet(sheet_named("decisions"), folder / "decisions.csv")}
        planned = {row["id"] for row in read_sheet(sheet_named("opening-plan"), folder / "opening-plan.csv")}
        opens = {each for each, decision in decided.items() if decision != "withhold"}
        assert set(decided) == listed and planned == opens


def _receipts_name_made_up_signers_as_such(opened: Opened) -> None:
    token = (opened.folder / "portal" / "token").read_text().strip()
    found = list((opened.folder / "departments").glob("*/publications/*/receipts/*.json"))
    assert len(found) == opened.board.published
    for path in found:
        text = path.read_text(encoding="utf-8")
        told = json.loads(text)
        assert all(gate["passed"] for gate in told["gates"]) and told["files"] and token not in text
        assert all("persona inventada" in one["statement"] for one in told["attestations"])


def _nothing_that_was_to_be_left_out_is_published(opened: Opened) -> None:
    seen = 0
    for one in opened.prepared:
        if outcome(one, opened.results) != "redacted":
            continue
        folder = opened.folder / "departments" / one.code / "publications" / one.dataset
        with (folder / f"{one.dataset}.csv").open(encoding="utf-8", newline="") as stream:
            labels = next(csv.reader(stream))
        assert not set(labels) & {*one.redacted, *datasets_of(one.code)[one.dataset].personal}
        seen += 1
    assert seen > 5


def _state(opened: Opened) -> dict[str, str]:
    """Give the fingerprint of every file but the receipts: each run leaves one that says that nothing changed."""
    there = [*opened.folder.glob("departments/*/*.csv"), *opened.folder.glob("departments/*/clean/*"),
             *opened.folder.glob("departments/*/publications/**/*"), *opened.folder.glob("portal/files/*")]  # fmt: skip
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in there
        if path.is_file() and path.parent.name != "receipts"
    }


@pytest.mark.long
def test_what_is_otherwise_is_noticed_and_made_right(tmp_path: Path) -> None:
    """A file that was changed by hand is sent, and a portal that was emptied is filled."""
    opened = run(tmp_path / "hundred")
    there = opened.board.published
    for publication in list(opened.folder.glob("departments/*/publications/*"))[:1]:
        table = publication / f"{publication.name}.csv"
        head, *rows = table.read_text(encoding="utf-8").splitlines(keepends=True)
        table.write_text(head + "".join(rows[:-1]), encoding="utf-8")
    again = run(opened.folder)
    assert again.changed and again.sent == 1 and again.bulk.count("unchanged") == there - 1
    shutil.rmtree(opened.folder / "portal")
    filled = run(opened.folder)
    assert filled.changed and filled.sent >= there and filled.bulk.count("published") == there
    assert not run(opened.folder).changed


def _left_by_a_run(place: Path) -> tuple[Prepared, Bulk]:
    for name in ("departments/imss/raw/a.csv", "departments/imss/inventory.csv", "portal/portal.db", "portal/files/1"):
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text("2014")
    for code in codes():
        (place / "departments" / code).mkdir(exist_ok=True)
    (place / MARK).write_text("{}")
    return Prepared("imss", "beds", "publish", people={"rows": 3}), Bulk([One("imss/publications/beds", "published")])


def test_what_the_run_before_left_stands(tmp_path: Path) -> None:
    prepared, bulk = _left_by_a_run(tmp_path)
    unchanged.note(tmp_path, 2014, [prepared], 7, bulk)
    (tmp_path / "departments" / "history.csv").write_text("what the board saw")
    left = unchanged.left(tmp_path, 2014)
    assert left and left.prepared == [prepared] and left.signed == 7 and left.bulk.count("unchanged") == 1
    assert unchanged.left(tmp_path, 2015) is None


def _same_size_and_moment(place: Path) -> None:
    path = place / "departments/imss/raw/a.csv"
    state = path.stat()
    path.write_text("2015")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


@pytest.mark.parametrize(
    "change",
    [
        lambda place, _patch: _same_size_and_moment(place),
        lambda place, _patch: (place / "departments/imss/raw/b.csv").write_text("x"),
        lambda place, _patch: (place / "departments/imss/inventory.csv").unlink(),
        lambda place, _patch: shutil.rmtree(place / "portal"),
        lambda place, _patch: (place / "portal/portal.db").write_text("2014, and more"),
        lambda place, _patch: (place / "portal/files/1").rename(place / "portal/files/2"),
        lambda place, _patch: (place / unchanged.NOTE).write_text("{"),
        lambda place, _patch: (place / MARK).write_text("another"),
        lambda _place, patch: patch.setattr(unchanged, "program", lambda *_parts: "another"),
        lambda _place, patch: patch.setattr(unchanged, "date", SimpleNamespace(today=lambda: date.today() + timedelta(days=1))),
    ],
    ids=["input", "more", "less", "emptied", "portal", "moved", "broken", "plan", "program", "day"],
)  # fmt: skip
def test_whatever_is_otherwise_is_looked_at_again(
    change: Callable[[Path, pytest.MonkeyPatch], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared, bulk = _left_by_a_run(tmp_path)
    unchanged.note(tmp_path, 2014, [prepared], 7, bulk)
    change(tmp_path, monkeypatch)
    assert unchanged.left(tmp_path, 2014) is None


def test_a_run_in_which_something_went_wrong_is_looked_at_again(tmp_path: Path) -> None:
    prepared, bulk = _left_by_a_run(tmp_path)
    for wrong in (Bulk([One("imss/publications/beds", "refused")]), Bulk([One("imss/publications/beds", "left")])):
        unchanged.note(tmp_path, 2014, [prepared], 7, bulk)
        unchanged.note(tmp_path, 2014, [prepared], 7, wrong)
        assert unchanged.left(tmp_path, 2014) is None
    unchanged.note(tmp_path, 2014, [replace(prepared, problem="It broke.")], 7, bulk)
    assert unchanged.left(tmp_path, 2014) is None


def test_a_folder_told_by_a_short_path_is_the_portals_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server runs in another folder than the command."""
    monkeypatch.chdir(tmp_path)
    told: list[str] = []

    def start(_name: str, words: Callable[[int], list[str]], *_rest: object, **_more: object) -> None:
        told.extend(words(5071))
        raise Problem("enough")

    monkeypatch.setattr("opendata_training.classroom.opening.servers.start", start)
    with pytest.raises(Problem, match="enough"), practice_portal(Path("programme/portal")):
        pass
    assert told[-1] == str(tmp_path / "programme" / "portal")


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("x")
    assert main(["programme", str(tmp_path)]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"] and MARK.startswith(".")


def test_totals_add_up_and_hide_small_counts() -> None:
    many = {
        ("Norte", "A"): 20,
        ("Norte", "B"): 30,
        ("Norte", "C"): 40,
        ("Sur", "A"): 2,
        ("Sur", "B"): 25,
        ("Sur", "C"): 50,
    }
    people = iter(range(sum(many.values())))
    rows = [(zone, kind, f"CURP{next(people)}") for (zone, kind), count in many.items() for _one in range(count)]
    made, by = totals(pd.DataFrame(rows, columns=["ZONA", "TIPO", "CURP"]), {"CURP"})
    assert by == ["ZONA", "TIPO"] and "CURP" not in made.columns
    shown = dict(zip(zip(made["ZONA"], made["TIPO"], strict=True), made[COUNT], strict=True))
    assert shown["Sur", "A"] == "" and shown["Norte", "C"] == "40"
    assert all(count in ("", str(many[group])) for group, count in shown.items()) and set(shown) == set(many)


def test_a_table_that_cannot_be_counted_by_anything_is_its_number_of_rows() -> None:
    made, by = totals(pd.DataFrame({"CURP": ["a", "b"]}), {"CURP"})
    assert by == [] and made[COUNT].tolist() == ["2"]
