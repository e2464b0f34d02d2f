"""Unit 2.2: the file of dams, each wrong answer and each wrong recipe by name, by form, spreadsheet and workbook the same mark."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from opendata_training import files
from opendata_training.classroom import (
    answers,
    apply_recipe,
    check,
    dams_file,
    date_readings,
    degrees,
    make_recipe,
    preview_recipe,
    start,
)
from opendata_training.classroom.dams import LABELS, MENDED, dams
from opendata_training.classroom.grading import mark
from opendata_training.classroom.tasks import Work, find_task, find_unit
from opendata_training.classroom.units._u2_2_cells import compared
from opendata_training.classroom.units.u2_2 import recipe_rows
from opendata_training.conversion import convert, undo
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.reading import read

UNIT = find_unit("2.2")
SEEDS = (2014, 1, 7, 8)
HEAD = ("fix", "columns", "value")


def right(task: str, seed: int = 2014) -> dict[str, str]:
    return find_task(task).examples[0].answers(Work(Path(), {}, seed))


ROWS = recipe_rows(find_task("2.2.f").understand(right("2.2.f")))


@pytest.fixture
def at(workspace: Path) -> Path:
    """The unit's folder in a learner's workspace, in English."""
    folder = workspace / "exercises" / "2-2"
    folder.mkdir(parents=True)
    start("2.2")
    return folder


def save(folder: Path, rows, name: str = "recipe.csv") -> Path:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([HEAD, *rows])
    files.write_text(folder / name, out.getvalue())
    return folder / name


def by_recipe(folder: Path, rows, seed: int | None = 8):
    save(folder, rows)
    return find_task("2.2.f").examine(Work(folder, {}, 2014, seed))


# The practice file.


def test_points_add_up() -> None:
    assert UNIT.points == 20 and len(UNIT.tasks) == 6


@pytest.mark.parametrize("seed", SEEDS)
def test_what_exercises_ask_about_is_there(seed: int) -> None:
    file = dams(seed)
    seen, days = file.spoiled[0], [row["FECHA"] for row in file.clean]
    assert seen["LLUVIA"].endswith(" cm") and seen["CAMBIO"].startswith("(") and "," in seen["CAPACIDAD"]
    assert days[0][8:] <= "12" and days[0][8:] != days[0][5:7] and any(day[8:] > "12" for day in days)
    assert len(file.spoiled[1]["CVE_MUN"]) == 4 and file.clean[1]["CVE_MUN"][0] == file.clean[1]["CVE_MUN"][2] == "0"
    assert {"", "S/D", "0 mm"} <= set(file.column("LLUVIA")) and set(file.column("USO")) == {"RI", "GE", "AP", "NA"}
    assert all(row[label] == clean[label] for row, clean in zip(file.spoiled, file.clean, strict=True)
               for label in set(LABELS) - set(MENDED))  # fmt: skip


def test_two_learners_have_other_dams() -> None:
    assert dams(1).column("CVE_MUN") != dams(2).column("CVE_MUN") and dams(1).column("LATITUD") != dams(2).column(
        "LATITUD"
    )
    assert dams(1).data == dams.__wrapped__(1).data


def test_the_file_lies_beside_the_exercise_and_one_saved_over_does_not_spoil_it(at: Path) -> None:
    path = dams_file()
    assert path == at / "presas-2014.csv" and path.read_bytes() == dams(2014).data
    path.write_text("FECHA;PRESA\n")
    assert dams_file() != path and dams_file().read_bytes() == dams(2014).data
    assert dams_file(2013).parent.name == "work" and dams_file("2013") == dams_file(2013)
    with pytest.raises(Problem, match="2013 and 2014"):
        dams_file(2012)


# The recipe.


@pytest.mark.parametrize("seed", [None, 8, 3])
def test_the_right_recipe_is_right_to_the_last_cell_on_any_release(seed: int | None, tmp_path: Path) -> None:
    assert by_recipe(tmp_path, ROWS, seed).state == "correct"


def without(fix: str) -> list[tuple[str, str, str]]:
    return [row for row in ROWS if row[0] != fix]


#: What a form cannot do and a spreadsheet can.
WRONG_RECIPES = {
    "recipe-unusable": [*ROWS, ("decimal-marks", "CAMBIO", "")],
    "column-lost": [*ROWS, ("drop-columns", "PRESA", "")],
    "rows-lost": [*ROWS, ("duplicate-row", "PRESA", "")],
}


@pytest.mark.parametrize("code", WRONG_RECIPES)
def test_each_recipe_that_breaks_the_table_is_named(code: str, tmp_path: Path) -> None:
    found = by_recipe(tmp_path, WRONG_RECIPES[code])
    assert [one.code for one in found.mistakes] == [code] and found.share == 0


def changed(label: str, given: str, when: str | None = None):
    """Give the outcome of the clean table with cells of a column changed: all, or those that say `when`."""
    file = dams(2014)
    rows = [[given if one == label and when in (None, row[one]) else row[one] for one in LABELS] for row in file.clean]
    return compared(LABELS, rows, file)


WRONG_CELLS = {
    "comma-taken-out": ("ALMACENADO", "7849", "78.49"),
    "sign-lost": ("CAMBIO", "17.1", "-17.1"),
    "blank-filled": ("LLUVIA", "0", ""),
    "changed-for-nothing": ("PRESA", "El mezquite", "El Mezquite"),
    "cell-differs": ("CAPACIDAD", "7", None),
}
#: What tests here show, for `test_files.SHOWN`.
WRONG = {*WRONG_RECIPES, *WRONG_CELLS}


@pytest.mark.parametrize("code", WRONG_CELLS)
def test_each_wrong_cell_is_named_and_costs_its_column(code: str) -> None:
    found = changed(*WRONG_CELLS[code])
    assert [one.code for one in found.mistakes] == [code]
    assert found.share == 7 / 8


def test_a_table_that_is_right_is_right_whatever_the_noughts_behind_decimals() -> None:
    file = dams(2014)
    assert compared(LABELS, [[row[label] for label in LABELS] for row in file.clean], file).state == "correct"
    rows = [[f"{row[label]}0" if label == "CAMBIO" else row[label] for label in LABELS[::-1]] for row in file.clean]
    assert compared(LABELS[::-1], rows, file).state == "correct"


@pytest.mark.parametrize("fix", [row[0] for row in ROWS])
def test_each_step_is_needed_and_what_is_lacking_costs_its_columns(fix: str, tmp_path: Path) -> None:
    columns = 2 if fix == "coordinate-dms" else 1
    assert by_recipe(tmp_path, without(fix)).share == (8 - columns) / 8


@pytest.mark.parametrize("language", ["en", "es"])
def test_form_line_spreadsheet_and_workbook_earn_the_same(at: Path, language: str) -> None:
    use_language(language)
    assert make_recipe().look == preview_recipe().look == apply_recipe().look == "not-attempted"
    answers.write(find_task("2.2.f"), right("2.2.f"))
    assert make_recipe("2.2").look == "note"
    assert check("2.2.f").state == "correct" and mark("2.2.f", seed=8) == 6
    assert [told.code for told in preview_recipe().fixes] and not (at / "presas-2014-clean.csv").exists()
    card = apply_recipe()
    assert (at / card.lines[1].split(".changes.html")[0].split()[-1]).is_file()
    frame = read(at / "presas-2014-clean.csv").frame
    assert [dict(zip(LABELS, row, strict=True)) for row in frame.values.tolist()] == dams(2014).clean
    assert apply_recipe().look == "note" and len(list(at.glob("presas-2014-clean*.csv"))) == 1
    # Excel set up for Mexico saves with semicolons, or as a workbook.
    (at / "recipe.csv").unlink()
    save(at, ROWS, "made.csv")
    (at / "recipe.csv").write_text((at / "made.csv").read_text().replace(",", ";").replace("S/D;", "S/D"))
    convert(at / "made.csv", at / "recipe.xlsx")
    assert mark("2.2.f", seed=8) == 6
    (at / "recipe.csv").unlink()
    assert mark("2.2.f", seed=8) == 6


def test_answers_mended_in_the_form_are_not_blamed_for_a_recipe_of_before(at: Path) -> None:
    save(at, without("missing-marker"))
    answers.write(find_task("2.2.f"), right("2.2.f"))
    older = find_task("2.2.f").examine(Work(at, find_task("2.2.f").understand(right("2.2.f")), 2014))
    assert [mistake.code for mistake in older.mistakes][:2] == ["recipe-older", "mark-left"]
    assert older.share == by_recipe(at, without("missing-marker"), None).share
    make_recipe("2.2")
    assert check("2.2.f").state == "correct"
    # A recipe of a spreadsheet alone has no answers to compare it with.
    assert by_recipe(at, without("missing-marker"), None).mistakes[0].code == "mark-left"


def test_all_tasks_earn_all_and_blank_ones_nothing(at: Path) -> None:
    assert sum(mark(task.id, seed=8 if task.id == "2.2.f" else None) for task in UNIT.tasks) == 0
    for task in UNIT.tasks:
        answers.write(task, right(task.id))
    make_recipe()
    assert all(check(task.id).state == "correct" for task in UNIT.tasks)
    assert sum(mark(task.id, seed=8 if task.id == "2.2.f" else None) for task in UNIT.tasks) == 20


def test_nothing_is_written_over_while_an_exercise_is_marked(at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers.write(find_task("2.2.f"), right("2.2.f"))
    before = save(at, ROWS[:1]).read_bytes()
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    monkeypatch.chdir(at)
    make_recipe()
    apply_recipe()
    assert (at / "recipe.csv").read_bytes() == before and not (at / "presas-2014-clean.csv").exists()


def test_every_cell_is_given_back(at: Path) -> None:
    save(at, ROWS)
    apply_recipe()
    undo(at / "presas-2014-clean.csv")
    assert read(at / "presas-2014-clean.csv").frame.equals(read(dams_file()).frame)


# What the lesson shows.


@pytest.mark.parametrize(
    ("angle", "side", "said"),
    [("20°36'46\"", "N", "20.6128"), ("103°19'52\"", "W", "-103.3311"), ("103°19'52\"O", "", "-103.3311"),
     ("103 19 52", "", "103.3311"), ("0°00'00\"", "S", "0.0000"), ("99°07'59,5\"", "o", "-99.1332")],
)  # fmt: skip
def test_degrees_are_told_step_by_step(workspace: Path, angle: str, side: str, said: str) -> None:
    assert degrees(angle, side).table[-1][1] == said


@pytest.mark.parametrize(("angle", "side"), [("20.5", ""), ("20°66'00\"", "N"), ("20°10'00\"", "X"), ("", "")])
def test_an_angle_that_is_none_is_told(workspace: Path, angle: str, side: str) -> None:
    with pytest.raises(Problem):
        degrees(angle, side)


def test_dates_are_counted_by_how_they_can_be_read(workspace: Path) -> None:
    path = workspace / "days.csv"
    path.write_text("d,FECHA\n1,03/04/2014\n2,31/12/2014\n3,12/31/2014\n4,05/05/2014\n5,2014-01-02\n6,\n7,04/03/2014\n")
    assert [row[1] for row in date_readings(path).table[1:]] == ["1", "1", "1", "2", "1"]
    rows = {row[0]: row[1] for row in date_readings(dams_file()).table[1:]}
    assert rows["as two different days"] == right("2.2.b")["two_ways"]
