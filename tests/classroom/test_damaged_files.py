"""Files of the workspace that a person, a program or a full disk spoiled: the classroom goes on."""

import pytest

from opendata_training.classroom import (
    answer,
    answers,
    check,
    clean,
    environment,
    help_me,
    hint,
    journal,
    places,
    progress,
    start,
)
from opendata_training.classroom.tasks import find_task, find_unit
from opendata_training.departments import OPEN_SEED
from opendata_training.errors import Problem

UNIT = find_unit("2.1")
DEEP = "[" * 100_000


@pytest.mark.parametrize(
    "text",
    [
        DEEP,
        "[]",
        '{"2.1.a": 3, "2.1.d": null}',
        '{"2.1.a": {"tries": "x", "hints": null, "done": 1, "state": 7, "code": 3}}',
        '{"2.1.a": {"tries": -9, "hints": -5}}',
        '{"2.1.a": {"tries": 1e400, "hints": {}}}',
    ],
)
def test_a_progress_file_that_counts_nothing_any_more(workspace, text):
    (workspace / ".opendata" / "progress.json").write_text(text)
    start("2.1")
    progress()
    help_me()
    assert check("2.1.a", answer={"encoding": "x", "delimiter": "y"}).state == "not-yet"
    assert hint("2.1.a").lines[0] == str(find_task("2.1.a").hints[0])
    assert journal.load()["2.1.a"]["tries"] == 1


def test_a_check_is_told_where_it_cannot_be_kept(workspace):
    (workspace / ".opendata" / "progress.json").mkdir()
    card = check("2.1.a", answer={"encoding": "windows-1252", "delimiter": "semicolon"})
    assert card.state == "correct" and "progress.json" in card.lines[-1]


@pytest.mark.parametrize("seed", ['"x"', "null", "[]", "1e400", "true"])
def test_a_spoiled_seed_is_the_open_one(workspace, seed):
    (workspace / ".opendata" / "workspace.json").write_text(f'{{"seed": {seed}}}')
    assert places.own_seed() == OPEN_SEED
    assert check("2.1.a").state == "not-attempted"


def test_a_deep_workspace_file_is_none(workspace):
    (workspace / ".opendata" / "workspace.json").write_text(DEEP)
    assert places.settings() == {}


def test_a_row_pasted_twice_counts_where_it_says_something(workspace):
    answer("2.1.a", encoding="utf-8")
    path = answers.sheet(UNIT)
    path.write_text(path.read_text(encoding="utf-8-sig") + "2.1.a,encoding,again,\n", encoding="utf-8")
    assert answers.of(find_task("2.1.a"))["encoding"] == "utf-8"


def test_a_number_of_thousands_of_digits_is_a_wrong_answer(workspace):
    assert check("2.1.b", answer={"title_rows": "9" * 5000}).state == "not-yet"


@pytest.mark.parametrize("given", [3, [[1, 2]], {1, 2}])
def test_an_answer_of_no_kind_is_told(workspace, given):
    assert "a table, the name of a file" in check("2.1.e", answer=given).title


@pytest.mark.parametrize(
    "text",
    [
        DEEP,
        "[]",
        '{"files": [3]}',
        '{"files": [{"sha256": []}], "verified": [1], "gates": [1]}',
        '{"files": [{"sha256": "x"}], "verified": "yes", "gates": "yes"}',
        '{"files": [], "verified": {"a": 1}, "gates": {"a": 1}}',
    ],
)
def test_a_receipt_that_nothing_wrote(workspace, text):
    (workspace / "exercises" / "2-1" / "receipt.json").write_text(text)
    card = check("2.1.g")
    assert card.state == "not-yet" and "cannot be read" in card.lines[0]


def test_a_spoiled_mark_of_who_made_the_clean_file_keeps_it(workspace):
    for name, value in {"total_row": "yes", "leading_zero": "5", "months_to_rows": "yes"}.items():
        answer("2.1.d", **{name: value})
    folder = workspace / "exercises" / "2-1"
    (folder / "clean.csv").write_text("by hand")
    (workspace / ".opendata" / "made-by-clean.sha256").write_bytes(b"\xff\xfe")
    clean("2.1")
    assert "by hand" in {path.read_text(encoding="utf-8") for path in folder.glob("clean-*.csv")}


@pytest.mark.parametrize("address", ["http://[::1", "nonsense", "http://127.0.0.1:99999"])
def test_an_address_that_is_none(workspace, monkeypatch, address):
    monkeypatch.setenv("OPENDATA_PORTAL", address)
    monkeypatch.setenv("OPENDATA_TOKEN", "x")
    assert "does not answer" in " ".join(help_me().lines)
    environment()


def test_help_comes_where_nothing_can_be_looked_at(monkeypatch):
    monkeypatch.setenv("OPENDATA_WORKSPACE", "/" + "x" * 300)
    assert help_me().lines
    with pytest.raises(Problem, match="too long"):
        start("2.1")
