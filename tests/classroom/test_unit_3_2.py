"""Unit 3.2: an office's files, and its canvas, right and in each wrong way, by form, line or spreadsheet."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from opendata_training.classroom import (
    calendar_slider,
    canvas_form,
    check,
    compare_releases,
    datasets_at_hand,
    fill_canvas,
    look_at_links,
    measure_use,
    office_files,
    print_canvas,
    release_number,
    start,
    update_calendar,
)
from opendata_training.classroom.grading import mark
from opendata_training.classroom.planning.after_files import EARLIER, LATER
from opendata_training.classroom.planning.after_office import DAY, FOUND, HOST, LESSON, office
from opendata_training.classroom.planning.after_releases import GONE, MONEY, RENAMED, pair
from opendata_training.classroom.tasks import Outcome, Work, find_task, find_unit
from opendata_training.classroom.units._u3_2_calendar import calendar_of_seed
from opendata_training.classroom.units._u3_2_canvas import NEEDED
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.planning.sheet import read_sheet, write_sheet
from opendata_training.planning.sheets.canvas import SHEET
from opendata_training.planning.sheets.links import SHEET as LINKS
from opendata_training.publishing.versions import compare

SEEDS = (2014, 1, 7, 11, 23)


@pytest.fixture
def at(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The unit's folder in a learner's workspace, in English."""
    folder = workspace / "exercises" / "3-2"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    start("3.2")
    return folder


# The practice files.


@pytest.mark.parametrize("lesson", [False, True])
@pytest.mark.parametrize("seed", SEEDS)
def test_an_office_has_what_its_tasks_ask_for(seed: int, lesson: bool) -> None:
    made = office(seed, lesson)
    assert (made.code == LESSON) == lesson
    assert sorted(made.found) == sorted(FOUND)
    assert len(made.files) == len({one["name"] for one in made.files}) == len(FOUND)
    calendar = calendar_of_seed(seed)
    lates = [row["late"] for row in calendar.late]
    assert len(lates) in (2, 3)
    assert len(set(lates)) == len(lates)
    assert [row["state"] for row in calendar.rows].count("no-rhythm") == 1
    assert {row["state"] for row in calendar.rows} & {"on-time", "soon"}
    assert any(row["downloads"] is None for row in made.use)
    assert all(row["answered"] is None or row["received"] < row["answered"] <= DAY for row in made.feedback)


@pytest.mark.parametrize("seed", [*SEEDS, 3, 5, 8])
def test_the_comparison_finds_every_change_of_the_releases(seed: int, tmp_path: Path) -> None:
    both = pair(seed)
    (tmp_path / EARLIER).write_bytes(both.earlier)
    (tmp_path / LATER).write_bytes(both.later)
    found = compare(tmp_path / EARLIER, tmp_path / LATER)
    said = {(one.code, one.column) for one in found.breaking}
    assert said == {("column-gone", both.gone), ("column-renamed", RENAMED[both.renamed]), ("unit-changed", MONEY)}
    assert found.version(both.version) == both.next


def test_learners_differ() -> None:
    assert len({tuple(office(seed).found) for seed in range(20)}) > 15
    assert {office(seed).code for seed in range(40)} >= {"sep", "salud", "shcp"}
    assert {pair(seed).gone for seed in range(20)} == set(GONE)


def test_the_files_lie_beside_the_exercise_and_what_is_there_stays(at: Path) -> None:
    said = str(office_files())
    names = [path.name for path in at.glob("*.csv") if path.name != "answers.csv"]
    assert len(names) == 7 and all(name in said for name in names)
    (at / "calendar.csv").write_text("mine")
    office_files()
    assert (at / "calendar.csv").read_text() == "mine"
    assert "work/3-2" in str(office_files("lesson", 2014))
    assert (at.parent.parent / "work" / "3-2" / "links.csv").is_file()
    with pytest.raises(Problem, match="lesson, exercise"):
        office_files("other")


def test_what_the_cells_show_is_what_the_tasks_ask(at: Path) -> None:
    office_files()
    made = office(2014)
    links = look_at_links()
    assert [row["state"] for row in links.rows] == made.found
    assert [row["state"] for row in read_sheet(LINKS, at / "links.csv")] == made.found
    right = {task.id: task.examples[0].answers(Work(at, {}, 2014)) for task in find_unit("3.2").tasks if task.examples}
    calendar = update_calendar()
    assert (len(calendar.late), calendar.late[0]["late"]) == (int(right["3.2.d"]["late"]), int(right["3.2.d"]["days"]))
    measured = {one.measure.CODE: one.value for one in measure_use().measured}
    assert measured["answered"] == int(right["3.2.e"]["answered"])
    assert measured["days-to-answer"] == int(right["3.2.e"]["days"])
    assert compare_releases().version(release_number()) == right["3.2.b"]["version"]
    with pytest.raises(Problem, match="not a day"):
        update_calendar(day="mañana")


def test_a_link_of_the_real_web_is_asked_of_the_real_web(at: Path) -> None:
    (at / "links.csv").write_text("Address\nftp://example.org/a.csv\n")
    assert look_at_links().rows[0]["state"] == "no-address"
    assert all(row["address"].startswith(HOST) for row in office(2014).links)


def test_the_slider_makes_datasets_late(at: Path) -> None:
    office_files("lesson", 2014)
    slider, shown = calendar_slider("lesson").children
    before = shown.value
    slider.value = 180
    assert "data:image/png" in shown.value
    assert shown.value != before
    assert "Late on 2015-05-27" in shown.value


# Two right ways for a link.


def test_a_file_may_be_put_back_or_found_again(at: Path) -> None:
    task = find_task("3.2.c")
    right = task.examples[0].answers(Work(at, {}, 2014))
    other = {key: "new-address" if value == "put-back" else value for key, value in right.items()}
    assert other != right
    assert task.examine(Work(at, task.understand(other), 2014)) == Outcome(1.0)


# The canvas.

RIGHT: dict[str, Any] = {
    "project": "Agua segura", "problem": "Tres de diez planteles cierran sin aviso", "public": "Direcciones de plantel",
    "data": "inspecciones-de-planteles; calidad-del-agua", "measure": "días perdidos", "today": 30.0, "target": 10.0,
    "until": date(2015, 6, 30), "first_step": "Enviar octubre a cinco planteles", "owner": "Titular", "due": date(2014, 12, 8),
}  # fmt: skip
WRONG_CANVASES: dict[str, dict[str, Any]] = {
    "box-blank": {"owner": "", "due": None},
    "data-unknown": {"data": "inspecciones-de-planteles; registro de estrellas"},
    "data-not-own": {"data": "calidad-del-agua"},
    "data-only-own": {"data": "inspecciones-de-planteles"},
    "problem-is-solution": {"problem": "No tenemos una app del agua"},
    "target-is-today": {"target": 30.0},
    "step-when": {"due": date(2015, 3, 1)},
    "target-before-step": {"until": date(2014, 12, 1)},
    "step-hollow": {"first_step": "Fortalecer la coordinación"},
}


def _outcome(folder: Path, seed: int = 2014) -> Outcome:
    return find_task("3.2.f").examine(Work(folder, {}, seed))


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_right_canvas_is_right_in_either_language_and_form(ending: str, language: str, tmp_path: Path) -> None:
    use_language(language)
    write_sheet(SHEET, [RIGHT], tmp_path / f"canvas.{ending}")
    assert _outcome(tmp_path) == Outcome(1.0)


def test_datasets_may_be_named_instead(tmp_path: Path) -> None:
    write_sheet(SHEET, [{**RIGHT, "data": "Visits to school buildings, CALIDAD DEL AGUA en sitios de monitoreo"}],
                tmp_path / "canvas.csv")  # fmt: skip
    assert _outcome(tmp_path) == Outcome(1.0)


@pytest.mark.parametrize("code", WRONG_CANVASES)
def test_each_wrong_canvas_is_named_and_costs_some(code: str, tmp_path: Path) -> None:
    write_sheet(SHEET, [{**RIGHT, **WRONG_CANVASES[code]}], tmp_path / "canvas.csv")
    found = _outcome(tmp_path)
    assert [one.code for one in found.mistakes] == [code]
    assert found.share is not None
    assert 0.5 < found.share < 1


def test_a_canvas_that_is_none_or_blank_is_told(tmp_path: Path) -> None:
    assert _outcome(tmp_path).state == "not-attempted"
    (tmp_path / "canvas.csv").write_text("a,b\n1,2\n")
    assert [one.code for one in _outcome(tmp_path).mistakes] == ["canvas-unusable"]
    write_sheet(SHEET, [], tmp_path / "canvas.csv")
    assert _outcome(tmp_path).state != "correct"
    write_sheet(SHEET, [{"project": "x"}], tmp_path / "canvas.csv")
    share = _outcome(tmp_path).share
    assert share is not None
    assert share < 0.2


def test_the_line_and_the_form_write_the_same_file(at: Path) -> None:
    office_files()
    assert fill_canvas().look == "note"
    assert not (at / "canvas.csv").exists()
    texts = {key: value.isoformat() if isinstance(value, date) else str(value) for key, value in RIGHT.items()}
    fill_canvas(**texts)
    by_line = (at / "canvas.csv").read_bytes()
    assert check("3.2.f").state == "correct"
    (at / "canvas.csv").unlink()
    grid, button, _said = canvas_form().children
    fields = dict(zip([one.key for one in SHEET.columns], [box.children[1] for box in grid.children], strict=True))
    for key, text in texts.items():
        fields[key].value = text
    button.click()
    assert (at / "canvas.csv").read_bytes() == by_line
    assert print_canvas().look == "note"
    assert "Agua segura" in (at / "canvas.html").read_text()
    # A line run again does not undo what was corrected since.
    fill_canvas(measure="horas")
    fill_canvas(**texts)
    assert read_sheet(SHEET, at / "canvas.csv")[0]["measure"] == "horas"


def test_a_line_run_again_unchanged_keeps_what_was_corrected_in_the_spreadsheet(at: Path) -> None:
    fill_canvas(project="Uno", measure="minutos")
    write_sheet(SHEET, [{"project": "Dos", "problem": "x"}], at / "canvas.csv")
    fill_canvas(project="Uno", measure="minutos")
    assert read_sheet(SHEET, at / "canvas.csv")[0]["project"] == "Dos"


def test_a_box_that_is_not_there_or_not_understood_is_told(at: Path) -> None:
    with pytest.raises(Problem, match="no box nombre"):
        fill_canvas(nombre="x")
    with pytest.raises(Problem, match="not understood"):
        fill_canvas(due="pronto")
    assert print_canvas().look == "not-attempted"
    assert len(datasets_at_hand().table) == 11
    assert len(NEEDED) == 11


def test_all_right_is_twenty_points(at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from opendata_training.classroom import answer

    office_files()
    for task in find_unit("3.2").tasks:
        if task.examples:
            answer(task.id, **task.examples[0].answers(Work(at, {}, 2014)))
    write_sheet(SHEET, [RIGHT], at / "canvas.csv")
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    assert sum(mark(task.id) for task in find_unit("3.2").tasks) == find_unit("3.2").points == 20
