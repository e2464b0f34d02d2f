"""Exercises are what nbgrader makes of solutions, the same every time."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from opendata_training.classroom.grading import course as courses
from opendata_training.classroom.grading import release
from opendata_training.classroom.grading.course import Course, task_name, unit_folder
from opendata_training.errors import Problem
from opendata_training.locale.notebooks import EMPTY_ANSWER

from .conftest import UNIT, save, solution_notebook

pytestmark = pytest.mark.slow


def released(course: Course) -> dict:
    return json.loads(release.release(course.project / "solutions" / UNIT)[f"{UNIT}.ipynb"])


def test_solutions_tests_and_rubrics_are_cut_and_ids_stay(small: Course) -> None:
    made = released(small)
    text = json.dumps(made)
    for secret in ("42", "BEGIN HIDDEN", "OPENDATA_TOKEN", "exceeds", "MARK SCHEME", "Because", str(small.project)):
        assert secret not in text
    assert [cell["id"] for cell in made["cells"]] == [cell["id"] for cell in solution_notebook()["cells"]]
    by_id = {cell["id"]: cell for cell in made["cells"]}
    assert by_id["answer-a"]["source"] == ["x = 0\n"] or by_id["answer-a"]["source"] == "x = 0\n"
    assert "".join(by_id["why"]["source"]) == EMPTY_ANSWER
    assert all("checksum" in cell["metadata"]["nbgrader"] for cell in made["cells"][1:])


def test_it_is_the_same_every_time_and_leaves_nothing_behind(small: Course) -> None:
    before = sorted(small.project.rglob("*"))
    assert release.release(small.project / "solutions" / UNIT) == release.release(small.project / "solutions" / UNIT)
    assert sorted(small.project.rglob("*")) == before


def test_files_beside_the_notebook_go_along_but_not_a_trainers_litter(small: Course) -> None:
    folder = small.project / "solutions" / UNIT
    (folder / "data.csv").write_text("a,b\n", encoding="utf-8")
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / ".ipynb_checkpoints" / "x.ipynb").write_text("{}", encoding="utf-8")
    (folder / ".DS_Store").write_text("", encoding="utf-8")
    (folder / ".~lock.data.csv#").write_text("", encoding="utf-8")
    assert sorted(release.release(folder)) == [f"{UNIT}.ipynb", "data.csv"]


def test_check_sees_a_change_a_leftover_and_a_missing_file(small: Course) -> None:
    made = small.project / "exercises" / UNIT / f"{UNIT}.ipynb"
    assert release.differences(small.project) == [f"exercises/{UNIT}/{UNIT}.ipynb"]
    assert release.write(small.project) == [f"exercises/{UNIT}/{UNIT}.ipynb"]
    assert release.differences(small.project) == []
    assert release.write(small.project) == []
    made.write_text(made.read_text(encoding="utf-8") + " ", encoding="utf-8")
    (made.parent / "old.csv").write_text("", encoding="utf-8")
    (small.project / "exercises" / "8-8").mkdir()
    assert release.differences(small.project) == [
        f"exercises/{UNIT}/{UNIT}.ipynb", f"exercises/{UNIT}/old.csv", "exercises/8-8"]  # fmt: skip
    release.write(small.project)
    assert release.differences(small.project) == ["exercises/8-8"]


def test_a_new_gradebook_has_the_version_that_nbgrader_gives_it(small: Course, tmp_path: Path) -> None:
    database = tmp_path / "gradebook.db"
    release.release(small.project / "solutions" / UNIT, database)
    with sqlite3.connect(database) as gradebook:
        ours = gradebook.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    # nbgrader asks the program of this environment by its bare name.
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", "")])
    said = subprocess.run([sys.executable, "-c", "from nbgrader.api import get_alembic_version as v; print(v())"],
                          env={**os.environ, "PATH": path}, capture_output=True, text=True, check=True)  # fmt: skip
    assert ours == said.stdout.strip() != ""


def test_a_solution_without_its_end_is_said_in_one_sentence(small: Course) -> None:
    notebook = solution_notebook()
    notebook["cells"][1]["source"] = "### BEGIN SOLUTION\nx = 42"
    save(small.project / "solutions" / UNIT / f"{UNIT}.ipynb", notebook)
    with pytest.raises(Problem) as told:
        released(small)
    assert "9.9" in told.value.sentence and "no end solution" in told.value.sentence
    assert "\n" not in told.value.sentence


def test_units_are_named_both_ways() -> None:
    assert unit_folder("2.1") == unit_folder("2-1") == "2-1"
    assert task_name("2-1-a", "2-1") == task_name("test-2-1-a", "2-1") == "2.1.a"
    assert task_name("12-1-a", "2-1") == "12-1-a"
    assert task_name("0-b", "0") == "0.b"
    for wrong in ("../x", "", "a b", "*"):
        with pytest.raises(Problem):
            unit_folder(wrong)


def test_the_project_is_found_from_a_folder_inside_it(
    small: Course, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(small.project / "solutions")
    assert courses.project() == small.project
    with pytest.raises(Problem, match=r"9\.9"):
        small.solution("7-7")
