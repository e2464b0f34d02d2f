"""Unit 1.3: a register and a profile as they are handed over, the register completed by board, line or spreadsheet, and spoiled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from opendata_training import files
from opendata_training.classroom import (
    barrier_board,
    barrier_matrix,
    barriers_file,
    begin_register,
    check,
    list_barriers,
    plan_barrier,
    readiness_board,
    readiness_file,
    show_barrier,
    show_readiness,
    show_register,
    start,
)
from opendata_training.classroom.cards import Card
from opendata_training.classroom.grading import mark
from opendata_training.classroom.planning.obstacles import (
    DAY,
    EXERCISE,
    LAST,
    SOON,
    busiest,
    office,
    practice_register,
)
from opendata_training.classroom.planning.readiness_board import ReadinessBoard
from opendata_training.classroom.planning.readiness_practice import as_zero, practice_profile
from opendata_training.classroom.planning.register_board import Board
from opendata_training.classroom.tasks import Outcome, Work, find_task, find_unit
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.planning import check_sheet, read_sheet, write_sheet
from opendata_training.planning.barriers.knowing import recognised
from opendata_training.planning.barriers.register import ACT, register_of
from opendata_training.planning.barriers.states import names_somebody
from opendata_training.planning.readiness.profile import read_profile
from opendata_training.planning.sheet import Row
from opendata_training.planning.sheets.barriers import SHEET

SEEDS = (2014, 1, 7)
Rows = list[Row]


@pytest.fixture
def at(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The unit's folder in a learner's workspace, in English."""
    folder = workspace / "exercises" / "1-3"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    start("1.3")
    return folder


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw no matrix, which takes a while each time and is tested elsewhere."""
    monkeypatch.setattr(
        "opendata_training.classroom.planning.register_board.heat_map", lambda register, marked: Card.note("matrix")
    )


def is_open(row: Row) -> bool:
    return row["state"] in ("", "open", "working")


def twin(rows: Rows) -> tuple[int, int]:
    """Give the double, which is in capitals, and the row that it repeats."""
    double = next(n for n, row in enumerate(rows) if row["barrier"].isupper())
    known = recognised(rows[double]["barrier"])
    return double, next(n for n, row in enumerate(rows) if n != double and row["id"] == rows[double]["id"]
                        and recognised(row["barrier"]) == known and is_open(row))  # fmt: skip


def completed(rows: Rows) -> Rows:
    """Complete a register as the exercise asks."""
    double, _kept = twin(rows)
    for row in rows:
        if not is_open(row):
            continue
        row["owner"] = row["owner"] if names_somebody(row["owner"]) else "Hugo Ríos Mar"
        row["solution"] = row["solution"] or "Agree with systems on one export"
        row["likelihood"], row["impact"] = row["likelihood"] or 3, row["impact"] or 3
        limit = SOON if row["likelihood"] * row["impact"] >= ACT else LAST
        if row["due"] is None or not DAY <= row["due"] <= limit:
            row["due"] = limit
    return [row for number, row in enumerate(rows) if number != double]


def right(seed: int = 2014) -> Rows:
    return completed(practice_register(seed))


def first_open(rows: Rows) -> Row:
    return next(row for row in rows if is_open(row))


def changed(**cells: Any) -> Rows:
    rows = right()
    first_open(rows).update(cells)
    return rows


def wrong_registers() -> dict[str, Rows]:
    double = practice_register(2014)
    number, _kept = twin(double)
    grave = right()
    next(row for row in grave if is_open(row) and row["likelihood"] * row["impact"] >= ACT)["due"] = LAST
    low = right()
    next(row for row in low if is_open(row) and row["likelihood"] * row["impact"] >= ACT)["likelihood"] = 1
    return {
        "barrier-deleted": right()[1:],
        "still-twice": [*right(), double[number]],
        "no-person": changed(owner=""),
        "nobody-named": changed(owner="todos"),
        "nothing-done": changed(solution="ver"),
        "no-day": changed(due=None),
        "day-past": changed(due=DAY - timedelta(days=1)),
        "day-after": changed(due=LAST + timedelta(days=1)),
        "grave-too-late": grave,
        "not-judged": changed(impact=None),
        "score-lowered": low,
        "closed-on-paper": changed(state="solved"),
    }


WRONG_REGISTERS = wrong_registers()


def outcome(folder: Path, seed: int = 2014) -> Outcome:
    return find_task("1.3.d").examine(Work(folder, {}, seed))


# What is handed over.


@pytest.mark.parametrize("seed", range(12))
def test_each_register_has_what_the_tasks_ask_for(seed: int) -> None:
    rows = practice_register(seed)
    register = register_of(rows, DAY)
    assert office(seed) in EXERCISE
    assert len(rows) == 18 and [row["folio"] for row in rows] == [f"B-{n:02d}" for n in range(1, 19)]
    assert len(register.unowned) >= 3 and register.undated and register.unsolved and register.by_band["unknown"] >= 1
    assert any(one.owner for one in register.unowned) and any(not one.owner for one in register.unowned)
    assert sum(one.due == DAY for one in register.open) == 1
    assert any(one.due and one.due < DAY for one in register.barriers if not one.open)
    assert len(busiest(register)) == 1
    double, kept = twin(rows)
    assert register.barriers[double].score == register.barriers[kept].score


@pytest.mark.parametrize("seed", range(12))
def test_each_careless_reading_of_a_profile_names_another_dimension(seed: int) -> None:
    profile = practice_profile(seed)
    readings = [
        profile.weakest[0].dimension.code,
        min(profile.parts, key=lambda one: one.claimed or 0.0).dimension.code,
        max(profile.parts, key=lambda one: (one.claimed or 0.0) - (one.share or 0.0)).dimension.code,
        min(profile.parts, key=as_zero).dimension.code,
    ]
    assert len(set(readings)) == 4
    assert profile.weakest[0].share != profile.weakest[1].share
    assert profile.unshown and profile.unanswered


def test_learners_differ_and_the_lesson_is_of_another_department(at: Path) -> None:
    said = {repr(register_of(practice_register(seed), DAY)) for seed in range(20)}
    assert len(said) == 20 and len({office(seed) for seed in range(40)}) > 5
    assert office(2014, lesson=True) not in EXERCISE
    path, lesson = barriers_file(), barriers_file("lesson", 2014)
    assert path.parent == at and lesson.parent.name == "work"
    assert path.read_bytes() != lesson.read_bytes()
    assert barriers_file() == path
    path.write_text("x")
    assert barriers_file() != path and path.read_text() == "x"
    assert readiness_file().parent == at and read_profile(readiness_file("lesson", 2014)).weakest
    with pytest.raises(Problem, match="exercise, lesson"):
        barriers_file("lección")


def test_the_files_are_files_of_a_plan(at: Path) -> None:
    report = check_sheet(SHEET, barriers_file())
    assert report.valid
    assert {"barrier-unowned", "barrier-unplanned", "barrier-unjudged", "barrier-twice"} == set(report.counts)


def careless(seed: int) -> list[tuple[str, str, int, str]]:
    """Give what a careless reader counts: task, question, number, and what the slip is called."""
    register = register_of(practice_register(seed), DAY)
    rows, still = register.barriers, [one for one in register.barriers if one.state in ("open", "working")]
    known = [one for one in still if one.likelihood and one.impact]
    return [
        ("1.3.b", "open", len(rows), "closed-counted"),
        ("1.3.b", "open", sum(one.state == "open" for one in still), "in-work-is-open"),
        ("1.3.b", "sum", sum((one.likelihood or 0) + (one.impact or 0) for one in known), "added"),
        ("1.3.b", "sum", sum((one.likelihood or 0) * (one.impact or 0) for one in rows), "closed-counted"),
        ("1.3.c", "unowned", sum(not one.owner for one in still), "everybody-is-nobody"),
        ("1.3.c", "late", sum(one.due is not None and one.due <= DAY for one in still), "late-today"),
        ("1.3.c", "late", sum(one.due is not None and one.due < DAY for one in rows), "late-closed"),
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_careless_count_is_called_by_its_name(seed: int, tmp_path: Path) -> None:
    for task, item, number, code in careless(seed):
        found = find_task(task).examine(Work(tmp_path, {item: number}, seed))
        assert found.mistakes[0].code == code, (task, item, number)


# The register.


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", ["barriers.csv", "barriers.xlsx"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_complete_register_is_right_and_the_received_one_is_not_attempted(
    seed: int, name: str, language: str, tmp_path: Path
) -> None:
    assert outcome(tmp_path, seed).state == "not-attempted"
    write_sheet(SHEET, practice_register(seed), tmp_path / name)
    use_language(language)
    assert outcome(tmp_path, seed).state == "not-attempted"
    write_sheet(SHEET, right(seed), tmp_path / name)
    assert outcome(tmp_path, seed) == Outcome(1.0)


@pytest.mark.parametrize("code", WRONG_REGISTERS)
def test_each_wrong_register_is_named_and_costs_a_sixth(code: str, tmp_path: Path) -> None:
    write_sheet(SHEET, WRONG_REGISTERS[code], tmp_path / "barriers.csv")
    found = outcome(tmp_path)
    assert [one.code for one in found.mistakes] == [code]
    assert found.share == pytest.approx(5 / 6)


def test_a_file_that_is_no_register_or_another_one_is_told(tmp_path: Path) -> None:
    files.write_text(tmp_path / "barriers.csv", "a,b\n1,2\n")
    assert [one.code for one in outcome(tmp_path).mistakes] == ["register-unusable"]
    files.write_text(tmp_path / "barriers.csv", "Barrera,Impacto\nx,9\n")
    assert [one.code for one in outcome(tmp_path).mistakes] == ["register-unusable"]
    files.write_text(tmp_path / "barriers.csv", "Barrera,Impacto\nla luna,5\n")
    assert [one.code for one in outcome(tmp_path).mistakes] == ["another-register"]


def test_an_empty_register_earns_nothing(tmp_path: Path) -> None:
    write_sheet(SHEET, [], tmp_path / "barriers.csv")
    assert not outcome(tmp_path).share


def test_what_was_handed_over_earns_little_for_a_word_changed(tmp_path: Path) -> None:
    rows = practice_register(2014)
    first_open(rows)["owner"] = "Ana"
    write_sheet(SHEET, rows, tmp_path / "barriers.csv")
    share = outcome(tmp_path).share
    assert share is not None and share <= 1 / 6


# As a learner does it.


def texts_of(row: Row) -> dict[str, str]:
    return {
        "owner": row["owner"], "solution": row["solution"], "due": row["due"].isoformat() if row["due"] else "",
        "likelihood": str(row["likelihood"] or ""), "impact": str(row["impact"] or ""),
    }  # fmt: skip


def by_lines(at: Path) -> None:
    rows = practice_register(2014)
    double, kept = twin(rows)
    for row in right():
        if is_open(row):
            plan_barrier("barriers.csv", row["folio"], **texts_of(row))
    plan_barrier("barriers.csv", rows[double]["folio"], same_as=rows[kept]["folio"])


def by_board(at: Path) -> None:
    board = Board(at / "barriers.csv")
    rows = practice_register(2014)
    double, kept = twin(rows)
    for row in right():
        if is_open(row):
            board.which.value = next(n for n, one in enumerate(board.rows) if one["folio"] == row["folio"])
            board.owner.value, board.solution.value = row["owner"], row["solution"]
            board.due.value = row["due"].isoformat()
            board.likelihood.value, board.impact.value = row["likelihood"], row["impact"]
            board.button.click()
    board.which.value = double
    board.same_as.value = kept
    board.button.click()


def by_spreadsheet(at: Path) -> None:
    write_sheet(SHEET, right(), at / "barriers.xlsx")


@pytest.mark.parametrize("way", [by_lines, by_board, by_spreadsheet])
@pytest.mark.parametrize("language", ["en", "es"])
def test_lines_board_and_workbook_earn_the_same(
    way: Callable[[Path], None], language: str, at: Path, undrawn: None
) -> None:
    use_language(language)
    assert begin_register().name == "barriers.csv"
    assert check("1.3.d").state == "not-attempted" and mark("1.3.d") == 0
    way(at)
    assert check("1.3.d").state == "correct", check("1.3.d")
    assert mark("1.3.d") == 6
    assert begin_register().parent == at


def test_a_line_run_again_does_not_undo_what_was_corrected_since(at: Path) -> None:
    begin_register()
    plan_barrier("barriers.csv", "B-01", owner="Ana")
    plan_barrier("barriers.csv", "B-01", owner="Luz Gil")
    board = Board(at / "barriers.csv")
    board.which.value = 0
    board.owner.value = "Eva Sol"
    board.button.click()
    assert "already written" in plan_barrier("barriers.csv", "b-01", owner="Luz Gil").title
    assert read_sheet(SHEET, at / "barriers.csv")[0]["owner"] == "Eva Sol"
    assert "changes nothing" in plan_barrier("barriers.csv", "B-01").title


@pytest.mark.parametrize(
    ("folio", "facts", "words"),
    [
        ("B-99", {"owner": "Ana"}, "no barrier B-99"),
        ("B-01", {"due": "el viernes"}, "el viernes"),
        ("B-01", {"impact": "9"}, "from 1 to 5"),
        ("B-01", {"state": "casi"}, "casi"),
        ("B-01", {"same_as": "B-01"}, "not the same"),
        ("B-04", {"same_as": "B-11"}, "not the same"),
    ],
)
def test_what_is_wrong_with_a_line_is_said_and_changes_nothing(
    folio: str, facts: dict[str, str], words: str, at: Path
) -> None:
    path = begin_register()
    before = path.read_bytes()
    with pytest.raises(Problem, match=words):
        plan_barrier("barriers.csv", folio, **facts)
    assert path.read_bytes() == before


def test_what_is_wrong_on_the_board_is_said_and_nothing_is_saved(at: Path) -> None:
    path = begin_register()
    before = path.read_bytes()
    board = Board(path)
    board.due.value = "mañana"
    assert board._saved().look == "trouble"
    path.unlink()
    assert board._saved().look == "trouble"
    path.write_bytes(before)
    board.due.value = "2014-06-20"
    assert board._saved().look == "note"


def test_the_board_moves_with_the_sliders(at: Path) -> None:
    path = begin_register()
    board = Board(path)
    board.which.value = 0
    board.likelihood.value, board.impact.value = 5, 5
    assert "5 × 5 = 25" in board.shown.value
    board.impact.value = 0
    assert "Not judged yet" in board.shown.value
    board.impact.value = 4
    board.button.click()
    rows = read_sheet(SHEET, path)
    assert (rows[0]["likelihood"], rows[0]["impact"], rows[0]["folio"]) == (5, 4, "B-01")
    assert barrier_board(path).children


def test_what_a_learner_left_is_not_changed_while_it_is_marked(at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = begin_register()
    plan_barrier("barriers.csv", "B-01", owner="Ana")
    barriers_file()
    readiness_file()
    before = {one.name: one.read_bytes() for one in at.iterdir()}
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    plan_barrier("barriers.csv", "B-02", owner="Luz")
    barriers_file()
    readiness_file()
    begin_register()
    show_register(path)
    assert {one.name: one.read_bytes() for one in at.iterdir()} == before


def test_the_register_is_shown_as_of_a_day(at: Path) -> None:
    now, later = show_register(barriers_file()), show_register(barriers_file(), "2014-07-07")
    assert len(later.late) > len(now.late) and now.day == date(2014, 6, 9)
    assert barrier_matrix(barriers_file()).table
    with pytest.raises(Problem, match="9 de junio"):
        show_register(barriers_file(), "9 de junio")


def test_the_rows_are_shown_as_they_stand(at: Path) -> None:
    head, *rows = list_barriers(barriers_file()).table
    received = practice_register(2014)
    assert [row[0] for row in rows] == [row["folio"] for row in received]
    place = head.index("Owner")
    assert [row[place] for row in rows] == [row["owner"] for row in received]


def test_the_library_is_shown(at: Path) -> None:
    assert "no-time" in repr(show_barrier())
    assert "theodi.org" in str(show_barrier("size").folded)
    with pytest.raises(Problem, match="nada"):
        show_barrier("nada")


def test_a_level_moves_the_bars_only_as_far_as_it_can_be_shown(at: Path) -> None:
    board = ReadinessBoard(readiness_file("lesson", 2014))
    code = board.profile.part("funding").answers[0].question.code
    board.which.value = "funding"
    board.answer(code, level=3, evidence="")
    low = board.profile.part("funding").share
    board.answer(code, evidence="Letter")
    high = board.profile.part("funding").share
    assert low is not None and high is not None and low < high
    board.button.click()
    assert read_profile(board.place).to_json() == board.profile.to_json()
    assert (
        board.place.parent.name == "work"
        and ReadinessBoard(readiness_file("lesson", 2014)).profile.part("funding").share == high
    )
    assert readiness_board(readiness_file("lesson", 2014)).children
    assert show_readiness(readiness_file()).weakest


def test_the_points_add_up() -> None:
    assert find_unit("1.3").points == 20
