"""What an attack on handing in once broke."""

from __future__ import annotations

import base64
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from opendata_training.classroom import answers
from opendata_training.classroom.grading.course import Course
from opendata_training.classroom.handing_in.collecting import BEFORE, NOTED, collect
from opendata_training.classroom.handing_in.gathering import gather
from opendata_training.classroom.handing_in.kinds.receipt import shortened
from opendata_training.classroom.handing_in.packing import submit
from opendata_training.classroom.tasks import find_task, find_unit
from opendata_training.departments import OPEN_SEED

from .conftest import ROOT, as_csv, exercise, save, truth
from .test_collecting import packed, read


def refusals(folder: Path) -> list[str]:
    return gather(find_unit("2.1"), folder, OPEN_SEED).refused


def add_cell(done: Path, **facts: Any) -> None:
    notebook = exercise()
    notebook["cells"].append({"cell_type": "markdown", "id": "own", "metadata": {}, "source": "words", **facts})
    save(done, notebook)


def test_a_file_written_as_one_long_word_is_refused(done: Path) -> None:
    add_cell(done, cell_type="code", source=f"x = '{base64.b64encode(bytes(range(256)) * 30).decode()}'")
    assert "as long as a file" in refusals(done)[0]


def test_an_odd_notebook_is_told_in_one_sentence(done: Path) -> None:
    add_cell(done, id=["own"])
    assert "not a whole notebook" in refusals(done)[0]
    add_cell(done, source="half of a sign: \ud83d")
    assert refusals(done) == []


def test_what_is_beside_grading_in_a_cells_metadata_stays(done: Path) -> None:
    add_cell(done, metadata={"nbgrader": {"grade_id": "own", "note": "secret"}})
    assert b"secret" not in gather(find_unit("2.1"), done, OPEN_SEED).goes["2-1.ipynb"]


def test_a_table_pasted_into_an_answer_is_refused(done: Path) -> None:
    answers.write(find_task("2.1.a"), {"encoding": "\n".join(f"{n};Xalapa;{n * 17}" for n in range(30))})
    assert "table of 30 lines" in refusals(done)[0]


def test_an_answer_sheet_that_is_far_too_large_is_not_read(done: Path) -> None:
    with (done / "answers.csv").open("ab") as stream:
        stream.truncate(30_000_000)
    assert "30 MB" in refusals(done)[0]


def test_keys_of_persons_beside_practice_rows_are_refused(done: Path) -> None:
    rows = [row if not at else [*row, f"LXCA800101HDFPRN{at % 90:02}"] for at, row in enumerate(truth())]
    (done / "clean.csv").write_bytes(as_csv(rows))
    assert "clean.csv, row 2" in refusals(done)[0] and "CURP" in refusals(done)[0]


@pytest.mark.parametrize("told", [{"files": 5, "verified": {"a": 1}}, {"files": [3], "verified": ["x"]}])
def test_an_odd_receipt_stops_nothing(told: dict[str, Any]) -> None:
    assert shortened(told)


def test_a_receipt_with_half_a_sign_goes(done: Path) -> None:
    (done / "receipt.json").write_text(json.dumps({"dataset": "\ud83d"}))
    assert refusals(done) == []


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return Course(ROOT, tmp_path / "course")


def test_a_day_that_no_calendar_has_and_a_broken_name_are_refused(done: Path, course: Course, tmp_path: Path) -> None:
    sent = submit("2.1").path
    day = packed(read(sent), tmp_path / "day.zip", written="0001-01-01T00:00:00+14:00")
    name = tmp_path / "name.zip"
    name.write_bytes(_with_broken_name(sent))
    assert [one.state for one in collect([day, name, sent], course).ones] == ["refused", "refused", "new"]


def _with_broken_name(path: Path) -> bytes:
    """Give a zip whose first name says that it is UTF-8 and is not."""
    copy = path.with_name("copy.bin")
    with zipfile.ZipFile(copy, "w") as archive:
        archive.writestr("ñ.txt", b"a")
    return copy.read_bytes().replace("ñ".encode(), b"\xff\xff")


def test_an_older_one_takes_no_place_when_the_notes_are_lost_and_is_kept_once(
    done: Path, course: Course, tmp_path: Path
) -> None:
    first = tmp_path / "first.zip"
    first.write_bytes(submit("2.1").path.read_bytes())
    (done / "recipe.csv").write_text("fix,columns,value\ntotal-row,,\n")
    os.utime(done / "recipe.csv", (2e9, 2e9))
    collect([submit("2.1").path], course)
    (course.folder / NOTED).unlink()
    for _again in range(3):
        assert collect([first], course).ones[0].state == "older"
    assert len(list((course.folder / BEFORE / "ana" / "2-1").iterdir())) == 1
