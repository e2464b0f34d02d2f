"""Unit 1.1: the office's inventory and process as files, right and in each wrong way, by form, line or spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from opendata_training.classroom import (
    add_row,
    adela_file,
    begin_inventory,
    begin_map,
    check,
    draw_process,
    drop_row,
    fill_row,
    inventory_file,
    inventory_in_numbers,
    look_at,
    process_told,
    row_form,
    show_rows,
    start,
    unit_notes,
    unit_systems,
    work_file,
)
from opendata_training.classroom.grading import mark
from opendata_training.classroom.planning import plan_tables
from opendata_training.classroom.planning.plan_tables import loosely
from opendata_training.classroom.planning.received_inventory import LESSON, Received, received
from opendata_training.classroom.planning.told_process import Process, process
from opendata_training.classroom.tasks import Outcome, Work, find_task, find_unit
from opendata_training.classroom.units._u1_1_map import judge as judge_map
from opendata_training.classroom.units._u1_1_mended import judge
from opendata_training.classroom.units._u1_1_missing import judge as judge_missing
from opendata_training.conversion import convert
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.planning import Row, write_sheet
from opendata_training.planning.inventory import check_inventory
from opendata_training.planning.sheets import inventory, process_map

SEEDS = (2014, 1, 7, 12)


@pytest.fixture
def at(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The unit's folder in a learner's workspace, in English."""
    folder = workspace / "exercises" / "1-1"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    start("1.1")
    return folder


def right_rows(given: Received, *, added: bool = True) -> list[Row]:
    rows = [{**row} for row in given.truth.values()]
    rows += [{**row, "id": ""} for row in given.unlisted.values()] if added else []
    return [Row(row) for row in rows]


def right_map(true: Process) -> list[Row]:
    return [Row(step.row()) for step in true.steps]


def outcome(task: str, folder: Path, seed: int = 2014) -> Outcome:
    return find_task(task).examine(Work(folder, {}, seed))


# The practice data.


@pytest.mark.parametrize("seed", range(24))
def test_each_fault_is_there_and_a_report_sees_it(seed: int, tmp_path: Path) -> None:
    for lesson in (False, True):
        given = received(seed, lesson)
        (tmp_path / "inventory.csv").write_bytes(given.data)
        counts = check_inventory(tmp_path / "inventory.csv").counts
        months = sum(fault.startswith("month") for fault in given.faults)
        assert counts["likely-duplicate"] == len(given.twice) in (1, 2)
        assert (counts["sensitivity-contradiction"], counts["private-without-reason"]) == (2, 1)
        assert (counts["sensitivity-missing"], counts["type-error"], counts["missing-owner"]) == (1, months, 2)
        assert counts["legal-basis-missing"] == 1 and "id-conflict" not in counts
        assert len(given.truth) == 8 and len(given.unlisted) == 2
        assert (given.office == LESSON) == lesson
        assert {row["sensitivity"] for row in given.unlisted.values()} == {"public", "personal"}
        write_sheet(inventory.SHEET, right_rows(given), tmp_path / "right.csv")
        assert check_inventory(tmp_path / "right.csv").counts == {}


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_said_names_each_line_that_is_wrong_and_the_file_is_the_same_in_both_languages(language: str) -> None:
    use_language("en")
    data = received(3).data
    use_language(language)
    given = received(3)
    assert given.data == data
    assert len(given.notes) == len(given.faults) + len(given.twice)
    for code in given.faults.values():
        assert any(given.truth[code]["name"] in note for note in given.notes)
    kept = [one.dataset for one in given.kept]
    assert sorted(filter(None, kept)) == sorted([*given.truth, *given.unlisted]) and kept.count("") == 2


@pytest.mark.parametrize("seed", range(24))
def test_four_things_are_wrong_with_each_map(seed: int, tmp_path: Path) -> None:
    for lesson in (False, True):
        true = process(seed, lesson)
        assert len(true.steps) == 7 and len(true.draft) == 6 and true.blank != true.mistaken
        found = judge_map([Row(step.row()) for step in true.draft], true)
        assert {one.code for one in found.mistakes} == {
            "exit-lacking", "exit-not-led-to", "who-lacking", "kind-wrong", "next-astray",
        }  # fmt: skip
        assert judge_map(right_map(true), true) == Outcome(1.0)


def test_learners_differ() -> None:
    assert len({received(seed).data for seed in range(20)}) == 20
    assert len({received(seed).office for seed in range(40)}) > 5
    assert len({tuple(process(seed).draft) for seed in range(40)}) > 30


# The process map.


def changed(rows: list[Row], number: int, **facts: Any) -> list[Row]:
    return [Row({**row, **facts}) if row["step"] == number else row for row in rows]


def wrong_maps() -> dict[str, list[Row]]:
    true = process(2014)
    rows, lost = right_map(true), true.lost
    without = [row for row in rows if row["step"] != lost]
    return {
        "exit-lacking": changed(without, 5, next="6; 7"),
        "exit-is-no-exit": changed(rows, lost, kind="kept"),
        "exit-nobody": changed(rows, lost, who=""),
        "exit-who": changed(rows, lost, who="Directora"),
        "exit-not-led-to": changed(rows, 5, next="6"),
        "who-lacking": changed(rows, true.blank, who="sin asignar"),
        "who-wrong": changed(rows, true.blank, who="Directora"),
        "kind-wrong": changed(rows, true.mistaken, kind="leaves"),
        "next-astray": changed(rows, true.astray, next="9"),
        "next-wrong": changed(rows, true.astray, next="5"),
        "step-gone": [row for row in rows if row["step"] != 1],
        "was-right": changed(rows, 1, kind="kept"),
        "step-twice": [*rows, rows[0]],
        "no-number": [*rows, Row({**rows[0], "step": "uno"})],
    }


WRONG_MAPS = wrong_maps()


@pytest.mark.parametrize("code", WRONG_MAPS)
def test_each_wrong_map_is_named_and_costs_some(code: str) -> None:
    found = judge_map(WRONG_MAPS[code], process(2014))
    assert code in [one.code for one in found.mistakes]
    assert found.share is not None and 0.5 <= found.share < 1


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_draft_is_not_attempted_in_any_language_and_the_right_map_is_right(
    seed: int, language: str, tmp_path: Path
) -> None:
    path = tmp_path / "process-map.csv"
    use_language(language)
    write_sheet(process_map.SHEET, [step.row() for step in process(seed).draft], path)
    use_language("en")
    assert outcome("1.1.b", tmp_path, seed).state == "not-attempted"
    use_language(language)
    write_sheet(process_map.SHEET, right_map(process(seed)), path)
    use_language("en")
    assert outcome("1.1.b", tmp_path, seed) == Outcome(1.0)


# The inventory.


def with_line(rows: list[Row], code: str, **facts: Any) -> list[Row]:
    return [Row({**row, **facts}) if row["id"] == code else row for row in rows]


def wrong_inventories() -> dict[str, list[Row]]:
    given = received(2014)
    rows, fault = right_rows(given), given.faults
    again = next(line for line in given.lines if line["name"] in given.twice)
    whole = next(code for code in given.truth if code not in fault.values())
    return {
        "made-public": with_line(rows, fault["personal"], private="public", sensitivity="public", reason=""),
        "contradiction-left": with_line(rows, fault["closed"], private="private"),
        "closed-needlessly": with_line(rows, fault["closed"], private="private", sensitivity="personal"),
        "reason-left": with_line(rows, fault["closed"], reason="No sé por qué"),
        "reason-lacking": with_line(rows, fault["reserved"], reason="pendiente"),
        "owner-lacking": with_line(rows, fault["unowned"], responsible="", owner="Sin área"),
        "owner-wrong": with_line(rows, fault["unowned"], owner="Dirección de Nadie"),
        "sensitivity-lacking": with_line(rows, fault["unsaid"], sensitivity=""),
        "sensitivity-wrong": with_line(rows, fault["unsaid"], sensitivity="reserved"),
        "month-in-words": with_line(rows, fault["month"], date="agosto"),
        "month-wrong": with_line(rows, fault["month"], date="2013-01"),
        "law-lacking": with_line(rows, fault["law"], legal_basis="-"),
        "still-twice": [*rows, Row(again)],
        "line-lost": [row for row in rows if row["id"] != whole],
        "id-changed": [Row({**row, "id": "otra"}) if row["id"] == whole else row for row in rows],
        "was-right": with_line(rows, whole, sensitivity="internal"),
    }


WRONG_INVENTORIES = wrong_inventories()


@pytest.mark.parametrize("code", WRONG_INVENTORIES)
def test_each_wrong_inventory_is_named_and_costs_some(code: str) -> None:
    found = judge(WRONG_INVENTORIES[code], received(2014))
    assert found.mistakes[0].code == code
    assert found.share is not None and 0.7 < found.share < 1


def wrong_additions() -> dict[str, list[Row]]:
    given = received(2014)
    rows = right_rows(given)
    public, personal = (row["name"] for row in given.unlisted.values())

    def of(name: str, **facts: Any) -> list[Row]:
        return [Row({**row, **facts}) if row["name"] == name else row for row in rows]

    return {
        "exposes": of(personal, private="public", sensitivity="public"),
        "not-found": [row for row in rows if row["name"] != public],
        "cell-blank": of(public, system=""),
        "owner-other": of(public, owner="Dirección de Nadie"),
        "opening-unsaid": of(public, private=""),
        "why-lacking": of(personal, reason=""),
        "closed-without-need": of(public, private="private", sensitivity="personal"),
        "no-dataset": [*rows, Row({**rows[0], "id": "", "name": "Correo institucional"})],
    }


WRONG_ADDITIONS = wrong_additions()


@pytest.mark.parametrize("code", WRONG_ADDITIONS)
def test_each_wrong_addition_is_named_and_costs_some(code: str) -> None:
    found = judge_missing(WRONG_ADDITIONS[code], received(2014))
    assert [one.code for one in found.mistakes] == [code]
    assert found.share is not None and 0.4 < found.share < 1


@pytest.mark.parametrize("seed", SEEDS)
def test_the_right_inventory_is_right_and_the_received_one_not_attempted(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "inventory.csv"
    path.write_bytes(received(seed).data)
    assert outcome("1.1.d", tmp_path, seed).state == outcome("1.1.e", tmp_path, seed).state == "not-attempted"
    write_sheet(inventory.SHEET, right_rows(received(seed), added=False), path)
    assert outcome("1.1.d", tmp_path, seed) == Outcome(1.0)
    assert outcome("1.1.e", tmp_path, seed).state == "not-attempted"
    write_sheet(inventory.SHEET, right_rows(received(seed))[::-1], path)
    assert outcome("1.1.d", tmp_path, seed) == outcome("1.1.e", tmp_path, seed) == Outcome(1.0)


def test_one_month_in_words_does_not_hide_the_rest(tmp_path: Path) -> None:
    write_sheet(inventory.SHEET, WRONG_INVENTORIES["month-in-words"], tmp_path / "inventory.csv")
    assert (outcome("1.1.d", tmp_path).share or 0) > 0.8
    assert outcome("1.1.e", tmp_path) == Outcome(1.0)


def test_files_that_are_something_else_are_told(tmp_path: Path) -> None:
    for name, task in (("inventory", "1.1.d"), ("process-map", "1.1.b")):
        assert outcome(task, tmp_path).state == "not-attempted"
        (tmp_path / f"{name}.csv").write_text("a,b\n1,2\n")
        found = outcome(task, tmp_path)
        assert found.share == 0.0 and found.mistakes[0].code.endswith("-unusable")
        (tmp_path / f"{name}.csv").write_bytes(b"")
        assert outcome(task, tmp_path).share == 0.0


# As a learner does it.


def map_by_lines(at: Path) -> None:
    true = process(2014)
    for step in true.steps:
        cells = step.row()
        if step.number == true.lost:
            add_row("process-map.csv", **{key: value for key, value in cells.items() if key != "id"})
        else:
            fill_row("process-map.csv", row=step.number, kind=cells["kind"], who=cells["who"], next=cells["next"])


def map_by_form(at: Path) -> None:
    true = process(2014)
    chosen, grid, buttons, _said = row_form("process-map.csv").children
    fields = {column.key: box.children[1] for column, box in zip(process_map.SHEET.columns, grid.children, strict=True)}
    for step in true.steps:
        places = [at for text, at in chosen.options if text.startswith(f"{step.number}. ")]
        chosen.value = places[0] if places else -1
        for key, value in step.row().items():
            words = {"made": "made", "kept": "kept", "changed": "changed", "leaves": "leaves"}
            fields[key].value = words.get(str(value), str(value)) if key != "kind" else kind_words(str(value))
        buttons.children[0].click()


def kind_words(code: str) -> str:
    from opendata_training.planning.sheets.process_map import KINDS

    return str(KINDS[code])


def map_by_spreadsheet(at: Path) -> None:
    write_sheet(process_map.SHEET, right_map(process(2014)), at / "process-map.xlsx")


@pytest.mark.parametrize("way", [map_by_lines, map_by_form, map_by_spreadsheet])
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_map_by_lines_form_and_workbook_earns_the_same(way: Any, language: str, at: Path) -> None:
    use_language(language)
    begin_map()
    assert check("1.1.b").state == "not-attempted" and mark("1.1.b") == 0
    way(at)
    assert check("1.1.b").state == "correct" and mark("1.1.b") == 4
    assert len(draw_process("process-map.csv").table) == 8


def inventory_by_lines(at: Path) -> None:
    given = received(2014)
    for name in given.twice:
        drop_row("inventory.csv", row=name)
    for code in dict.fromkeys(given.faults.values()):
        row = given.truth[code]
        keys = ("responsible", "owner", "private", "sensitivity", "reason", "date", "legal_basis")
        fill_row("inventory.csv", row=row["name"], **{key: row[key] or "-" for key in keys})
    for row in given.unlisted.values():
        add_row("inventory.csv", **{key: value for key, value in row.items() if key not in ("id", "update", "size_mb")})


def inventory_by_form(at: Path) -> None:
    given = received(2014)
    chosen, grid, buttons, _said = row_form("inventory.csv").children
    fields = {column.key: box.children[1] for column, box in zip(inventory.SHEET.columns, grid.children, strict=True)}
    from opendata_training.planning.cells import as_text

    for name in given.twice:
        chosen.value = next(at for text, at in chosen.options if text.endswith(f"· {name}"))
        buttons.children[1].click()
    for row in [*given.truth.values(), *({**row, "id": ""} for row in given.unlisted.values())]:
        places = [at for text, at in chosen.options if text.endswith(f"· {row['name']}")]
        chosen.value = places[0] if places else -1
        for column in inventory.SHEET.columns:
            fields[column.key].value = as_text(column, row[column.key])
        buttons.children[0].click()


def inventory_by_spreadsheet(at: Path) -> None:
    write_sheet(inventory.SHEET, right_rows(received(2014)), at / "inventory.xlsx")


@pytest.mark.parametrize("way", [inventory_by_lines, inventory_by_form, inventory_by_spreadsheet])
@pytest.mark.parametrize("language", ["en", "es"])
def test_an_inventory_by_lines_form_and_workbook_earns_the_same(way: Any, language: str, at: Path) -> None:
    use_language(language)
    begin_inventory()
    assert check("1.1.d").state == "not-attempted" and mark("1.1.e") == 0
    way(at)
    assert check("1.1.d").state == "correct" and mark("1.1.d") == 5
    assert check("1.1.e").state == "correct" and mark("1.1.e") == 3
    assert look_at("inventory.csv").valid


def test_a_line_run_again_does_not_undo_what_the_form_decided(at: Path) -> None:
    begin_inventory()
    row = received(2014).truth[received(2014).faults["unsaid"]]
    fill_row("inventory.csv", row=row["name"], sensitivity="public")
    inventory_by_form(at)
    assert "already written" in fill_row("inventory.csv", row=row["name"], sensitivity="public").title
    name = next(iter(received(2014).twice))
    assert "nothing was changed" in drop_row("inventory.csv", row=name).title
    assert check("1.1.d").state == "correct"


def test_lines_count_again_in_a_file_that_was_begun_again(at: Path) -> None:
    begin_inventory()
    name = next(iter(received(2014).twice))
    drop_row("inventory.csv", row=name)
    (at / "inventory.csv").unlink()
    begin_inventory()
    assert "taken out" in drop_row("inventory.csv", row=name).title
    assert name not in [row["name"] for row in loosely(at / "inventory.csv")]


def test_the_form_saves_nothing_over_a_file_that_was_changed_meanwhile(at: Path) -> None:
    begin_inventory()
    box = row_form("inventory.csv")
    first = loosely(at / "inventory.csv")[0]
    fill_row("inventory.csv", row=first["name"], system="Otro")
    before = (at / "inventory.csv").read_bytes()
    box.children[2].children[0].click()
    assert (at / "inventory.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: fill_row("inventory.csv", row="Nada parecido", owner="X"), "Did you mean"),
        (lambda: fill_row("inventory.csv", row="a", owner="X"), "are called a"),
        (lambda: fill_row("inventory.csv", row="Guarderías", dueño="X"), "no column called dueño"),
        (lambda: fill_row("inventory.csv", row="Guarderías", private="quizá"), "is not understood"),
        (lambda: show_rows("inventory.csv", "nada"), "no column called nada"),
        (lambda: inventory_file("otra"), "none of: exercise, lesson"),
    ],
)
def test_what_is_wrong_with_a_line_is_said_and_changes_nothing(call: Any, words: str, at: Path) -> None:
    begin_inventory()
    before = (at / "inventory.csv").read_bytes()
    with pytest.raises(Problem, match=words):
        call()
    assert (at / "inventory.csv").read_bytes() == before


def test_a_blank_line_changes_nothing_and_what_is_there_is_not_added(at: Path) -> None:
    begin_inventory()
    before = (at / "inventory.csv").read_bytes()
    for card in (
        fill_row("inventory.csv", row="", owner=""),
        drop_row("inventory.csv"),
        add_row("inventory.csv", name=""),
    ):
        assert "changes nothing" in card.title
    assert "already" in add_row("inventory.csv", name="GUARDERÍAS", owner="X").title
    assert (at / "inventory.csv").read_bytes() == before


def test_what_a_learner_left_is_not_changed_while_it_is_marked(at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin_inventory()
    begin_map()
    before = {path.name: path.read_bytes() for path in at.glob("*.csv")}
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    inventory_by_lines(at)
    map_by_lines(at)
    assert {path.name: path.read_bytes() for path in at.glob("*.csv")} == before


def test_lines_make_again_what_was_lost_on_the_way(at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    monkeypatch.setattr(plan_tables, "_MADE_WHILE_MARKING", set())
    begin_inventory()
    begin_map()
    inventory_by_lines(at)
    map_by_lines(at)
    assert (mark("1.1.b"), mark("1.1.d"), mark("1.1.e")) == (4, 5, 3)


def test_the_files_of_lesson_and_exercise(at: Path) -> None:
    path = inventory_file()
    assert path.parent == at and path.name == "inventory-received.csv"
    lesson = inventory_file("lesson", 5)
    assert lesson == work_file("1-1-inventory.csv") and lesson.read_bytes() == received(5, True).data
    fill_row(lesson, row="Inversión en obra hidráulica", name="Obras")
    assert inventory_file("lesson", 5) == lesson and b"Obras" in lesson.read_bytes()
    assert len(inventory_in_numbers(lesson).table) > 5
    assert adela_file(lesson).name == "1-1-inventory-adela.xlsx"
    assert len(process_told("lesson", 5).table) == 7 and len(unit_notes().table) > 8 and len(unit_systems().table) == 13


def test_a_workbook_goes_before_the_csv(at: Path) -> None:
    begin_inventory()
    convert(at / "inventory.csv", at / "inventory.xlsx")
    (at / "inventory.csv").write_text("x")
    assert "inventory.xlsx" in " ".join(begin_inventory().lines)
    assert "10 rows" in show_rows("inventory.csv").title


def test_the_points_add_up() -> None:
    assert find_unit("1.1").points == 20
